import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyForm } from '../../src/curating/form.ts';
import { sharedForm } from '../../src/curating/shared.ts';
import { webAddress } from '../../src/link.ts';

const shared = (query: Record<string, string>) => sharedForm(new URLSearchParams(query));

test.each([
  [
    { title: 'A title', url: 'https://news.example/a' },
    { title: 'A title', url: 'https://news.example/a' },
  ],
  // As browsers on phones share a page, and selected words of one.
  [
    { title: 'A title', text: 'https://news.example/a' },
    { title: 'A title', url: 'https://news.example/a' },
  ],
  [
    { title: 'A title', text: '“Some *words*.”\n https://news.example/a?id=1&utm_source=x#:~:text=Some' },
    { title: 'A title', url: 'https://news.example/a?id=1', excerpt: '“Some \\*words\\*.”' },
  ],
  [{ text: 'Look: https://news.example/a.' }, { title: 'Look:', url: 'https://news.example/a' }],
  [
    { title: 'A title', text: 'A title', url: 'https://news.example/a' },
    { title: 'A title', url: 'https://news.example/a' },
  ],
  [{ url: 'news.example/a' }, { url: 'news.example/a' }],
  [{ text: 'javascript:alert(1)' }, { title: 'javascript:alert(1)' }],
])('%o is a form', (query, form) => {
  expect(shared(query)).toEqual({ ...emptyForm, ...form });
});

test('nothing is none', () => {
  expect(shared({})).toBeUndefined();
  expect(shared({ title: ' ', other: 'x' })).toBeUndefined();
});

test('whatever is shared, only an address of the web becomes one', () => {
  const part = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom('https://', 'http://a b', '\n', 'HTTPS://X.example/é'),
  );
  const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, text, (title, words, url) => {
      const form = shared({ title, text: words, url });
      if (form && form.url !== url.trim()) expect(webAddress(form.url)).toBe(form.url);
    }),
  );
});
