import { type Origin, type Person, statuses } from '../article/article.ts';
import { split, splitCredit, unguarded } from '../export/cell.ts';
import type { CsvFormat } from './csv-format.ts';
import { letters, shaped, text, words, yesNo } from './shape.ts';

/** Our own export: docs/moving.md. */
export const kiosqueCsv: CsvFormat = {
  name: 'kiosque-csv',
  words: 'Kiosque (CSV)',
  columns: ['url', 'title', 'date', 'tags', 'excerpt', 'insight', 'curator', 'from', 'via', 'status', 'file'],
  entry: (guarded) => {
    const cells = Object.fromEntries(Object.entries(guarded).map(([name, cell]) => [name, unguarded(cell)]));
    const { its, more } = read(cells);
    const { curator, from, via, tags, aliases, status, excerpt, insight, imported, ...others } = its;
    const { image, image_alt: alt = '', image_credit: credit, ...same } = others;
    return {
      ...same,
      id: same.file,
      curator: people(curator)[0],
      from: topics(from),
      via: people(via),
      tags: split(tags ?? ''),
      aliases: split(aliases ?? ''),
      status: statuses.find((one) => one === status),
      excerpt: words(excerpt, 'markdown'),
      insight: words(insight, 'markdown'),
      image: image ? { src: image, alt, credit } : undefined,
      imported: imported === undefined ? undefined : importedIn(imported),
      more,
    };
  },
};

function people(credit = ''): Person[] {
  return splitCredit(credit).map(({ name, addresses: [url] }) => ({ name, ...(url && { url }) }));
}

function topics(credit = ''): Origin[] {
  return splitCredit(credit).map(({ name, addresses: [url, article] }) => ({
    topic: name,
    ...(url && { url }),
    ...(article && { article }),
  }));
}

/** What an earlier import left, as JSON; as it stands there, if it is none. */
function importedIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const read = shaped({
  ...{ url: text, title: text, date: text, updated: text, published: text, publisher: text, author: text },
  ...{
    curator: text,
    from: text,
    via: text,
    tags: text,
    lang: text,
    status: text,
    pinned: yesNo,
    aliases: text,
  },
  ...{ slug: text, file: text, imported: text, image: text, image_alt: letters, image_credit: text },
  ...{ excerpt: letters, insight: letters, description: letters },
});
