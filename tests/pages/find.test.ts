import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSection } from '../../src/pages/find.ts';
import {
  decoded,
  type FindAddresses,
  type Numbers,
  type ResultLine,
  type TagLine,
} from '../../src/pages/find-data.ts';
import { planOf, planPages } from '../../src/pages/plan.ts';
import { makeSite } from '../../src/site/site.ts';
import { knownTags } from '../../templates/scripts/parts/match.ts';
import { articleText, givenArticle, givenTopic, now, printed } from '../given.ts';

const topic = `---
name: Clouds
curator: Ada
url: https://user.example/clouds/
timezone: Europe/Paris
tags:
  - { name: Amazon Web Services, aliases: [AWS, EC2], slug: amazon }
---
`;
const files = {
  'topic.md': topic,
  'articles/2015-06-05-a.md': articleText('title: "Numérique : l\'essor"\nlang: fr\ntags: [aws, été]'),
  'articles/b.md': articleText(
    'date: 2015-06-03T23:30Z\nsource: { url: https://www.news.example/b, publisher: The News }\ntags: [été]',
  ),
  'articles/2015-06-03-c.md': articleText('source: https://news.example/c\nstatus: draft\ntags: [rare]'),
  'articles/2015-06-02-d.md': articleText('source: https://news.example/d\nstatus: unlisted\ntags: [été]'),
};

/** The data of Find tag as scripts get it: each file by what the one before says. */
function dataOf(site: ReadonlyMap<string, string>, root = '/') {
  const json = <T>(at: string): T => JSON.parse(site.get(at.replace(root, '/')) ?? '');
  const addresses = json<FindAddresses>(`${root}tags/find.json`);
  const numbers = json<Numbers>(addresses.numbers);
  const blocks = numbers.blocks.map((at) => json<ResultLine[]>(at));
  return { addresses, tags: json<TagLine[]>(addresses.tags), numbers, blocks };
}

test('each tag is read with the slug that it has, whatever its name', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 }), (names) => {
      const article = givenArticle({
        tags: ['C++', 'Œuvre', 'Ångström – no. 1', '日本語', 'straße', ...names],
      });
      const plan = planOf(makeSite(givenTopic(), [article], [], { now, preview: false }));
      const files = findSection(plan).pages();
      const file = files.find((page) => page.kind === 'asset' && page.address.startsWith('/assets/tags.'));
      const known = knownTags(JSON.parse(file?.kind === 'asset' ? file.given.text : ''));
      expect(known.map(({ slug }) => slug)).toEqual(plan.site.tags.all().map(({ slug }) => slug));
    }),
  );
});

describe('the data of Find tag', () => {
  const data = () => dataOf(printed(files), '/clouds/');

  test('are named by a file that keeps its name, below the path of the site', () => {
    const { addresses, numbers } = data();
    expect(addresses).toEqual({
      tags: expect.stringMatching(/^\/clouds\/assets\/tags\.[\w-]{10}\.json$/),
      numbers: expect.stringMatching(/^\/clouds\/assets\/numbers\.[\w-]{10}\.json$/),
      tag: '/clouds/tags/{slug}/',
      together: '/clouds/tags/',
      article: '/clouds/articles/{slug}/',
      search: '/clouds/search/',
    });
    expect(numbers.blocks).toEqual([
      expect.stringMatching(/^\/clouds\/assets\/articles-1\.[\w-]{10}\.json$/),
    ]);
  });

  test('are the tags that stand in lists, with their slugs, counts and aliases', () => {
    expect(data().tags).toEqual([
      ['Amazon Web Services', 'amazon', 1, 'AWS', 'EC2'],
      ['été', '', 2],
    ]);
  });

  test('are the numbers of their articles, counted from the oldest', () => {
    const { numbers } = data();
    expect(numbers).toMatchObject({ articles: 2, size: 250, zone: 'Europe/Paris' });
    expect(numbers.tags.map(decoded)).toEqual([[1], [0, 1]]);
  });

  test('are the articles as results show them, the oldest first', () => {
    expect(data().blocks).toEqual([
      [
        ['A title', 'b', 'The News', '2015-06-03T23:30:00Z', 'en'],
        ['Numérique\u00a0: l’essor', 'a', 'news.example', '2015-06-05', 'fr'],
      ],
    ]);
  });

  test('are there without an article too', () => {
    const none = dataOf(printed({}));
    expect([none.tags, none.numbers]).toEqual([
      [],
      { articles: 0, size: 250, zone: 'UTC', blocks: [], tags: [] },
    ]);
  });
});

/** What each file of so many articles is made from. */
function planned(count: number): Map<string, string> {
  const articles = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2013, 0, 1 + index)).toISOString().slice(0, 10);
    return givenArticle({
      slug: `n${index}`,
      file: `articles/n${index}.md`,
      date,
      at: Date.parse(date),
      tags: ['a'],
    });
  });
  const pages = planPages(planOf(makeSite(givenTopic(), articles, [], { now, preview: false })));
  return new Map(pages.map(({ address, given }) => [address, JSON.stringify(given)]));
}

test('a new article changes the tags, the numbers and the newest block, and what names them', () => {
  const [before, after] = [planned(600), planned(601)];
  const isFind = (at: string) => /find\.json$|assets\/.*\.json$/.test(at);
  const changed = [...after]
    .filter(([at, given]) => isFind(at) && before.get(at) !== given)
    .map(([at]) => at);
  expect(changed.map((at) => at.replace(/\.[\w-]{10}\./, '.'))).toEqual([
    '/tags/find.json',
    '/assets/tags.json',
    '/assets/numbers.json',
    '/assets/articles-3.json',
  ]);
});

test('no page but that file names the data', () => {
  const site = printed(files);
  const naming = [...site].filter(([, text]) =>
    /assets\/(?:tags|numbers|articles-\d+)\.[\w-]+\.json/.test(text),
  );
  expect(naming.map(([at]) => at.replace(/\.[\w-]{10}\./, '.'))).toEqual([
    '/tags/find.json',
    '/assets/numbers.json',
  ]);
});
