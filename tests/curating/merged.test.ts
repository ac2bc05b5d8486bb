import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Imported } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { printArticle } from '../../src/article/print.ts';
import { tagKey } from '../../src/article/tag.ts';
import { merged } from '../../src/curating/merged.ts';
import { article, unfinished } from '../article/generated.ts';
import { defaults, givenArticle, matterOf, readArticle } from '../given.ts';

const key: Imported = { format: 'pocket-csv', id: 'https://news.example/a' };

function mergedText(text: string, other: Partial<Article> = {}): string | undefined {
  return merged(matterOf(text), givenArticle(other), key, defaults)?.text;
}

const written = `---
title: Clusters   # a comment
source: { url: https://news.example/a }   # where it is from
tags:
  - Cloud   # the best of them
  - toulouse
via:   Jacques Le Bris
insight: >
  My own
  words.
---

Their words.
`;

describe('what a second entry says of an article', () => {
  test('comes to what is there, and not a letter of all else is another', () => {
    const other = {
      title: 'Clusters',
      tags: ['cloud', 'Réseaux: un'],
      insight: 'And more.',
      date: '2014-01-02',
    };
    const excerpt = 'Their words.';
    expect(mergedText(written, { ...other, excerpt })).toBe(`---
title: Clusters   # a comment
source: { url: https://news.example/a }   # where it is from
tags:
  - Cloud   # the best of them
  - toulouse
  - "Réseaux: un"
via:   Jacques Le Bris
insight: |
  My own words.

  And more.
date: 2014-01-02
imported: [ { format: pocket-csv, id: https://news.example/a } ]
---

Their words.
`);
  });

  test.each([
    ['tags: [ Cloud ]', 'tags: [ Cloud, new ]'],
    ['tags: Cloud, other   # mine', 'tags: [ Cloud, other, new ]   # mine'],
    ['tags:\n- Cloud', 'tags:\n- Cloud\n- new'],
    ['tags:', 'tags: [ new ]'],
    ['lang: fr', 'lang: fr\ntags: [ new ]'],
  ])('adds a tag to %j', (before, after) => {
    const text = `---\ntitle: A\nsource: https://news.example/a\n${before}\n---\n`;
    expect(mergedText(text, { tags: ['new'], excerpt: '' })).toContain(`\n${after}\n`);
  });

  test('keeps the earlier date, and of a later one nothing but what the entry said', () => {
    const text = '---\ntitle: A\nsource: https://news.example/a\ndate: 2015-06-05 # early\n---\n';
    expect(mergedText(text, { date: '2016-01-01' })).toContain('\ndate: 2015-06-05 # early\n');
    expect(mergedText(text, { date: '2015-06-04' })).toContain('\ndate: 2015-06-04 # early\n');
  });

  test('keeps in `imported` what it says in other words', () => {
    const other = {
      title: 'Other',
      excerpt: 'Other words.',
      source: { url: 'https://news.example/a', author: 'Ada' },
    };
    expect(mergedText(written, other)).toContain(
      'imported: [ { format: pocket-csv, id: https://news.example/a, title: Other, author: Ada, excerpt: Other words. } ]',
    );
  });

  test('keeps in `imported` whom it credits and the file does not, and its description', () => {
    const text = '---\ntitle: A title\nsource: https://news.example/a\ncurator: Bo\nvia: Jacques\n---\n';
    const via = [{ name: 'Zoé', url: 'https://zoe.example/' }];
    const from = [{ topic: 'Toulouse networks' }];
    expect(mergedText(text, { curator: { name: 'Ida' }, description: 'Said.', from, via })).toContain(
      `imported: [ { format: pocket-csv, id: https://news.example/a, description: Said., curator: { name: Ida }, from: [ { topic: Toulouse networks } ], via: [ { name: Zoé, url: https://zoe.example/ } ] } ]`,
    );
    const same = mergedText(text, { curator: defaults.curator, via: [{ name: 'Jacques' }] });
    expect(same).toContain('imported: [ { format: pocket-csv, id: https://news.example/a } ]');
  });

  test('is quoted where nothing was', () => {
    const text = '---\ntitle: A\nsource: https://news.example/a\n---\n';
    expect(mergedText(text, { excerpt: 'Words.' })).toMatch(/\n---\n\nWords\.\n$/);
  });

  test('brings an unfinished draft what it lacks', () => {
    const text = '---\nsource: https://news.example/a\nstatus: draft\n---\n';
    const its = merged(matterOf(text, 'articles/a.md'), givenArticle({ title: 'Found' }), key, defaults);
    expect(its?.text).toContain('\ntitle: Found\ndate: 2015-06-05\n');
    expect(its?.added.slice(0, 2)).toEqual(['title', 'date']);
  });

  test('does not come to a file with a mistake in it', () => {
    expect(mergedText('---\ntitle: A\nsource: https://news.example/a\ntag: x\n---\n')).toBeUndefined();
  });

  test('does not come to a file whose fields stand between braces', () => {
    expect(mergedText('---\n{ title: A, source: https://news.example/a }\n---\n')).toBeUndefined();
  });
});

test('whatever two articles say, none of the tags and words is lost, and the earliest date stays', () => {
  fc.assert(
    fc.property(article, article, (one, other) => {
      const text = printArticle({ ...one, at: 0 }, defaults);
      const its = merged(matterOf(text, one.file), { ...other, at: 0 }, key, defaults);
      const { value } = readArticle(its?.text ?? '', one.file);
      const keys = value?.tags.map(tagKey);
      expect(new Set(keys)).toEqual(new Set([...one.tags, ...other.tags].map(tagKey)));
      const at = Math.min(...[one, other].map(({ date }) => moment(date, defaults.timezone)));
      expect(value?.at).toBe(at);
      for (const { insight = '' } of [one, other]) expect(value?.insight ?? '').toContain(insight);
      expect(value).toMatchObject({ title: one.title, excerpt: one.excerpt || other.excerpt });
      expect(value?.imported.slice(0, -1)).toEqual(one.imported);
    }),
    { numRuns: 200 },
  );
});

test('an unfinished draft stays one that can be read, whatever comes to it', () => {
  fc.assert(
    fc.property(unfinished, article, (one, other) => {
      const text = printArticle(one, defaults);
      const its = merged(matterOf(text, one.file), { ...other, at: 0 }, key, defaults);
      const { value, unfinished: draft } = readArticle(its?.text ?? '', one.file);
      expect((value ?? draft)?.title).toBe(one.title ?? other.title);
    }),
    { numRuns: 100 },
  );
});
