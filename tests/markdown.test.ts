import { describe, expect, test } from 'vitest';
import { picturesIn, shortened, toHtml, toLead, toText } from '../src/markdown.ts';
import { ownWords, prose } from './given.ts';
import { elements, one, textOf, treeOf } from './tree.ts';

const tree = (markdown: string, its?: Parameters<typeof prose>[1]) => treeOf(toHtml(prose(markdown, its)));

describe('a text as HTML', () => {
  test('is Markdown', () => {
    expect(toHtml(prose('A *b* **c** `d`\n\n- e\n'))).toBe(
      '<p>A <em>b</em> <strong>c</strong> <code>d</code></p>\n<ul>\n<li>e</li>\n</ul>\n',
    );
  });

  test('has tables and struck words', () => {
    const [table] = elements(tree('| a | b |\n|---|---|\n| ~~c~~ | d |\n'), 'table');
    expect(table && elements(table, 's').map(textOf)).toEqual(['c']);
  });

  test('shows signs of HTML that are no elements', () => {
    expect(textOf(tree('1 < 2 && 3 > 2 & &amp;'))).toContain('1 < 2 && 3 > 2 & &');
  });

  test.each([
    ['en', '“a” and ‘b’'],
    ['fr', '«\u00a0a\u00a0» and “b”'],
  ])('has the quotes of %s', (lang, text) => {
    expect(textOf(tree('"a" and \'b\'', { lang })).trim()).toBe(text);
  });

  test('keeps signs as they were written', () => {
    expect(textOf(tree('(c) (r) +- ... -- ---')).trim()).toBe('(c) (r) +- ... -- ---');
  });

  test('sets French text and leaves code as it is', () => {
    const set = tree('Oui ? `non ?`', { lang: 'fr' });
    expect(textOf(set).trim()).toBe('Oui\u202f? non ?');
  });
});

describe('headings', () => {
  test.each([
    ['excerpts', undefined, ['h3', 'h3', 'h3', 'h4']],
    ['pages of their own', 2, ['h2', 'h2', 'h3', 'h4']],
  ])('of %s stand below those of the page', (_where, top, levels) => {
    const text = tree('# a\n\n## b\n\n### c\n\n#### d\n', { top });
    expect(elements(text, ({ tagName }) => /^h\d$/.test(tagName)).map(({ tagName }) => tagName)).toEqual(
      levels,
    );
  });

  test('have no id, however often they repeat', () => {
    expect(elements(tree('# main\n\n# main\n'), ({ properties }) => 'id' in properties)).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    ['[a](next)', 'https://news.example/dir/next'],
    ['[a](/root)', 'https://news.example/root'],
    ['[a][b]\n\n[b]: ../up', 'https://news.example/up'],
    ['<a href="next">a</a>', 'https://news.example/dir/next'],
    ['<https://other.example/>', 'https://other.example/'],
    ['https://other.example/bare', 'https://other.example/bare'],
  ])('of an excerpt are read against its source: %s', (markdown, href) => {
    expect(one(tree(markdown), 'a').properties.href).toBe(href);
  });

  test.each([
    ['/about/', '/my-topic/about/'],
    ['/', '/my-topic/'],
    ['/my-topic/about/', '/my-topic/about/'],
    ['//other.example/', 'https://other.example/'],
    ['about/', '/my-topic/about/'],
    ['https://other.example/', 'https://other.example/'],
    ['#part', '/my-topic/#part'],
  ])('of our own words are read against the root of the site: %s', (href, link) => {
    for (const markdown of [`[a](${href})`, `<a href="${href}">a</a>`, `[a](${href}) <b>b</b>`]) {
      const own = treeOf(toHtml(ownWords(markdown, '/my-topic/')));
      expect(one(own, 'a').properties.href).toBe(link);
    }
  });

  test('of our own words to other sites leave the site', () => {
    expect(one(treeOf(toHtml(ownWords('[a](//other.example/)'))), 'a').properties.href).toBe(
      'https://other.example/',
    );
  });

  test.each(['[a](https://other.example/)', '<a href="https://other.example/" rel="me">a</a>'])(
    'recommend nothing in our name: %s',
    (markdown) => {
      expect(one(tree(markdown), 'a').properties.rel).toEqual(['nofollow', 'noopener']);
    },
  );

  test('are made of whole addresses only, not of what looks like one', () => {
    expect(elements(tree('See news.example, ada@news.example and 192.0.2.1/x'), 'a')).toEqual([]);
  });
});

describe('pictures', () => {
  test.each([
    '![Two towers](images/a.jpg)',
    '![Two towers](/images/a.jpg) <b>b</b>',
    '<img src="/images/a.jpg" alt="Two towers" onerror="x">',
  ])('of the content folder are shown: %s', (markdown) => {
    const picture = one(tree(markdown, { root: '/my-topic/' }), 'img');
    expect(picture.properties).toEqual({
      src: '/my-topic/images/a.jpg',
      alt: 'Two towers',
      loading: 'lazy',
      decoding: 'async',
    });
  });

  test.each([
    '![Two towers](../a.jpg)',
    '<img src="../a.jpg" alt="Two towers">',
    '![Two towers](images/../../a.jpg)',
  ])('of elsewhere are links to them, for a page asks nothing of other sites: %s', (markdown) => {
    const text = tree(markdown);
    expect(elements(text, 'img')).toEqual([]);
    expect(one(text, 'a').properties.href).toMatch(/^https:\/\/news\.example\/(?:dir\/)?a\.jpg$/);
    expect(textOf(one(text, 'a'))).toBe('Two towers');
  });

  test('in a link are its text', () => {
    const link = one(tree('[![Two towers](a.jpg)](https://other.example/)'), 'a');
    expect(link.properties.href).toBe('https://other.example/');
    expect(textOf(link)).toBe('Two towers');
  });
});

describe('a lead', () => {
  test('ends before a block that would make a list a long read', () => {
    const lead = treeOf(toLead(prose(`Short.\n\n${'word '.repeat(2000)}\n\nLast.`)));
    expect(elements(lead, 'p').map(textOf)).toEqual(['Short.']);
  });

  const paragraph = 'word '.repeat(60).trim();

  test('is a short text whole', () => {
    expect(toLead(prose('A *b*.\n\nC.'))).toBe(toHtml(prose('A *b*.\n\nC.')));
  });

  test('ends at the curator’s mark, which is shown nowhere', () => {
    const text = 'First.\n\n<!-- more -->\n\nSecond.';
    expect(textOf(treeOf(toLead(prose(text)))).trim()).toBe('First.');
    expect(toHtml(prose(text))).not.toContain('more');
    expect(textOf(treeOf(toHtml(prose(text))))).toContain('Second.');
  });

  test('is some whole blocks of a long text', () => {
    const lead = treeOf(toLead(prose(Array(9).fill(paragraph).join('\n\n'))));
    expect(elements(lead, 'p').map(textOf)).toEqual([paragraph, paragraph]);
  });

  test('is the start of a paragraph that is very long', () => {
    const lead = textOf(treeOf(toLead(prose(paragraph.repeat(9))))).trim();
    expect(lead.length).toBeLessThan(500);
    expect(lead).toMatch(/word…$/);
  });

  test('keeps lists whole', () => {
    const lead = treeOf(toLead(prose(`${'- item of a list\n'.repeat(60)}\nLast.`)));
    expect(elements(lead, 'li')).toHaveLength(60);
    expect(textOf(lead)).not.toContain('Last.');
  });
});

describe('a text without marks', () => {
  test('is its words', () => {
    expect(toText(prose('# A\n\n*b* [c](d)\ne <b>f</b>\n\n<!-- more -->\n\n- g\n'), 100)).toBe('A b c e f g');
  });

  test('is cut at a word, without signs before the ellipsis', () => {
    expect(shortened('one two, three', 10)).toBe('one two…');
    expect(shortened('one two', 7)).toBe('one two');
  });

  test('is never cut within a sign', () => {
    expect(shortened('🚀🚀🚀', 3)).toBe('🚀…');
  });
});

test.each([
  ['brackets and a space in the name', '![x](<images/IMG (1).png>)', ['images/IMG (1).png']],
  ['brackets', '![x](images/a(1).png "A title")', ['images/a(1).png']],
  ['an encoded name', '![x](/images/IMG%20%281%29.png)', ['images/IMG (1).png']],
  ['two dots', '![x](images/a..b.png)', ['images/a..b.png']],
  ['a reference', '![x][r]\n\n[r]: images/r.png', ['images/r.png']],
  ['HTML', 'a <img src="images/h.png" alt=""> b', ['images/h.png']],
  ['code', '`![x](images/none.png)`', []],
  ['another site', '![x](https://a.example/images/a.png)', []],
  ['a way out', '![x](images/../a.png)', []],
])('the pictures that a text shows are found: %s', (_what, markdown, pictures) => {
  expect(picturesIn(markdown)).toEqual(pictures);
});
