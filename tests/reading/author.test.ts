import { describe, expect, test } from 'vitest';
import { described, meta, withJsonLd } from './described.ts';

const authorOf = (html: string) => described(html).author;

describe('the author', () => {
  const places: [name: string, html: (name: string) => string][] = [
    ['JSON-LD author', (name) => withJsonLd({ '@type': 'Article', author: { name } })],
    ...[
      'article:author',
      'author',
      'byl',
      'citation_author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
    ].map((place): [string, (name: string) => string] => [place, (name) => meta(place, name)]),
    ['rel author', (name) => `<a rel="author" href="/ada">${name}</a>`],
    ['p-author', (name) => `<b class="p-author">${name}</b>`],
    ['itemprop author', (name) => `<div itemprop="author"><b itemprop="name">${name}</b></div>`],
    ['its byline', (name) => `<p class="article-byline">By ${name}</p>`],
  ];

  test.each(places.map(([where], at) => [where, at] as const))(
    'is that of %s before all after it',
    (where, at) => {
      const html = places.slice(at).map(([, of], nth) => of(nth === 0 ? 'Ada Lovelace' : 'Another Person'));
      expect(authorOf(html.reverse().join(''))).toEqual({ value: 'Ada Lovelace', where });
    },
  );

  test('stands near the headline, where nothing marks it', () => {
    const html = '<h1>A ferry</h1><p>by Ada Lovelace, 4 June 2015</p><p>By Monday the river had risen.</p>';
    expect(authorOf(html)).toEqual({ value: 'Ada Lovelace', where: 'a line near the headline' });
    expect(authorOf('<h1>A ferry</h1><p>By Monday the river had risen.</p>')).toBeUndefined();
  });

  test('is every one of several, once', () => {
    const author = ['Ada Lovelace', { name: 'Charles Babbage' }, { name: 'Ada Lovelace' }];
    expect(authorOf(withJsonLd({ '@type': 'Article', author }))?.value).toBe('Ada Lovelace, Charles Babbage');
    expect(
      authorOf(meta('citation_author', 'Lovelace, Ada') + meta('citation_author', 'Babbage, C.'))?.value,
    ).toBe('Ada Lovelace, C. Babbage');
  });

  test('is no account where a person is named', () => {
    expect(authorOf(`${meta('author', 'alovelace')}<a rel="author">Ada Lovelace</a>`)?.value).toBe(
      'Ada Lovelace',
    );
    expect(authorOf(meta('author', 'alovelace'))?.value).toBe('alovelace');
  });

  test('is not who wrote a comment or another article', () => {
    const comment = '<div class="comments"><a rel="author">Charles Babbage</a></div>';
    const card = '<article><h3>Another</h3><a rel="author">Charles Babbage</a></article>';
    expect(
      authorOf(`<title>A ferry</title><main><article><h1>A ferry</h1>${comment}${card}</article></main>`),
    ).toBeUndefined();
  });

  test('is a handle where there is no name', () => {
    expect(authorOf(meta('twitter:creator', '@ada'))).toEqual({ value: '@ada', where: 'twitter:creator' });
    expect(
      authorOf(meta('twitter:creator', '@ada') + meta('fediverse:creator', 'ada@bird.example'))?.value,
    ).toBe('@ada@bird.example');
    expect(authorOf(meta('twitter:creator', '@times') + meta('twitter:site', '@Times'))).toBeUndefined();
  });
});
