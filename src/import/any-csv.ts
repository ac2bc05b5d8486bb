import { UserError } from '../problem.ts';
import type { CsvFormat } from './csv-format.ts';
import { type Entry, type Field, fields } from './entry.ts';
import { kept } from './kept.ts';
import { folders, listed } from './listed.ts';
import { words } from './shape.ts';

/** What a cell of a column says, by the field that the column is for. */
const put: Record<string, (text: string) => Partial<Entry>> = {
  url: (url) => ({ url }),
  title: (title) => ({ title }),
  date: (date) => ({ date }),
  updated: (updated) => ({ updated }),
  published: (published) => ({ published }),
  author: (author) => ({ author }),
  publisher: (publisher) => ({ publisher }),
  curator: (name) => ({ curator: { name } }),
  from: (names) => ({ from: listed(names).items.map((topic) => ({ topic: topic.trim() })) }),
  via: (names) => ({ via: listed(names).items.map((name) => ({ name: name.trim() })) }),
  tags: (tags) => ({ tags: listed(tags).items }),
  folders: (path) => ({ folders: folders(path) }),
  excerpt: (text) => ({ excerpt: words(text, 'plain') }),
  description: (description) => ({ description }),
  insight: (text) => ({ insight: words(text, 'plain') }),
  lang: (lang) => ({ lang }),
  id: (id) => ({ id }),
};

/** Names of columns that leave no doubt. */
const obvious: Record<string, RegExp> = {
  url: /^(?:url|link|href|address|source[ _]url)$/i,
  title: /^(?:title|name|headline)$/i,
  date: /^(?:date|created|added|saved|timestamp|(?:date|time)[ _]?(?:added|created|saved)|(?:created|added|saved)[ _]?(?:at|on|date))$/i,
  published: /^(?:published|(?:published|publication)[ _]?(?:at|on|date))$/i,
  author: /^authors?$/i,
  publisher: /^(?:publisher|publication|site[ _]?name)$/i,
  tags: /^(?:tags|labels|keywords)$/i,
  folders: /^(?:folder|collection)$/i,
  excerpt: /^(?:excerpt|quote|selection)$/i,
  insight: /^(?:notes?|comments?|insight)$/i,
  lang: /^(?:lang|language)$/i,
  id: /^id$/i,
};

/**
 * A table of any columns: as `map` says which of them is which field, or else by their names, if one is obviously the address.
 * `undefined`: none is. Throws a `UserError` for a field or a column that is not there.
 */
export function anyCsv(columns: readonly string[], map?: Record<string, string>): CsvFormat | undefined {
  const its = map ? checked(columns, map) : guessed(columns);
  if (!its.url && !map) return undefined;
  return {
    name: 'csv',
    words: 'Table (CSV)',
    columns: Object.values(its),
    entry: (cells) => entryOf(cells, its, map === undefined),
  };
}

function entryOf(cells: Record<string, string>, map: Record<string, string>, isGuessed: boolean): Entry {
  const said = Object.entries(map).filter(([, column]) => cells[column]?.trim());
  const all = said.map(([field, column]) => put[field]?.(cells[column]?.trim() ?? ''));
  const rest = Object.entries(cells).filter(([name, cell]) => cell && !Object.values(map).includes(name));
  return Object.assign(kept(Object.fromEntries(rest)), ...all, isGuessed && { inferred: inferredFrom(said) });
}

function inferredFrom(said: [field: string, column: string][]): Entry['inferred'] {
  const named = said.map(([field, column]) => [field === 'url' ? 'source' : field, `the column "${column}"`]);
  return Object.fromEntries(named.filter(([field]) => fields.includes(field as Field)));
}

/** Of several that fit, a column is the first one. */
function guessed(columns: readonly string[]): Record<string, string> {
  const found = Object.entries(obvious).map(([field, name]) => [
    field,
    columns.find((one) => name.test(one)),
  ]);
  return Object.fromEntries(found.filter(([, column]) => column !== undefined));
}

function checked(columns: readonly string[], map: Record<string, string>): Record<string, string> {
  for (const [field, column] of Object.entries(map)) {
    if (!Object.hasOwn(put, field))
      throw new UserError(`there is no field "${field}": ${Object.keys(put).join(', ')} are`);
    if (!columns.includes(column)) {
      throw new UserError(
        `there is no column "${column}": it has ${columns.map((one) => `"${one}"`).join(', ')}`,
      );
    }
  }
  return map;
}
