import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlAsMarkdown, plainAsMarkdown } from '../../src/formats/html-markdown.ts';
import { textOfHtml } from '../../src/formats/html-text.ts';
import { toHtml } from '../../src/markdown.ts';
import { dangersOf, linksOf, textOf, treeOf } from '../tree.ts';

const base = 'https://source.example/';

function shown(markdown: string) {
  return treeOf(toHtml({ markdown, lang: 'de', base, root: '/' }));
}

/** The signs that readers see, whatever stands between them and however quotation marks are set. */
function signs(text: string): string {
  return text.replace(/[\s\u200b]+/g, '').replace(/["'“”„‘’‚«»]/g, '"');
}

describe('HTML', () => {
  test('keeps what it marks', () => {
    const html = `<h1>A &amp; B</h1><p>Some <b>bold</b>, <i>slanted </i>and <del>old</del> words,<br>and <code>a\`b</code>.</p>
      <ul><li>one<li>two <ol start="3"><li>three</ol></ul><blockquote><p>Said.</blockquote>
      <table><tr><th>a|b<th>c<tr><td>1</table><pre><code>x  = 1
y</code></pre>`;
    expect(htmlAsMarkdown(html)).toBe(`### A & B

Some **bold**, *slanted* and ~~old~~ words,\\
and \`\`a\`b\`\`.

- one
- two

  3. three

> Said.

| a\\|b | c |
| --- | --- |
| 1 |  |

\`\`\`
x  = 1
y
\`\`\``);
  });

  test('links to pages of the web only; what else was a link is its words', () => {
    const html = `<a href="https://a.example/x_(1)?a=1&amp;copy=2" onclick="x()">web</a> <a href="javascript:alert(1)">script</a>
      <a href="mailto:a@b.example">mail</a> <a href="/page">page</a> <a href="https://u:p@a.example/">secret</a> <a name="x">named</a>`;
    const markdown = htmlAsMarkdown(html);
    const tree = shown(markdown);
    expect(linksOf(tree)).toEqual(['https://a.example/x_(1)?a=1&copy=2']);
    expect(textOf(tree).trim()).toBe('web script mail page secret named');
  });

  test('leaves scripts, styles, forms, frames and comments behind, and pictures as what they show', () => {
    const html = `<style>p{}</style><p onclick="x()">a<script>alert(1)</script>b<!-- c --><img src="https://x.example/i.png" alt="a [cat]">
      <svg><text>d</text></svg><select><option>e</select><textarea>f</textarea><iframe src="https://x.example/">g</iframe></p>`;
    const tree = shown(htmlAsMarkdown(html));
    expect([signs(textOf(tree)), linksOf(tree), dangersOf(tree)]).toEqual(['aba[cat]', [], []]);
  });

  test('keeps words of blocks apart', () => {
    const html = '<article>one</article><center>two</center><h2>three</h2><dl><dt>four<dd>five</dl>';
    expect(
      textOf(shown(htmlAsMarkdown(html)))
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  test('has nothing to show where it shows nothing', () => {
    expect(['', ' \u00a0 ', '<p></p>', '<b> </b>', '<br><br>', '<ul></ul>'].map(htmlAsMarkdown)).toEqual(
      Array(6).fill(''),
    );
  });

  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'word',
        'a',
        '1',
        '1.',
        '2)',
        '-',
        '+',
        '*',
        '**',
        '_',
        '#',
        '>',
        '|',
        '~',
        '~~',
        '`',
        '``',
        '\\',
        '!',
        '[',
      ],
      ...[
        ']',
        '](x)',
        '[x]: y',
        '<',
        '&lt;b&gt;',
        '&amp;amp;',
        '=',
        '===',
        '---',
        ':',
        '://',
        'http://a_b.example/*x*',
      ],
      ...['mailto:a@b', '(', '.', ',', 'é', '日本', '👍', '\u00a0', '&#x2028;', 'x²', '{{ a }}'],
    ),
    fc.string({ maxLength: 4 }).map((text) => text.replace(/[&<]/g, '')),
  );
  const text = fc.array(fc.tuple(word, fc.constantFrom('', ' ', '\n')), { maxLength: 5 }).map((all) =>
    all
      .flat()
      .join('')

      .replace(/<(?!$)/g, '&lt;'),
  );
  const tags = [
    'b',
    'i',
    'em',
    'strong',
    'del',
    'span',
    'code',
    'a href="https://x.example/(y"',
    'a href="x"',
    'sup',
  ];
  const blocks = [
    'p',
    'div',
    'blockquote',
    'ul><li',
    'ol><li',
    'h1',
    'h4',
    'article',
    'table><tr><td',
    'pre',
    'td',
  ];
  const { html } = fc.letrec<{ html: string; inline: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constant('<br>'),
      fc.tuple(fc.constantFrom(...tags), tie('inline'), tie('inline')).map(([tag, a, b]) => {
        return `<${tag}>${a}</${tag.split(' ')[0]}>${b}`;
      }),
    ),
    html: fc.oneof(
      { depthSize: 'small' },
      tie('inline'),
      fc.tuple(fc.constantFrom(...blocks), tie('html'), tie('html')).map(([tag, a, b]) => {
        return `<${tag}>${a}</${tag.split('>')[0]}>${b}`;
      }),
    ),
  }));

  test('shows the same words, whatever is in it', () => {
    fc.assert(
      fc.property(html, (its) => {
        const tree = shown(htmlAsMarkdown(its));
        expect(signs(textOf(tree))).toBe(signs(textOf(treeOf(its))));
        expect(dangersOf(tree)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(
    Object.entries({
      'a million elements in each other': '<div>'.repeat(1_000_000),
      'bold in bold': '<b>x'.repeat(190),
      'bold beside bold': '<b>x</b>'.repeat(24_000),
      'bold beside slanted': '<b>x</b><i>y</i>'.repeat(12_000),
      lists: '<ul><li>x'.repeat(190),
      'ten million characters': '<p>word <b>bold</b></p>'.repeat(450_000),
      'signs that mark up': '*_`[<'.repeat(39_000),
      rows: `<table>${'<tr><td>x<td>y'.repeat(10_000)}`,
      'frames that never end': '<iframe>'.repeat(30_000),
      code: '<code>`a</code>'.repeat(12_000),
    }),
  )(
    '%s take no more than some seconds',
    (_, its) => {
      const start = performance.now();
      htmlAsMarkdown(its);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    20_000,
  );

  test('that is too long or too deep is its words', () => {
    const html = `<style>p{}</style>${'<div>'.repeat(300)}<p>One &amp; <b>two</b></p><ul><li>*three*<li>four</ul>`;
    expect(textOfHtml(html)).toBe('One & two\n\n*three*\nfour');
    expect(htmlAsMarkdown(html)).toBe('One \\& two\n\n\\*three\\*\\\nfour');
  });
});

describe('plain text', () => {
  test('keeps its paragraphs and the ends of its lines', () => {
    expect(plainAsMarkdown('One\r\ntwo *three*\n \u00a0\n\n\n- four\n  5. five  ')).toBe(
      'One\\\ntwo \\*three\\*\n\n\\- four\\\n5\\. five',
    );
  });

  test('shows the same words, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('\n', '\n\n', '- a', '    b', '#', '```'))),
        (all) => {
          const its = all.join('').replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : ''));
          expect(signs(textOf(shown(plainAsMarkdown(its))))).toBe(signs(its));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
