import { describe, expect, test } from 'vitest';
import { described, meta, withJsonLd } from './described.ts';

const imageOf = (html: string) => described(html).image;

describe('the picture', () => {
  const places: [where: string, html: (src: string) => string][] = [
    ...['og:image:secure_url', 'og:image:url', 'og:image', 'twitter:image'].map(
      (name): [string, (src: string) => string] => [name, (src) => meta(name, src)],
    ),
    [
      'JSON-LD image',
      (src) => withJsonLd({ '@type': 'Article', image: [{ '@type': 'ImageObject', url: src }] }),
    ],
    ['u-photo', (src) => `<img class="u-photo" src="${src}">`],
    ['a picture in its text', (src) => `<article><img src="${src}"></article>`],
  ];

  test.each(places.map(([where], at) => [where, at] as const))(
    'is that of %s before all after it',
    (where, at) => {
      const html = places.slice(at).map(([, of], nth) => of(nth === 0 ? '/a.jpg' : '/b.jpg'));
      expect(imageOf(html.reverse().join(''))).toEqual({
        value: { url: 'https://www.news.example/a.jpg' },
        where,
      });
    },
  );

  test('has its text', () => {
    expect(imageOf(meta('og:image', '/a.jpg') + meta('og:image:alt', 'A  ferry'))?.value.alt).toBe('A ferry');
    expect(imageOf('<article><img src="/a.jpg" alt="A ferry"></article>')?.value.alt).toBe('A ferry');
  });

  test.each([
    ...['data:image/png;base64,AAAA', 'javascript:alert(1)', 'file:///a.jpg', 'https://['],
    ...[
      '/logo.png',
      '/img/site-logo.svg',
      '/logo-times.png',
      '/times-logo-fb.png',
      '/favicon.ico',
      '/placeholder.gif',
    ],
    ...['/1x1.gif', '/pixel.gif', '/spacer.gif', '/cgi-bin/Count.cgi?df=x'],
  ])('is not %s', (src) => {
    expect(imageOf(meta('og:image', src))).toBeUndefined();
  });

  test('is no dot, no rule and no face of an author', () => {
    const small = '<img src="/a.gif" width="1" height="1"><img src="/rule.gif" width="600" height="7">';
    const face = '<div class="author-box"><img src="/ada.jpg"></div>';
    expect(imageOf(`<article>${small}${face}</article>`)).toBeUndefined();
    expect(imageOf(meta('og:image', '/a.jpg') + meta('og:image:width', '32'))).toBeUndefined();
  });

  test('of an article on logos is one', () => {
    expect(imageOf(meta('og:image', '/2015/the-logo-that-changed-paris.jpg'))).toBeDefined();
  });

  test('that is loaded late is found by its other names', () => {
    expect(imageOf('<article><img src="data:x" data-src="/late.jpg"></article>')?.value.url).toMatch(
      /late\.jpg$/,
    );
    expect(imageOf('<article><img srcset="/a.jpg 300w, /b.jpg 600w"></article>')?.value.url).toMatch(
      /a\.jpg$/,
    );
  });
});
