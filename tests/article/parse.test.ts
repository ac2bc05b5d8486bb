import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/article/parse.ts';
import { articleOf, articleText, readArticle } from '../given.ts';

describe('an article file', () => {
  test('that says everything is read as it says', () => {
    const text = `---
title: "Numérique : les clusters"
date: 2015-06-05
source: { url: https://news.example/a, publisher: La Tribune, author: Sophie, date: 2015-06-04 }
curator: { name: Patrick, url: https://patrick.example/ }
from: { topic: Toulouse networks, url: https://networks.example/ }
via: [{ name: Jacques, url: https://jacques.example/ }, Odile]
tags: [DigitalPlace, PME]
image: { src: images/clusters.jpg, alt: Two towers }
lang: fr
status: unlisted
pinned: true
aliases: [/old/, /p/12.html]
slug: clusters
description: Two clusters sign.
insight: |
  My *words*.
imported: { format: pocket-csv, id: 7, date: 1433491200, Highlight count: 2 }
---

> Their words.
`;
    expect(articleOf(text, 'articles/2014/x.md')).toEqual({
      file: 'articles/2014/x.md',
      slug: 'clusters',
      title: 'Numérique : les clusters',
      date: '2015-06-05',
      at: Date.UTC(2015, 5, 5),
      source: {
        url: 'https://news.example/a',
        publisher: 'La Tribune',
        author: 'Sophie',
        date: '2015-06-04',
      },
      curator: { name: 'Patrick', url: 'https://patrick.example/' },
      from: [{ topic: 'Toulouse networks', url: 'https://networks.example/' }],
      via: [{ name: 'Jacques', url: 'https://jacques.example/' }, { name: 'Odile' }],
      tags: ['DigitalPlace', 'PME'],
      image: { src: 'images/clusters.jpg', alt: 'Two towers' },
      lang: 'fr',
      status: 'unlisted',
      pinned: true,
      aliases: ['/old/', '/p/12.html'],
      imported: [{ format: 'pocket-csv', id: '7', date: '1433491200', 'Highlight count': '2' }],
      description: 'Two clusters sign.',
      insight: 'My *words*.',
      excerpt: '> Their words.',
    });
  });

  test('that says only title and source takes the rest from its name and its topic', () => {
    const its = { curator: { name: 'Ada' }, language: 'de', timezone: 'UTC' };
    expect(articleOf(articleText(), 'articles/2015-06-05-short-title.md', its)).toEqual({
      file: 'articles/2015-06-05-short-title.md',
      slug: 'short-title',
      title: 'A title',
      date: '2015-06-05',
      at: Date.UTC(2015, 5, 5),
      source: { url: 'https://news.example/a' },
      curator: { name: 'Ada' },
      from: [],
      via: [],
      tags: [],
      lang: 'de',
      status: 'published',
      pinned: false,
      aliases: [],
      imported: [],
      excerpt: '',
    });
  });

  test.each([
    ['UTC', Date.UTC(2015, 5, 5)],
    ['Europe/Paris', Date.UTC(2015, 5, 4, 22)],
    ['America/New_York', Date.UTC(2015, 5, 5, 4)],
  ])('of a whole day was curated when that day began in %s', (timezone, at) => {
    expect(articleOf(articleText('date: 2015-06-05'), undefined, { timezone }).at).toBe(at);
    expect(articleOf(articleText('date: 2015-06-05T07:08:09Z'), undefined, { timezone }).at).toBe(
      Date.UTC(2015, 5, 5, 7, 8, 9),
    );
  });

  test('an empty field is a field that is not there', () => {
    const article = articleOf(articleText('via:\nimage: ~\nstatus: null\nfrom: { topic: Nets, url: }'));
    expect(article).toEqual({ ...articleOf(articleText()), from: [{ topic: 'Nets' }] });
  });
});

describe('a change of the curator’s', () => {
  test.each(['2015-06-05', '2015-06-05T01:00Z', '2016-01-01'])('is dated %s', (updated) => {
    const text = articleText(`date: 2015-06-05T09:30Z\nupdated: ${updated}`);
    expect(articleOf(text).updated).toMatch(updated.slice(0, 10));
  });

  test('cannot have been made before the article was curated', () => {
    const { problems } = readArticle(articleText('date: 2015-06-05\nupdated: 2015-06-04'));
    expect(problems.map(({ what }) => what)).toEqual([
      '`updated` is a day before the article was curated: 2015-06-05',
    ]);
  });
});

describe('a draft', () => {
  const lacked = (text: string, path = 'articles/a.md') => {
    const { value, unfinished, problems } = readArticle(text, path);
    expect(value).toBeUndefined();
    return { unfinished, problems: problems.map(({ severity, what }) => [severity, what.split(':')[0]]) };
  };

  test('may lack its title, source and date, and says all the rest', () => {
    const { unfinished, problems } = lacked(
      '---\nstatus: draft\ntags: [a]\nimported: { format: x, id: 1 }\n---\n\nWords\n',
    );
    expect(problems).toEqual([
      ['unfinished', '`title` is missing'],
      ['unfinished', '`source` is missing'],
      ['unfinished', '`date` is missing'],
    ]);
    expect(unfinished).toMatchObject({
      file: 'articles/a.md',
      slug: 'a',
      tags: ['a'],
      imported: [{ format: 'x', id: '1' }],
      excerpt: 'Words',
    });
  });

  test('may lack the address of its source alone', () => {
    const text = articleText('source: { author: Bob, url: }\nstatus: draft');
    const { unfinished, problems } = lacked(text, 'articles/2015-06-05-a.md');
    expect(problems).toEqual([['unfinished', '`source.url` is missing']]);
    expect(unfinished).toMatchObject({ title: 'A title', date: '2015-06-05', source: { author: 'Bob' } });
  });

  test('is told what to do, at the place', () => {
    const { problems } = readArticle('---\nstatus: draft\nsource: https://news.example/a\ntitle: ~\n---\n');
    expect(problems).toEqual([
      expect.objectContaining({
        line: 4,
        column: 8,
        what: '`title` is missing: the draft is not shown until it is there',
        mend: 'write the headline of the article',
      }),
    ]);
  });

  test.each([
    ['title: ""', '`title` is empty'],
    ['source: [a]', '`source` is missing'],
    ['source: { url: ftp://a.example/ }', '`url` is not a web address'],
    ['date: 31/02/2015', '`date` is not a date'],
    ['via: { url: https://a.example/ }', '`via.name` is missing'],
    ['titel: x', 'unknown field `titel`'],
  ])('is mistaken all the same where it says %s', (fields, what) => {
    const { unfinished, problems } = lacked(`---\nstatus: draft\n${fields}\n---\n`);
    expect(unfinished).toBeUndefined();
    expect(problems).toContainEqual(['error', what]);
  });

  test.each(['published', 'unlisted'])('is not what is %s: it lacks nothing', (status) => {
    const { unfinished, problems } = lacked(`---\nstatus: ${status}\n---\n`);
    expect(unfinished).toBeUndefined();
    expect(problems.map(([severity]) => severity)).toEqual(['error', 'error', 'error']);
  });

  test('that lacks nothing is an article', () => {
    expect(articleOf(articleText('status: draft')).status).toBe('draft');
  });
});

describe('short forms', () => {
  test.each([
    ['source: https://news.example/b', { source: { url: 'https://news.example/b' } }],
    ['curator: Bob', { curator: { name: 'Bob' } }],
    ['from: Toulouse networks', { from: [{ topic: 'Toulouse networks' }] }],
    [
      'from: [Nets, { topic: Older, article: https://older.example/a }]',
      { from: [{ topic: 'Nets' }, { topic: 'Older', article: 'https://older.example/a' }] },
    ],
    ['via: Jacques', { via: [{ name: 'Jacques' }] }],
    ['via: { name: Jacques, url: }', { via: [{ name: 'Jacques' }] }],
    ['via: [{ name: Jacques, url: }, Odile]', { via: [{ name: 'Jacques' }, { name: 'Odile' }] }],
    ['tags: alpha, beta', { tags: ['alpha', 'beta'] }],
    ['tags: alpha', { tags: ['alpha'] }],
  ])('%s', (fields, read) => {
    expect(articleOf(articleText(fields))).toMatchObject(read);
  });
});

describe('tags', () => {
  test.each([
    ['[alpha, "", " ", ~]', ['alpha']],
    ['[""]', []],
    ['[2015, 1.10, no]', ['2015', '1.10', 'no']],
    ['[Cloud, cloud, CLOUD, "cloud "]', ['Cloud']],
    ['["Cloud-computing", "cloud  computing"]', ['Cloud-computing']],
    ['["a\\nb"]', ['a b']],
    ['["a, b"]', ['a, b']],
    ["['__proto__', constructor, toString]", ['__proto__', 'constructor', 'toString']],
  ])('%s are cleaned: %j', (typed, tags) => {
    expect(articleOf(articleText(`tags: ${typed}`)).tags).toEqual(tags);
  });

  test.each(['[[a, b]]', '[{ a: b }]', '{ a: b }'])('%s are refused', (typed) => {
    expect(readArticle(articleText(`tags: ${typed}`)).value).toBeUndefined();
  });
});

describe('where an article was imported from', () => {
  test('may be several entries, when articles were merged', () => {
    const fields =
      'imported:\n  - { format: pocket-csv, id: 1 }\n  - { format: scoop.it, id: 2, views: [3, ~] }';
    expect(articleOf(articleText(fields)).imported).toEqual([
      { format: 'pocket-csv', id: '1' },
      { format: 'scoop.it', id: '2', views: ['3', ''] },
    ]);
  });

  test('has columns of any name, and they are only names', () => {
    const { imported } = articleOf(articleText('imported: { format: a, id: 1, __proto__: { polluted: x } }'));
    expect(Object.keys(imported[0] ?? {})).toContain('__proto__');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ['pocket-csv', '`imported` does not say what was imported'],
    ['[[a]]', '`imported` does not say what was imported'],
    ['{ id: 1 }', '`imported.format` is missing'],
    ['{ format: a }', '`imported.id` is missing'],
    ['[{ format: a, id: 1 }, { format: a, id: ~ }]', '`imported.id` is missing'],
    ['{ format: " ", id: 1 }', '`format` is empty'],
    ['{ format: a, id: [1] }', '`id` is not text'],
    ['&a { format: a, id: 1, more: *a }', '`imported` holds a value that stands in two places'],
    ['{ format: a, id: 1, b: &b [1], c: *b }', '`imported` holds a value that stands in two places'],
  ])('is refused as %s', (typed, what) => {
    const { value, problems } = readArticle(articleText(`imported: ${typed}`));
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.what)).toEqual([what]);
  });
});

describe('a title', () => {
  test.each([
    ['2015', '2015'],
    ['true', 'true'],
    ['2015-06-05', '2015-06-05'],
    ['1.10', '1.10'],
    ['"  a\\n  b "', 'a b'],
    ['"{{ 7 * 7 }}"', '{{ 7 * 7 }}'],
  ])('%s is the text that was typed', (typed, title) => {
    expect(articleOf(articleText(`title: ${typed}`)).title).toBe(title);
  });

  test.each(['', '~', '""', '" "', '[a]', '{ a: b }'])('“%s” is refused by name', (typed) => {
    const { value, problems } = readArticle(articleText(`title: ${typed}`));
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual([expect.stringMatching(/^`title` is /)]);
  });
});

describe('a language', () => {
  test.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr-CA'],
    ['zh-hant', 'zh-Hant'],
    ['de-u-co-phonebk', 'de'],
    ['gcf', 'gcf'],
  ])('%s is read as %s', (typed, lang) => {
    expect(articleOf(articleText(`lang: ${typed}`)).lang).toBe(lang);
  });

  test.each(['français', 'french', 'xx', 'french-fry-cook-x', 'x', 'f', 'fr_FR', '"fr fr"', '[fr]'])(
    '%s is refused',
    (typed) => {
      expect(readArticle(articleText(`lang: ${typed}`)).problems.map(({ what }) => what)).toEqual([
        expect.stringMatching(/^`lang` is not (?:a language|text)$/),
      ]);
    },
  );
});

describe('the file name', () => {
  test.each([
    ['articles/2015-06-05-short-title.md', '2015-06-05', 'short-title'],
    ['articles/2015/06/2015-06-05 Short title.MD', '2015-06-05', 'Short title'],
    ['articles/2015-06-05_short.md', '2015-06-05', 'short'],
    ['articles/short-title.md', '', 'short-title'],
    ['articles/2015-06-05.md', '', '2015-06-05'],
    ['articles/index.md', '', 'index'],
  ])('%s holds the day “%s” and the name %s', (path, date, rest) => {
    expect(nameOf(path)).toEqual({ date, rest });
  });

  test('gives way to the fields', () => {
    const article = articleOf(articleText('date: 2014-01-01\nslug: other'), 'articles/2015-06-05-short.md');
    expect(article).toMatchObject({ date: '2014-01-01', slug: 'other' });
  });

  test.each([
    'articles/2015-06-05-🚀.md',
    'articles/2015-06-05-日本語.md',
    'articles/2015-06-05-...md',
    'articles/100%25 of #1?.md',
    `articles/${'a'.repeat(240)}.md`,
  ])('%s gives an address all the same', (path) => {
    expect(articleOf(articleText('date: 2015-06-05'), path).slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('that holds no day leaves the date missing', () => {
    const { value, problems } = readArticle(articleText(), 'articles/short.md');
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual(['`date` is missing']);
  });
});

describe('mistakes', () => {
  test('are all told, each at its place', () => {
    const { problems } = readArticle('---\ntitle: ""\nsource: x\ntag: a\nvia: { name: Bob, url: y }\n---\n');
    expect(problems.map(({ line, column, what }) => [line, column, what])).toEqual([
      [2, 8, '`title` is empty'],
      [3, 9, '`url` is not a web address'],
      [5, 24, '`url` is not a web address'],
      [4, 1, 'unknown field `tag`'],
    ]);
  });

  test.each([
    ['tag: a', 'tags'],
    ['Title2: a', 'title'],
    ['sorce: a', 'source'],
    ['TAGS: a', 'tags'],
    ['curater: a', 'curator'],
    ['insigth: a', 'insight'],
  ])('a mistyped field is told with the one that was meant: %s', (fields, meant) => {
    const [problem] = readArticle(articleText(fields)).problems;
    expect(problem?.mend).toBe(`did you mean \`${meant}\`?`);
  });

  test('an unknown field that is near to none is told with all that there are', () => {
    const [problem] = readArticle(articleText('category: a')).problems;
    expect(problem?.mend).toMatch(/^the fields here are title, date, source,/);
  });

  test('a field of a person is suggested from the fields of a person', () => {
    const { problems } = readArticle(articleText('via: [Odile, { nme: Bob, url: https://bob.example/ }]'));
    expect(problems.map(({ what, mend }) => [what, mend])).toEqual([
      ['`via.name` is missing', 'write a name'],
      ['unknown field `nme`', 'did you mean `name`?'],
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'the field %s is refused and changes no object',
    (name) => {
      const { value, problems } = readArticle(articleText(`${name}: { polluted: true }`));
      expect(value).toBeUndefined();
      expect(problems.map(({ what }) => what)).toEqual([`unknown field \`${name}\``]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('an alias may be written as a browser shows it', () => {
    const text = articleText('aliases: [/caf%C3%A9/, /a%20b/]');
    expect(articleOf(text).aliases).toEqual(['/café/', '/a b/']);
  });

  test.each([
    'permalink: /x/',
    'layout: base',
    'eleventyComputed: { a: b }',
    'templateEngineOverride: njk',
    'pagination: { data: a }',
  ])('a field of another generator is refused: %s', (fields) => {
    expect(readArticle(articleText(fields)).problems[0]?.what).toMatch(/^unknown field /);
  });

  test.each(['/old/', '/old', '/p/12.html', '/a/b/c/', '/économie/', '/a b/'])(
    '%s may be an alias',
    (alias) => {
      expect(articleOf(articleText(`aliases: [${alias}]`)).aliases).toEqual([alias]);
    },
  );

  test.each([
    'old/',
    '//other.example/',
    'https://other.example/',
    '/../up/',
    '/a/../b/',
    '/./a/',
    '/a//b/',
    '"/a?b"',
    '"/a#b"',
    '/a\\b/',
    '/a/..',
    '/_headers',
    '/_old/',
    '" "',
  ])('%s may not be an alias', (alias) => {
    expect(readArticle(articleText(`aliases: [${alias}]`)).value).toBeUndefined();
  });

  test.each([
    '../a.jpg',
    'images/../a.jpg',
    'images/./a.jpg',
    '/images/a.jpg',
    'https://news.example/a.jpg',
    'a.jpg',
    'images\\a.jpg',
    'images/',
  ])('%s may not be a picture', (src) => {
    expect(readArticle(articleText(`image: { src: '${src}', alt: "" }`)).value).toBeUndefined();
  });
});
