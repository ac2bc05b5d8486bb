import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf } from '../../src/article/parse.ts';
import { isSlug, slugOf } from '../../src/article/slug.ts';
import { plainName } from '../../src/curating/plain-name.ts';

test.each([
  ['Numérique : les clusters de Toulouse', 'numerique-les-clusters-de-toulouse'],
  ['L’été à Łódź, straße & Ærø', 'l-ete-a-lodz-strasse-aero'],
  ['2015: 50 % more “cloud”', '2015-50-more-cloud'],
  ['A long title '.repeat(12), 'a-long-title-a-long-title-a-long-title-a-long-title-a-long'],
  ['x'.repeat(99), 'x'.repeat(60)],
])('%s is named %s', (title, name) => {
  expect(plainName(title)).toBe(name);
});

test('what has no Latin letters is named, and told apart', () => {
  const names = ['日本語', '日本', 'Кластеры', '🚀', 'العربية', 'Con', '…', '٣'].map(plainName);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(?:con-)?[a-z0-9]{6}$/);
});

test('a name is the slug of its file, whatever the title', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('con', 'LPT1', 'nul.md', '-', '2015-06-05 x', '.', 'a/b\\c', '../..'),
  );
  fc.assert(
    fc.property(title, (its) => {
      const name = plainName(its);
      expect(isSlug(name)).toBe(true);
      expect(slugOf(name)).toBe(name);
      expect(nameOf(`articles/2026-01-15-${name}.md`)).toEqual({ date: '2026-01-15', rest: name });
    }),
    { numRuns: 500 },
  );
});
