import { describe, expect, test } from 'vitest';
import { described, meta, withJsonLd } from './described.ts';

describe('when it was published', () => {
  const places: [where: string, html: (date: string) => string][] = [
    ['JSON-LD datePublished', (date) => withJsonLd({ '@type': 'Article', datePublished: date })],
    ...[
      'article:published_time',
      'citation_publication_date',
      'dc.date',
      'dcterms.issued',
      'parsely-pub-date',
    ].map((name): [string, (date: string) => string] => [name, (date) => meta(name, date)]),
    ['itemprop datePublished', (date) => `<b itemprop="datePublished" content="${date}">x</b>`],
    ['dt-published', (date) => `<b class="dt-published" title="${date}">x</b>`],
    ['<time>', (date) => `<time datetime="${date}">x</time>`],
    ['a line with a date', (date) => `<p class="post-date">${date}</p>`],
  ];

  test.each(places.map(([where], at) => [where, at] as const))(
    'is that of %s before all after it',
    (where, at) => {
      const html = places.slice(at).map(([, of], nth) => of(nth === 0 ? '2015-06-04' : '2015-06-09'));
      expect(described(html.reverse().join('')).published).toEqual({ value: '2015-06-04', where });
    },
  );

  test('is the next one, where the first is no date', () => {
    const html = meta('article:published_time', '0000-00-00') + meta('dc.date', '2015-06-04');
    expect(described(html).published).toEqual({ value: '2015-06-04', where: 'dc.date' });
  });

  test.each([
    ['/2015/06/04/a-ferry', '2015-06-04'],
    ['/2015/6/4/a-ferry', '2015-06-04'],
    ['/2015/jun/04/a-ferry', '2015-06-04'],
    ['/news/2015-06-04/a-ferry.html', '2015-06-04'],
    ['/2015/06/a-ferry', undefined],
    ['/2015/06/44/a-ferry', undefined],
    ['/part/12345/06/04/', undefined],
  ])('is in its address %s at last: %s', (path, date) => {
    expect(described('<h1>A ferry</h1>', `https://news.example${path}`).published?.value).toBe(date);
  });

  test('stands near the headline, where nothing marks it', () => {
    expect(described('<h1>Un bac</h1><p>Toulouse, le 4 juin 2015</p>').published).toEqual({
      value: '2015-06-04',
      where: 'a line near the headline',
    });
  });

  test('is not when it was changed, nor when a comment or another article was written', () => {
    const changed = `${meta('article:modified_time', '2015-06-05')}<p class="date">Updated June 6, 2015</p>`;
    const comment = '<ol id="comments"><li><time datetime="2015-06-07"></time></li></ol>';
    const card = '<article><h3>x</h3><time datetime="2015-06-08"></time></article>';
    const html = `<title>A ferry</title><article><h1>A ferry</h1><time class="updated" datetime="2015-06-05"></time>${changed}${comment}${card}</article>`;
    const { published, modified } = described(html);
    expect(published).toBeUndefined();
    expect(modified).toEqual({ value: '2015-06-05', where: 'article:modified_time' });
  });

  test('is read in the language of the page', () => {
    expect(described('<html lang="de"><p class="date">04/06/2015</p>').published?.value).toBe('2015-06-04');
    expect(described('<html lang="en"><p class="date">04/06/2015</p>').published).toBeUndefined();
  });
});
