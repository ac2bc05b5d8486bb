import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, encoded } from '../../../src/pages/find-data.ts';
import { foundIn, othersAmong } from '../../../templates/scripts/parts/filter.ts';

test('rising numbers are read back from how far they are apart', () => {
  expect(encoded([0, 3, 4, 9])).toEqual([0, 3, 1, 5]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(99_999)), (numbers) => {
      const rising = numbers.sort((a, b) => a - b);
      expect(decoded(encoded(rising))).toEqual(rising);
    }),
  );
});

const tagCount = 6;
/** Which tags each article has, the oldest first. */
const articles = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { maxLength: 40 });
const wanted = fc
  .tuple(fc.subarray([0, 1, 2, 3, 4, 5]), fc.nat(6))
  .map(([chosen, count]) => ({ with: chosen.slice(0, count), without: chosen.slice(count) }));

function numbersOf(tagged: number[][]) {
  const tags = Array.from({ length: tagCount }, (_, tag) =>
    encoded(tagged.flatMap((its, number) => (its.includes(tag) ? number : []))),
  );
  return { articles: tagged.length, size: 250, zone: 'UTC', blocks: [], tags };
}

test('exactly the articles with all of some tags and none of others are found, newest first', () => {
  fc.assert(
    fc.property(articles, wanted, (tagged, asked) => {
      const plain = tagged.flatMap((its, number) => {
        const isFound =
          asked.with.every((tag) => its.includes(tag)) && !asked.without.some((tag) => its.includes(tag));
        return isFound ? number : [];
      });
      expect(foundIn(numbersOf(tagged), asked)).toEqual(plain.reverse());
    }),
  );
});

test('the other tags among what was found have the counts that are left when they are added', () => {
  fc.assert(
    fc.property(articles, wanted, (tagged, asked) => {
      const numbers = numbersOf(tagged);
      const others = othersAmong(numbers, foundIn(numbers, asked), asked);
      for (const { tag, count } of others) {
        expect([...asked.with, ...asked.without]).not.toContain(tag);
        expect(foundIn(numbers, { ...asked, with: [...asked.with, tag] })).toHaveLength(count);
      }
      const counts = others.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(counts).not.toContain(0);
    }),
  );
});
