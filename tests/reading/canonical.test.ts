import { describe, expect, test } from 'vitest';
import { address, described, meta } from './described.ts';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

describe('the address', () => {
  test.each([
    ['https://www.news.example/ferry', 'https://www.news.example/ferry'],
    ['/ferry?utm_source=feed&id=1#part', 'https://www.news.example/ferry?id=1'],
    ['//m.news.example/ferry', 'https://m.news.example/ferry'],
    ['https://amp.news.example/ferry', 'https://amp.news.example/ferry'],
    ['http://news.example:80/ferry', 'http://news.example/ferry'],
  ])('is what the page names, %s', (href, url) => {
    expect(described(canonical(href)).url).toEqual({ value: url, where: 'link canonical' });
  });

  test.each([
    ['https://www.news.example/'],
    ['https://www.news.example/index.html'],
    ['https://other.example/ferry'],
    ['https://news.example.evil.example/ferry'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['https://user:secret@www.news.example/ferry'],
    ['https://['],
    [''],
  ])('is not “%s”, but the next', (href) => {
    const { url } = described(canonical(href) + meta('og:url', '/named?fbclid=1'));
    expect(url).toEqual({ value: 'https://www.news.example/named', where: 'og:url' });
  });

  test('is where the page was found, where it names none', () => {
    expect(described('', `${address}?utm_source=x&a=1#b`).url).toEqual({
      value: `${address}?a=1`,
      where: 'its address',
    });
  });

  test('of a home page is the home page', () => {
    expect(described(canonical('/'), 'https://www.news.example/?utm_source=x').url.value).toBe(
      'https://www.news.example/',
    );
  });

  test('of one of the languages is that for all others', () => {
    const html = '<link rel="alternate" hreflang="x-default" href="/en/ferry">';
    expect(described(html).url).toEqual({
      value: 'https://www.news.example/en/ferry',
      where: 'link x-default',
    });
  });
});
