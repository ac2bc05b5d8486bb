import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleParser } from '../../src/article/parse.ts';
import { printArticle } from '../../src/article/print.ts';
import { plan } from '../../src/build.ts';
import { Intake } from '../../src/curating/intake.ts';
import { readFrontMatter } from '../../src/front-matter.ts';
import { adapter, type Ready } from '../../src/import/article-of.ts';
import type { Entry } from '../../src/import/entry.ts';
import { filesBelow } from '../../src/press/files.ts';
import { isError } from '../../src/problem.ts';
import { load } from '../../src/site/load.ts';
import { defaults, givenContent, now } from '../given.ts';

/* Whatever an entry says, its file can be read, the site builds, and nothing is written elsewhere. */

const signs = fc.constantFrom(
  ...['\u0000', '\u0007', '\u001b[2J', '\u0085', '\u202e', '\u200b', '\u2028', '\ud800', '\udfff', '\ufffe'],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '---',
    '\n---\n',
    '...',
    ': ',
    ' #',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '&a',
    '*a',
  ],
  ...[
    '!!js/function',
    '|',
    '>',
    '%',
    '@',
    '`',
    '```',
    '\\',
    '"',
    "'",
    '~',
    'null',
    'no',
    '<<',
    '__proto__',
    'constructor',
  ],
  ...[
    '<script>alert(1)</script>',
    '<!--',
    '</article>',
    '![x](y)',
    '[a](javascript:x)',
    '\n# ',
    '\n    ',
    '<b>',
    '&amp;',
    '日本',
    '🚀',
    'é',
  ],
);
const text = fc
  .array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const address = fc.oneof(
  text,
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text.map((rest) => `https://news.example/${rest}`),
  fc.constantFrom(
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https://user:password@news.example/',
    '//news.example/a',
    'http://[::1]/',
    'HTTPS://NEWS.example:443/a b',
    'file:///etc/passwd',
    'about:blank',
    'https://',
    'https://xn--/',
  ),
);
const when = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    '0',
    '-1',
    '2015-02-31',
    '9999-12-31T23:59:59Z',
    '10000-01-01',
    '0000-00-00',
    '1e9',
    '20150605',
    '06/05/2015',
  ),
  fc.constantFrom(
    'Fri, 05 Jun 2015 08:00:00 +0200',
    '2015-06-05T24:00:00',
    '-62135596800',
    1e20,
    Number.NaN,
    Infinity,
  ),
);
const path = fc.oneof(
  text,
  fc.constantFrom(
    ...[
      'articles/../../x.md',
      '../x.md',
      '/etc/x.md',
      'articles/x.md',
      'articles/2015/x.md',
      'articles/.x.md',
      'topic.md',
    ],
    ...[
      'images/../topic.md',
      'images/a.jpg',
      'articles/a\u0000.md',
      'articles//x.md',
      'articles/x.md/y.md',
      'C:\\x.md',
    ],
    ...[
      '/articles/old/',
      '/',
      '/a/../b/',
      '//other.example/',
      '/feed.xml',
      'articles/x\n.md',
      `articles/${'a'.repeat(300)}.md`,
    ],
  ),
);
const person = fc.record({ name: text, url: address }, { requiredKeys: ['name'] });
const words = fc.record({ text, as: fc.constantFrom('plain', 'html', 'markdown') as fc.Arbitrary<'html'> });
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const named = fc.record({ format: text, id: text, date: text, more: fc.jsonValue() });
const more = fc.oneof(
  fc.dictionary(text, fc.jsonValue({ maxDepth: 4 })),
  fc.constantFrom<Record<string, unknown>>(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    { format: 'x', id: 'y', date: 'z', folder: ['a'], a: [[[[[[[[[['deep']]]]]]]]]] },
  ),
);
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    id: text,
    title: text,
    url: address,
    date: when,
    updated: when,
    published: when,
    publisher: text,
    author: text,
    curator: person,
    from: some(fc.record({ topic: text, url: address, article: address }, { requiredKeys: ['topic'] })),
    via: some(person),
    tags: some(text),
    folders: some(text),
    excerpt: words,
    description: text,
    insight: words,
    lang: fc.oneof(text, fc.constantFrom('fr', 'en-GB', 'xx-invalid-language')),
    image: fc.record({ src: path, alt: text, credit: text }, { requiredKeys: ['src', 'alt'] }),
    isPrivate: fc.boolean(),
    status: fc.constantFrom('published', 'draft', 'unlisted') as fc.Arbitrary<'draft'>,
    pinned: fc.boolean(),
    aliases: some(path),
    slug: fc.oneof(text, fc.constantFrom('con', 'a/b', '..', 'whales')),
    imported: fc.oneof(fc.jsonValue(), some(named)),
    file: path,
    more,
  },
  { requiredKeys: [] },
);

const home = { ...defaults, hasImage: () => false, now };
const adapt = adapter(home, { tags: [], foldersAsTags: true });

function ready(its: Entry): Ready | undefined {
  const adapted = adapt(its, 'pocket-csv');
  return 'leftOut' in adapted ? undefined : adapted;
}

function said(its: Ready['draft'] | undefined) {
  const { title, source = {}, tags, via, from, imported, excerpt, insight, lang, aliases } = its ?? {};
  return { title, source, tags, via, from, imported, excerpt, insight, lang, aliases };
}

test('the file of any entry is read back without a mistake, as what it was written from', () => {
  fc.assert(
    fc.property(entry, (its) => {
      const article = ready(its)?.draft;
      if (!article) return;
      const file = article.file || 'articles/a.md';
      const printed = printArticle({ ...article, file }, defaults);
      const matter = readFrontMatter({ path: file, text: printed });
      if (!('fields' in matter)) throw new Error(`${matter.what}\n${printed}`);
      const { value, unfinished, problems } = articleParser(defaults)(matter);
      expect(problems.filter(isError)).toEqual([]);
      expect(said(value ?? unfinished)).toEqual(said(article));
    }),
    { numRuns: 3000 },
  );
  expect({}).not.toHaveProperty('polluted');
});

test('of any entries a site is built, and files are in articles/ only', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 20, maxLength: 40, size: 'max' }), async (entries) => {
      const content = givenContent({});
      const topic = load(content).value?.topic;
      if (!topic) throw new Error('no topic');
      const place = { content, cache: join(content, '.cache') };
      const intake = await Intake.open(place, topic, { skipsDuplicates: false, isDry: false });
      // Whether an older address is one of the site's own is known to a build only, which says so.
      const all = entries.flatMap((its) => ready({ ...its, aliases: [] }) ?? []);
      for (const { draft, key } of all) await intake.take(draft, key);
      await intake.close();
      const { problems } = plan(content, { now, preview: true });
      const wrong = problems.filter(isError).map((one) => ({ ...one, text: textOf(content, one.file) }));
      expect(wrong).toEqual([]);
      const others = filesBelow(content).filter(
        (name) => !/^articles\/(?!\.)[^/]+(?:\/(?!\.)[^/]+)*\.md$/.test(name),
      );
      expect(others).toEqual(['topic.md']);
      expect(readdirSync(content).sort()).toEqual(
        ['.cache', 'articles', 'topic.md'].filter((name) => existsSync(join(content, name))),
      );
    }),
    { numRuns: 25 },
  );
});

function textOf(content: string, file: string): string {
  const at = join(content, file);
  return existsSync(at) ? readFileSync(at, 'utf8').slice(0, 500) : '';
}

describe('a field that is wrong costs that field', () => {
  const right = { title: 'Whales', url: 'https://news.example/whales', date: '2015-06-05', tags: ['Sea'] };

  test.each<[string, Partial<Entry>]>([
    ['a date of no calendar', { date: '2015-02-31' }],
    ['a date of publication that is none', { published: 'soon' }],
    ['a curator without a name', { curator: { name: ' \u0000', url: 'javascript:x' } }],
    ['credit to nobody', { via: [{ name: '' }], from: [{ topic: '\u00a0' }] }],
    ['a picture that leads out', { image: { src: 'images/../topic.md', alt: 'x' } }],
    ['an older address that leads out', { aliases: ['//other.example/', '/../x/'] }],
    ['a file that leads out', { file: 'articles/../../x.md' }],
    ['a name for a device', { slug: 'con' }],
    ['an earlier import of a wrong kind', { imported: [{ format: 1 }] }],
    ['a language that is none', { lang: '\u202e' }],
  ])('%s', (_, wrong) => {
    const its = ready({ ...right, ...wrong })?.draft;
    const { date, ...rest } = right;
    expect(its).toMatchObject({
      title: rest.title,
      tags: rest.tags,
      source: { url: rest.url },
      via: [],
      from: [],
    });
    expect(its).toMatchObject({
      aliases: [],
      file: '',
      slug: 'whales',
      lang: 'en',
      curator: { name: 'Ada' },
    });
    if (!('date' in wrong)) expect(its?.date).toBe(date);
    expect(its?.image).toBeUndefined();
  });
});

test.each<[string, string]>([
  ['plain', 'x '.repeat(5_000_000)],
  ['html', '<p>words <b>and</b> more</p>'.repeat(50_000)],
  ['html', '<div>'.repeat(50_000)],
  ['markdown', '> '.repeat(100_000)],
  ['plain', '*_`[('.repeat(200_000)],
])('a text of megabytes in %s is taken in within seconds', (as, long) => {
  const start = performance.now();
  const its = ready({
    title: long,
    url: 'https://news.example/a',
    date: '2015-06-05',
    excerpt: { text: long, as: as as 'html' },
  });
  const text = printArticle({ ...(its?.draft as Ready['draft']), file: 'articles/a.md' }, defaults);
  expect(readFrontMatter({ path: 'articles/a.md', text })).toHaveProperty('fields.title');
  expect(performance.now() - start).toBeLessThan(20_000);
});
