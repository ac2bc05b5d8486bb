import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHtml, toText } from '../../src/markdown.ts';
import { asMarkdown, quotation } from '../../src/reading/quotation.ts';
import { prose } from '../given.ts';
import { dangersOf, elements, textOf, treeOf } from '../tree.ts';

describe('a quotation', () => {
  test.each([
    ['a short text as it is', 'Two words.', 300, 'Two words.'],
    ['in one line', ' Two\n\n  words.\t', 300, 'Two words.'],
    [
      'whole sentences',
      'One is short. Two is longer. Three is cut off here.',
      30,
      'One is short. Two is longer.',
    ],
    ['no part of a number', 'It costs 1.5 million. It is not worth it.', 25, 'It costs 1.5 million.'],
    ['whole words, where a sentence is long', 'One, two, three, four, five and six', 20, 'One, two, three…'],
    [
      'whole words, where the first sentence says little',
      'No. Nobody would have thought of that in this or any year',
      40,
      'No. Nobody would have thought of that…',
    ],
    ['nothing, where nothing is to be quoted', 'Two words.', 0, ''],
    ['nothing of one word that is too long', 'x'.repeat(50), 20, ''],
  ])('has %s', (_what, text, length, quoted) => {
    expect(quotation(text, length, 'en')).toBe(quoted);
  });

  test('has whole sentences or words of languages without spaces', () => {
    const japanese =
      '東京は日本の首都である。人口は約千四百万人である。世界で最も大きな都市の一つとして知られている。';
    expect(quotation(japanese, 30, 'ja')).toBe('東京は日本の首都である。人口は約千四百万人である。');
    expect(quotation(japanese, 10, 'ja')).toBe('東京は日本の首都で…');
  });

  const text = fc.oneof(
    fc.lorem({ mode: 'sentences', maxCount: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('👩‍💻', '🚀', 'é', '。', '. ', ' ', 'a', '日', '\n', '…'),
      maxLength: 80,
    }),
  );
  const language = fc.constantFrom('en', 'fr', 'ja', 'ar', 'zh-Hant', 'th');

  test('is the start of the text, no longer than asked, and never splits a sign', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), language, (its, length, lang) => {
        const quoted = quotation(its, length, lang);
        expect(quoted.length).toBeLessThanOrEqual(length);
        expect(quoted).not.toMatch(/\p{Cs}/u);
        const plain = its.replace(/\s+/g, ' ').trim();
        expect(plain.startsWith(quoted) || plain.startsWith(quoted.replace(/…$/, ''))).toBe(true);
        if (plain.length <= length) expect(quoted).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });

  test('of an endless word, or of a million spaces, takes no time', () => {
    const begin = performance.now();
    for (const its of [
      'x'.repeat(5_000_000),
      ' '.repeat(5_000_000),
      ', '.repeat(1_000_000),
      'a'.repeat(5_000_000),
    ])
      quotation(its, 300, 'en');
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

describe('plain text as Markdown', () => {
  /** Signs that mean something to Markdown, at the starts of lines and in them; quotes are set by the language. */
  const signs = fc.constantFrom(
    ...'\\`*_[]<>&#|~!-+=.():;{}^$%/0123456789a ',
    ...[
      '1. ',
      '12) ',
      '---',
      '***',
      '===',
      '```',
      '~~~',
      '> ',
      '- ',
      '+ ',
      '# ',
      '    ',
      '\t',
      '![a](b)',
      '[a]: b',
    ],
    ...[
      '<b>',
      '</p>',
      '<!-- more -->',
      '<script>alert(1)</script>',
      '&amp;',
      '&#35;',
      '&copy;',
      '| a | b |',
      '|---|',
    ],
    ...[
      'é',
      '日本',
      '🚀',
      '\u00a0',
      'javascript:alert(1)',
      '(c)',
      '...',
      'https://a.example/a_b?c=1&d=%C3%A9#*',
      '//a.example/a_b',
      'mailto:a_b@c.example',
      'HTTP:',
      'ftp://',
      'www.a.example',
      'a@b.example',
      '\\\n',
    ],
  );
  const line = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim());

  test('shows the same text, and nothing else, whatever is in it', () => {
    fc.assert(
      fc.property(line, (its) => {
        const shown = prose(asMarkdown(its), { lang: 'de' });
        expect(toText(shown, 1000)).toBe(its);
        const tree = treeOf(toHtml(shown));
        expect(textOf(tree).trim()).toBe(its);
        expect([elements(tree, ({ tagName }) => tagName !== 'p'), dangersOf(tree)]).toEqual([[], []]);
      }),
      { numRuns: 3000 },
    );
  });

  test('shows its lines as they were, in their paragraphs', () => {
    const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n').trim());
    fc.assert(
      fc.property(lines, (its) => {
        const tree = treeOf(toHtml(prose(asMarkdown(its), { lang: 'de' })));
        const words = (text: string) => text.split(/\s+/).filter(Boolean);
        expect(words(textOf(tree))).toEqual(words(its));
        expect(elements(tree, ({ tagName }) => !['p', 'br'].includes(tagName))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads as it was typed where nothing in it means anything', () => {
    const its = 'Fifteen months after its start (in 2013), the engine is “ready” - at last. 100 % of it!';
    expect(asMarkdown(its)).toBe(its);
  });
});
