import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moment } from '../../src/article/date.ts';
import { printArticle } from '../../src/article/print.ts';
import { isError } from '../../src/problem.ts';
import { articleOf, defaults, givenArticle, readArticle } from '../given.ts';
import { article, optional, topicDefaults, unfinished } from './generated.ts';

describe('what is printed', () => {
  test('is read back as the same article, whatever its words', () => {
    fc.assert(
      fc.property(article, topicDefaults, (written, its) => {
        const whole = { ...written, at: moment(written.date, its.timezone) };
        expect(articleOf(printArticle(whole, its), written.file, its)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('is printed the same again after it was read', () => {
    fc.assert(
      fc.property(article, optional(topicDefaults), (written, its = defaults) => {
        const text = printArticle({ ...written, at: moment(written.date, its.timezone) }, its);
        expect(printArticle(articleOf(text, written.file, its), its)).toBe(text);
      }),
    );
  });

  test('of an unfinished draft is read back as the same draft, and is no mistake', () => {
    fc.assert(
      fc.property(unfinished, topicDefaults, (written, its) => {
        const read = readArticle(printArticle(written, its), written.file, its);
        expect(read.problems.filter(isError)).toEqual([]);
        expect(read.unfinished ?? read.value).toMatchObject(written);
      }),
      { numRuns: 300 },
    );
  });

  test('of a draft of which nothing is known has its status', () => {
    const { title: _1, date: _2, at: _3, ...rest } = givenArticle({ file: 'articles/a.md' });
    const text = printArticle({ ...rest, source: { publisher: undefined }, status: 'draft' }, defaults);
    expect(text).toBe('---\nstatus: draft\n---\n');
  });

  test('leaves out what the topic and the file name say already', () => {
    const short = givenArticle({ file: 'articles/2015-06-05-a.md', slug: 'a' });
    expect(printArticle(short, defaults)).toBe(
      '---\ntitle: A title\ndate: 2015-06-05\nsource:\n  url: https://news.example/a\n---\n',
    );
  });

  test('leaves out what is not known of the source', () => {
    const source = { url: 'https://news.example/a', publisher: undefined, author: 'Bob', date: undefined };
    const text = printArticle(
      givenArticle({ source, file: 'articles/2015-06-05-a.md', slug: 'a' }),
      defaults,
    );
    expect(text).toContain('source:\n  url: https://news.example/a\n  author: Bob\n---');
  });

  test('reads as a person would have written it', () => {
    const full = givenArticle({
      title: 'Numérique : les clusters',
      curator: { name: 'Bob' },
      updated: '2015-06-07',
      from: [{ topic: 'Toulouse networks' }],
      via: [{ name: 'Jacques', url: 'https://jacques.example/' }, { name: 'Odile' }],
      tags: ['DigitalPlace', 'C#'],
      image: { src: 'images/a.jpg', alt: '' },
      lang: 'fr',
      pinned: true,
      insight: 'My words.\n\nMore: of # them.',
      imported: [{ format: 'pocket-csv', id: '17', 'Highlight count': '2', 'a: b': ['c'], notes: { x: '' } }],
      excerpt: '> Their words.',
    });
    expect(printArticle(full, defaults)).toBe(`---
title: "Numérique : les clusters"
date: 2015-06-05
updated: 2015-06-07
source:
  url: https://news.example/a
curator: Bob
from: Toulouse networks
via: [ { name: Jacques, url: https://jacques.example/ }, Odile ]
tags: [ DigitalPlace, C# ]
image: { src: images/a.jpg, alt: "" }
lang: fr
pinned: true
insight: |
  My words.

  More: of # them.
imported: { format: pocket-csv, id: "17", Highlight count: "2", "a: b": [ c ], notes: { x: "" } }
---

> Their words.
`);
  });

  test.each(['\r', '\r\n'])('keeps words with %j between them in their field', (end) => {
    const insight = `One${end}two: ---`;
    const text = printArticle(givenArticle({ insight }), defaults);
    // As a file is read.
    expect(articleOf(text.replace(/\r\n?/g, '\n')).insight).toMatch(/^One\n?two: ---$/);
  });

  test('holds no field but those of the article, whatever the title says', () => {
    const hostile = givenArticle({ title: 'A\n---\npermalink: /x/' });
    expect(articleOf(printArticle(hostile, defaults)).title).toBe('A --- permalink: /x/');
  });
});
