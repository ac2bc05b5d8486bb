import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addresses, cleanHtml } from '../src/clean-html.ts';
import { resolve } from '../src/link.ts';
import { dangersOf, elements, linksOf, textOf, treeOf } from './tree.ts';

const addresses: Addresses = {
  link: (href) => resolve(href, 'https://news.example/'),
  picture: () => undefined,
  isOurs: () => false,
};
const clean = (html: string) => cleanHtml(html, addresses);

describe('what an excerpt may hold', () => {
  test.each([
    '<p>a<br>b</p>',
    '<h3>a</h3>',
    '<ul><li>a</li></ul>',
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    '<blockquote cite="https://news.example/">a</blockquote>',
    '<abbr title="b">a</abbr>',
    '<p lang="ar" dir="rtl">a</p>',
    '<figure><figcaption>a</figcaption></figure>',
    '<time datetime="2015-06-05">a</time>',
    '<sub>a</sub><sup>b</sup><mark>c</mark><q>d</q>',
  ])('%s stays as it is', (html) => {
    expect(clean(html)).toBe(html);
  });

  test.each([
    'class="h-entry"',
    'id="main"',
    'name="body"',
    'style="position:fixed"',
    'onclick="x"',
    'data-x="y"',
    'aria-hidden="true"',
    'role="main"',
    'tabindex="1"',
    'contenteditable',
  ])('the attribute %s falls away', (attribute) => {
    expect(clean(`<p ${attribute}>a</p>`)).toBe('<p>a</p>');
  });

  test.each([
    'h1',
    'h2',
    'article',
    'main',
    'form',
    'button',
    'iframe',
    'object',
    'svg',
    'math',
    'label',
    'font',
    'x-y',
    'video',
    'picture',
    'dialog',
    'slot',
  ])('of the element %s only its text stays', (name) => {
    const tree = treeOf(clean(`<p>a</p><${name}>b</${name}><p>c</p>`));
    expect(elements(tree, name)).toEqual([]);
    expect(textOf(tree).replace(/\s/g, '')).toBe('abc');
  });

  test.each(['script', 'style'])('of the element %s nothing stays', (name) => {
    expect(clean(`a<${name}>b</${name}>c`)).toBe('ac');
  });
});

describe('what is never closed', () => {
  test.each([
    '<!--',
    '<style>',
    '<script>',
    '<textarea>',
    '<title>',
    '<xmp>',
    '<plaintext>',
    '<select>',
    '<iframe>',
    '<noscript>',
    '<template>',
    '<![CDATA[',
    '<?php',
    '<!x',
    '<p title="',
    '<div',
    '<a href=">',
    '<TEXTAREA >',
    '<noembed/>',
  ])('%s does not hide the words that follow', (opening) => {
    const tree = treeOf(clean(`<p>first</p>${opening}<p>last</p>`));
    expect(textOf(tree)).toContain('first');
    expect(textOf(tree)).toContain('last');
  });

  test('a comment that is closed is not shown', () => {
    expect(textOf(treeOf(clean('a<!-- b -->c')))).toBe('ac');
  });
});

describe('whatever is given', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '=',
    ' ',
    '&',
    ';',
    '<!--',
    '-->',
    'svg',
    'math',
    'style',
    'script',
    'title',
    'noscript',
    'template',
    'mtext',
    'p',
    'a',
    'table',
    'select',
    'textarea',
    'form',
    'img',
    'onerror',
    'href',
    'src',
    'javascript:',
    'alert(1)',
    'id',
    'x',
    '&#106;',
    '&Tab;',
    '\u0000',
    ']]>',
    '<![CDATA[',
    'annotation-xml',
    'encoding="text/html"',
    'mglyph',
    'foreignObject',
  );
  const hostile = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));

  test('nothing of it can run, and reading it again gives the same', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const once = clean(html);
        expect(dangersOf(treeOf(once))).toEqual([]);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('it stays inside the element that it stands in', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const around = treeOf(`<main><div>${clean(html)}</div><p>after</p></main>`);
        expect(around.children).toHaveLength(1);
        const [main] = elements(around, 'main');
        expect(main?.children.at(-1)).toMatchObject({ tagName: 'p', children: [{ value: 'after' }] });
      }),
      { numRuns: 3000 },
    );
  });
});

test('elements in elements beyond every honest number are shown as they were written', () => {
  const html = `${'<div>'.repeat(100_000)}words`;
  const tree = treeOf(clean(html));
  expect(elements(tree, 'div')).toEqual([]);
  expect(textOf(tree)).toContain('<div>words');
});

test('an address that may not be linked leaves the words without a link', () => {
  const tree = treeOf(clean('<a href="javascript:alert(1)">words</a>'));
  expect(linksOf(tree)).toEqual([]);
  expect(textOf(tree)).toBe('words');
});
