import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archive, feedArchive } from '../../src/site/archive.ts';

const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const counts = fc.nat({ max: 300 });
const sizes = fc.integer({ min: 1, max: 30 });

describe('a list over several pages', () => {
  test.each([
    [0, [], []],
    [1, [1], []],
    [2, [2, 1], []],
    [3, [3, 2, 1], []],
    [4, [4, 3], [[2, 1]]],
    [5, [5, 4, 3], [[2, 1]]],
    [
      6,
      [6, 5],
      [
        [2, 1],
        [4, 3],
      ],
    ],
  ])('of %i, two to a page', (count, first, older) => {
    expect(archive(newestFirst(count), 2)).toEqual({ first, older });
  });

  test('shows each once, newest first', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const { first, older } = archive(newestFirst(count), size);
        expect([first, ...older.toReversed()].flat()).toEqual(newestFirst(count));
      }),
    );
  });

  test('has full older pages, and between one and two page sizes on the first', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const { first, older } = archive(newestFirst(count), size);
        expect(older.filter((page) => page.length !== size)).toEqual([]);
        expect(first.length).toBeLessThan(2 * size);
        expect(first.length).toBeGreaterThanOrEqual(Math.min(count, size));
      }),
    );
  });

  test('keeps every older page as it is when newer articles come', () => {
    fc.assert(
      fc.property(counts, sizes, fc.nat({ max: 100 }), (count, size, more) => {
        const before = archive(newestFirst(count), size).older;
        const after = archive(newestFirst(count + more), size).older;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

describe('a list as feeds hold it', () => {
  const newest = fc.integer({ min: 1, max: 30 });

  test.each([
    [3, [3, 2, 1], []],
    [
      4,
      [4, 3, 2],
      [
        [2, 1],
        [4, 3],
      ],
    ],
    [
      5,
      [5, 4, 3],
      [
        [2, 1],
        [4, 3],
      ],
    ],
  ])('of %i, two to a page and the newest three', (count, current, full) => {
    expect(feedArchive(newestFirst(count), 2, 3)).toEqual({ current, full });
  });

  test('holds every one, in the feed or on a page of its archive', () => {
    fc.assert(
      fc.property(counts, sizes, newest, (count, size, atLeast) => {
        const { current, full } = feedArchive(newestFirst(count), size, atLeast);
        expect(new Set([...current, ...full.flat()])).toEqual(new Set(newestFirst(count)));
        expect(current).toEqual(newestFirst(count).slice(0, current.length));
        expect(current.length).toBeGreaterThanOrEqual(Math.min(count, atLeast));
        expect(full.filter((page) => page.length !== size)).toEqual([]);
      }),
    );
  });

  test('keeps every page of its archive as it is when newer articles come', () => {
    fc.assert(
      fc.property(counts, sizes, newest, fc.nat({ max: 100 }), (count, size, atLeast, more) => {
        const before = feedArchive(newestFirst(count), size, atLeast).full;
        const after = feedArchive(newestFirst(count + more), size, atLeast).full;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
