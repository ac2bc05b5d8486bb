import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugOf } from '../../src/article/slug.ts';
import { freeName, nameFor } from '../../src/curating/name.ts';

describe('the name of a title', () => {
  test.each([
    ['Docker 1.0 is here', 'docker-1-0-is-here'],
    ['Économie : « à la une »', 'economie-a-la-une'],
    ['../../../../tmp/owned', 'tmp-owned'],
    ['C++ and .NET', 'cplusplus-and-dotnet'],
    ['con', slugOf('con')],
    ['日本語の見出し', slugOf('日本語の見出し')],
    [
      'Fifteen months after its start the container engine is called ready for production',
      'fifteen-months-after-its-start-the-container-engine-is',
    ],
    [`${'x'.repeat(70)} and more`, 'x'.repeat(70)],
  ])('%s is %s', (title, name) => {
    expect(nameFor(title)).toBe(name);
  });

  test('can be part of an address, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.lorem({ maxCount: 40 }),
      fc.constantFrom('', ' ', '…', '\u200b', '../..', 'NUL', 'com1 ', '-', '🚀 '.repeat(99)),
    );
    fc.assert(
      fc.property(title, (its) => {
        expect(isSlug(nameFor(its))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of a title of a megabyte takes no time', () => {
    const begin = performance.now();
    for (const words of ['word ', '日本 ', '… ', 'word']) nameFor(words.repeat(200_000));
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

test('a name that is taken gets the next free number', () => {
  const taken = new Set(['a', 'a-2', 'a-4', 'b-2']);
  expect(['a', 'b', 'c'].map((name) => freeName(name, (one) => taken.has(one)))).toEqual(['a-3', 'b', 'c']);
});
