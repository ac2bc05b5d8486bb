import fc from 'fast-check';
import { type Article, type Defaults, type Person, statuses } from '../../src/article/article.ts';
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

/** Any article that a file can say. */
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
      'excerpt',
    ],
  },
);

/** Any topic that it may stand in. */
export const topicDefaults: fc.Arbitrary<Defaults> = fc.record({
  curator: person,
  language,
  timezone: fc.constantFrom('UTC', 'Europe/Paris'),
});
