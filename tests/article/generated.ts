import fc from 'fast-check';
import {
  type Article,
  type Defaults,
  type Imported,
  type Kept,
  type Person,
  statuses,
  type Unfinished,
} from '../../src/article/article.ts';
import { readDate } from '../../src/article/date.ts';
import { slugOf } from '../../src/article/slug.ts';
import { tagKey } from '../../src/article/tag.ts';

/** Signs that mean something to YAML, Markdown or HTML, among those of every script. */
const signs = [
  '"',
  "'",
  ': ',
  ' #',
  '- ',
  '---',
  '...',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '&a',
  '*a',
  '!!x ',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\\',
  '<b>',
  '🚀',
  '\u202e',
  '\u2028',
  '~',
  'null',
  'no',
  '0x1',
  '2015-06-05',
  '=',
  '<<',
  '?',
];
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...signs),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, ''));
const line = text.map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => words !== '');
const prose = fc.array(text, { maxLength: 6 }).map((lines) => lines.join('\n').trim());
const url = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .map((address) => new URL(address).href);
export const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const person: fc.Arbitrary<Person> = fc.record({ name: line, url }, { requiredKeys: ['name'] });
const date = fc
  .tuple(
    fc.date({ min: new Date(-60_000_000_000_000), max: new Date(250_000_000_000_000), noInvalidDate: true }),
    fc.constantFrom('Z', '+02:00', '-03:30', ''),
  )
  .map(
    ([at, zone]) =>
      readDate(zone ? at.toISOString().replace('Z', zone) : at.toISOString().slice(0, 10), 'UTC') ??
      '2015-06-05',
  );
const language = fc.constantFrom('fr', 'en', 'en-GB', 'ja', 'zh-Hant');
const slug = line.map(slugOf);
const alias = fc
  .array(slug, { minLength: 1, maxLength: 3 })
  .chain((steps) => fc.constantFrom(`/${steps.join('/')}/`, `/${steps.join('/')}`));

/** What other tools call their columns, and what no tool should. */
const column = fc.oneof(
  text,
  fc.constantFrom(
    'Highlight count',
    '__proto__',
    'constructor',
    'a: b',
    'Étiquettes',
    '日本',
    '',
    '1',
    'null',
  ),
);
const { kept } = fc.letrec<{ kept: Kept; object: { [name: string]: Kept } }>((tie) => ({
  kept: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('kept'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(column, tie('kept'), { maxKeys: 3, noNullPrototype: true }),
}));
const imported: fc.Arbitrary<Imported> = fc
  .tuple(
    fc.dictionary(column, kept, { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom('pocket-csv', 'scoop.it'),
    text.filter((id) => id.trim() !== ''),
  )
  .map(([columns, format, id]) => ({ ...columns, format, id }));

/** Any article, with words that mean something to YAML, Markdown or HTML. */
export const article: fc.Arbitrary<Omit<Article, 'at'>> = fc.record(
  {
    file: slug.map((name) => `articles/2015-06-05-${name}.md`),
    slug,
    title: line,
    date,
    source: fc.record({ url, publisher: line, author: line, date }, { requiredKeys: ['url'] }),
    curator: person,
    updated: fc.constant('9999-12-30'),
    from: fc.array(fc.record({ topic: line, url, article: url }, { requiredKeys: ['topic'] }), {
      maxLength: 3,
    }),
    via: fc.array(person, { maxLength: 4 }),
    tags: fc.uniqueArray(line, { maxLength: 5, selector: tagKey }),
    image: fc.record({
      src: slug.map((name) => `images/${name}.jpg`),
      alt: text.map((words) => words.trim()),
    }),
    lang: language,
    status: fc.constantFrom(...statuses),
    pinned: fc.boolean(),
    aliases: fc.array(alias, { maxLength: 3 }),
    imported: fc.array(imported, { maxLength: 3 }),
    description: line,
    insight: prose,
    excerpt: prose,
  },
  {
    requiredKeys: [
      'file',
      'slug',
      'title',
      'date',
      'source',
      'curator',
      'from',
      'via',
      'tags',
      'lang',
      'status',
      'pinned',
      'aliases',
      'imported',
      'excerpt',
    ],
  },
);

/** Without some of what an article must have; nothing stands in for it in the name of the file. */
export const unfinished: fc.Arbitrary<Unfinished> = fc
  .tuple(article, fc.subarray(['title', 'source', 'url', 'date']))
  .map(([{ updated: _, ...its }, gone]) => {
    const left = (name: string) => !gone.includes(name);
    const { title, date, source, ...rest } = its;
    const { url, ...parts } = source;
    const from = left('url') ? source : parts;
    return {
      ...rest,
      file: `articles/${rest.slug}.md`,
      status: 'draft',
      ...(left('title') && { title }),
      ...(left('date') && { date }),
      ...(left('source') && Object.keys(from).length > 0 && { source: from }),
    };
  });

/** Any topic that it may stand in. */
export const topicDefaults: fc.Arbitrary<Defaults> = fc.record({
  curator: person,
  language,
  timezone: fc.constantFrom('UTC', 'Europe/Paris'),
});
