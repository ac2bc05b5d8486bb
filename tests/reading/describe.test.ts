import { describe, expect, test } from 'vitest';
import { described, meta, withJsonLd } from './described.ts';

describe('the publisher', () => {
  const title = meta('og:title', 'A ferry');

  test.each([
    [
      'JSON-LD publisher',
      withJsonLd({ '@type': 'Article', publisher: { name: 'The Times' } }) + meta('og:site_name', 'x'),
    ],
    ['og:site_name', meta('og:site_name', 'The Times') + meta('application-name', 'x')],
    ['dc.publisher', meta('DC.Publisher', 'The Times') + meta('citation_journal_title', 'x')],
    ['<title>, beside the headline', '<title>A ferry | Culture | The Times</title>'],
    ['<title>, beside the headline', '<title>The Times: A ferry</title>'],
  ])('is named by %s', (_where, html) => {
    expect(described(title + html).publisher?.value).toBe('The Times');
  });

  test('is known by the host where nothing names it, and is no address', () => {
    expect(described(meta('publisher', 'https://www.facebook.com/times')).publisher).toEqual({
      value: 'news.example',
      where: 'the host of its address',
    });
  });
});

describe('the language', () => {
  test.each([
    ['<html lang="fr_FR">', 'fr-FR', '<html lang>'],
    ['<html xml:lang="pl-pl">', 'pl-PL', '<html xml:lang>'],
    [
      withJsonLd({ '@type': 'Article', inLanguage: 'de' }) + meta('og:locale', 'en_US'),
      'de',
      'JSON-LD inLanguage',
    ],
    ['<meta http-equiv="Content-Language" content="it">', 'it', 'content-language'],
    [`<html lang="{{ lang }}">${meta('og:locale', 'pt_BR')}`, 'pt-BR', 'og:locale'],
    [`<html lang="und">${meta('dcterms.language', 'fra')}`, 'fr', 'dcterms.language'],
  ])('of %s is %s', (html, value, where) => {
    expect(described(html).language).toEqual({ value, where });
  });

  test('is nothing where none is said', () => {
    expect(described('<html lang="">').language).toBeUndefined();
  });
});

describe('the description', () => {
  test.each([
    [
      'og:description',
      meta('og:description', 'One') + meta('twitter:description', 'x') + meta('description', 'x'),
    ],
    ['twitter:description', meta('twitter:description', 'One') + meta('description', 'x')],
    ['description', meta('description', 'One') + meta('dc.description', 'x')],
    [
      'dcterms.abstract',
      meta('dcterms.abstract', 'One') + withJsonLd({ '@type': 'Article', description: 'x' }),
    ],
    ['JSON-LD description', withJsonLd({ '@type': 'Article', description: 'One', articleBody: 'x' })],
  ])('is that of %s before all after it', (where, html) => {
    expect(described(html).description).toEqual({ value: 'One', where });
  });

  test('is one line, decoded where it was escaped twice, and at most 1,000 characters', () => {
    expect(
      described(meta('description', ' Une\n&amp;amp;  l&amp;#8217;autre\u001b')).description?.value,
    ).toBe('Une & l’autre');
    expect(described(meta('description', 'a b '.repeat(5000))).description?.value.length).toBeLessThanOrEqual(
      1000,
    );
  });

  test('is not the title once more, and never the text of the article', () => {
    expect(
      described(meta('og:title', 'A ferry') + meta('description', 'A Ferry.')).description,
    ).toBeUndefined();
    expect(
      described(withJsonLd({ '@type': 'Article', articleBody: 'All of it' })).description,
    ).toBeUndefined();
  });
});

describe('keywords', () => {
  test('of all places are there, each once', () => {
    const html =
      meta('article:tag', 'Ferries') +
      withJsonLd({ '@type': 'Article', keywords: ['ferries', { name: 'Boats' }] }) +
      meta('keywords', 'Rivers, boats,, ;Bridges') +
      '<a rel="category tag">Locks</a>';
    expect(described(html).keywords.map(({ value }) => value)).toEqual([
      'Ferries',
      'Boats',
      'Rivers',
      'Bridges',
      'Locks',
    ]);
  });

  test('are at most 30, and none is longer than 60 characters', () => {
    const many = Array.from({ length: 100 }, (_, at) => `word ${at}`).join();
    const { keywords } = described(meta('keywords', `${'x'.repeat(61)},${many}`));
    expect(keywords).toHaveLength(30);
    expect(keywords[0]?.value).toBe('word 0');
  });
});

test.each([
  ['<a rel="license" href="/licence">x</a>', 'https://www.news.example/licence'],
  [
    withJsonLd({ '@type': 'Article', license: 'https://creativecommons.org/licenses/by/4.0/' }),
    'https://creativecommons.org/licenses/by/4.0/',
  ],
  [
    '<a href="http://creativecommons.org/publicdomain/zero/1.0/">x</a>',
    'http://creativecommons.org/publicdomain/zero/1.0/',
  ],
  ['<a href="https://creativecommons.org/about/">x</a>', undefined],
  ['<a rel="license" href="javascript:alert(1)">x</a>', undefined],
])('the licence of %s is %s', (html, licence) => {
  expect(described(html).licence?.value).toBe(licence);
});

test('feeds are those that can be fetched, each once', () => {
  const link = (type: string, href: string, title = '') =>
    `<link rel="alternate" type="application/${type}" href="${href}" title="${title}">`;
  const html =
    link('rss+xml', '/feed', 'All of it') +
    link('atom+xml', '/feed') +
    link('feed+json', '/feed.json') +
    link('json', '/wp-json') +
    link('rss+xml', 'feed:x') +
    '<link rel="alternate" hreflang="fr" href="/fr">';
  expect(described(html).feeds).toEqual([
    { url: 'https://www.news.example/feed', title: 'All of it' },
    { url: 'https://www.news.example/feed.json' },
  ]);
});

test('a page that says nothing has an address and a host', () => {
  for (const html of ['', 'text', '<p>', '<html></html>', '<title></title>']) {
    const { url, publisher, keywords, feeds, ...others } = described(html);
    expect([url.value, publisher?.value, keywords, feeds]).toEqual([
      'https://www.news.example/culture/a-ferry',
      'news.example',
      [],
      [],
    ]);
    expect(Object.values(others).filter((value) => value !== undefined)).toEqual([]);
  }
});

test('a page without html, head and body, or in capitals, is read as browsers read it', () => {
  const says = '<TITLE>A ferry</TITLE><META NAME=Author CONTENT="Ada Lovelace"><P>text';
  const shapes = [
    says,
    `<html>${says}`,
    `<HTML LANG=fr><HEAD>${says}`,
    `<body>${says}</body></html>`,
    `<!doctype html>${says}`,
  ];
  for (const html of shapes) {
    const { title, author } = described(html);
    expect([title?.value, author?.value], html).toEqual(['A ferry', 'Ada Lovelace']);
  }
  expect(described(shapes[2] ?? '').language?.value).toBe('fr');
});
