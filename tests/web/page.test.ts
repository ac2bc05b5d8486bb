import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/web/page.ts';

const fill = (text: string, size = 5_000_000) => text.repeat(Math.ceil(size / text.length));
const ld = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe('a page that means harm is read in a moment, whatever is in it:', () => {
  test.each<[string, string]>([
    ['a hundred thousand elements in each other', '<div>'.repeat(100_000)],
    [
      'half a million attributes',
      `<div ${Array.from({ length: 500_000 }, (_, at) => `A${at}=b`).join(' ')}>`,
    ],
    ['three hundred thousand paragraphs', '<p>hello world this is, a paragraph</p>'.repeat(300_000)],
    ['a title of a megabyte', `<title>${' - a'.repeat(250_000)}</title><h1>${'a - '.repeat(100_000)}</h1>`],
    ['signs that begin a tag', fill('<')],
    ['signs that end one', fill('>')],
    ['signs of references', fill('&am;')],
    ['spaces', `<title>${fill(' ')}x</title>`],
    ['comments without an end', fill('<!--')],
    ['scripts without an end', fill('<script>')],
    ['JSON-LD of brackets', ld(fill('['))],
    ['JSON-LD of quotes', ld(fill('"\\'))],
    ['JSON-LD of spaces', ld(`}${fill(' ')}`)],
    ['dates', `<article><h1>x</h1>${fill('<time datetime="x">y</time>')}`],
    ['lines', `<article><h1>t</h1>${fill('a<br>', 200_000)}`],
    ['halves of signs', fill('\ud800')],
  ])('%s', { timeout: 60_000 }, (_what, html) => {
    const { described, text } = readPage(html, 'https://h.example/a/b');
    expect(described.title?.value.length ?? 0).toBeLessThanOrEqual(300);
    expect(text.length).toBeLessThanOrEqual(200_000);
  });

  test('what looks like a program stays text', () => {
    const { described } = readPage(
      '<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><script>throw 1</script>',
      'https://h.example/a',
    );
    expect(described.title?.value).toBe('<script>alert(1)</script>');
  });
});
