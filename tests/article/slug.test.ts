import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctSlug, isSlug, slugOf } from '../../src/article/slug.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('con', 'PRN', 'nul', 'com1', 'LPT9', 'aux', 'İstanbul', 'ß', '..', '-', ''),
);

describe('a slug', () => {
  test.each([
    ['Cloud computing', 'cloud-computing'],
    ['short_title', 'short-title'],
    ["L'Univers du Cloud", 'l-univers-du-cloud'],
    ['Économie', 'economie'],
    ['C', 'c'],
    ['C++', 'cplusplus'],
    ['C#', 'csharp'],
    ['F#', 'fsharp'],
    ['.NET', 'dotnet'],
    ['NET', 'net'],
    ['Node.js', 'node-js'],
    ['#1', '1'],
    ['a/b', 'a-b'],
    ['100 %', '100'],
    ['index', 'index'],
    ['__proto__', 'proto'],
    ['Straße', 'strasse'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test.each(['日本語', '🚀', '👨‍👩‍👧', '👩', '...', '\u200b', '', 'नमस्ते'])(
    'of %j, which letters cannot say, is there all the same',
    (name) => {
      expect(isSlug(slugOf(name))).toBe(true);
    },
  );

  test('of names that differ in what letters cannot say differs', () => {
    const names = [
      '日本語',
      '中文',
      '🚀',
      '🛸',
      '👨‍👩‍👧',
      '👩',
      '..',
      '...',
      '日本 2015',
      '中文 2015',
      'a'.repeat(300),
      'a'.repeat(301),
    ];
    expect(new Set(names.map(slugOf)).size).toBe(names.length);
  });

  test.each(['con', 'CON', 'prn', 'aux', 'nul', 'com1', 'lpt9'])(
    'of %s is not the name of a device',
    (name) => {
      expect(slugOf(name)).toMatch(new RegExp(`^${name.toLowerCase()}-[0-9a-f]{10}$`));
    },
  );

  test('of words of ASCII letters and digits is these words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ0189'), minLength: 1, maxLength: 9 });
    const words = fc.array(fc.tuple(word, fc.constantFrom(' ', '-')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (pairs) => {
        const name = pairs.map(([text, join]) => text + join).join('');
        const slug = pairs.map(([text]) => text.toLowerCase()).join('-');
        fc.pre(slug.length <= 80 && !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug));
        // With a space or a hyphen at its end it is not told at a glance; the slug is the same.
        for (const one of [name, name.slice(0, -1)]) expect(slugOf(one)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });

  test('of letters and digits is cut where it is too long, and told apart', () => {
    expect(slugOf('a'.repeat(80))).toBe('a'.repeat(80));
    expect(slugOf('a'.repeat(81))).toMatch(/^a{60,80}-[0-9a-f]{10}$/);
  });

  test('is ASCII, of at most 100 bytes, and a folder that every system can have', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(100);
        expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
        expect(isSlug(slug)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same for every form of the same letters and for capitals', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(slugOf(name.normalize('NFD'))).toBe(slugOf(name));
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
      }),
      { numRuns: 1000 },
    );
    expect(slugOf('ÉCONOMIE')).toBe(slugOf('économie'));
  });
});

test('a slug that is told apart is a slug of its own for each name', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      fc.pre(a.normalize('NFC') !== b.normalize('NFC'));
      const base = slugOf('a'.repeat(79));
      expect(distinctSlug(base, a)).not.toBe(distinctSlug(base, b));
      expect(isSlug(distinctSlug(slugOf(a), b))).toBe(true);
    }),
  );
});

test.each([
  ['short-title', true],
  ['2015', true],
  ['a'.repeat(100), true],
  ['a'.repeat(101), false],
  ['Short', false],
  ['a--b', false],
  ['-a', false],
  ['a/b', false],
  ['é', false],
  ['con', false],
  ['', false],
])('whether “%s” may be a slug: %s', (text, may) => {
  expect(isSlug(text)).toBe(may);
});
