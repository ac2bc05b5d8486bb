import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKnown, packed } from '../../src/curating/known-addresses.ts';

const url = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .map((address) => new URL(address).href);

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `https://news.example/2015/06/article-${from + at}`);

describe('a pack of addresses', () => {
  test('knows every address that is in it', () => {
    fc.assert(
      fc.property(fc.array(url, { maxLength: 60 }), (addresses) => {
        const pack = packed(addresses);
        for (const address of addresses) expect([address, isKnown(address, pack)]).toEqual([address, true]);
      }),
    );
  });

  test('knows it by its other spellings', () => {
    const pack = packed(['https://www.news.example/a/?id=1', 'https://news.example/b']);
    for (const same of ['http://news.example/a?id=1&utm_source=x#top', 'https://www.news.example/b/'])
      expect(isKnown(same, pack)).toBe(true);
    for (const other of ['https://news.example/a?id=2', 'https://news.example/c'])
      expect(isKnown(other, pack)).toBe(false);
  });

  test('takes another address for one of them about once in a thousand times', () => {
    const pack = packed(numbered(0, 200));
    const mistaken = numbered(200, 40_200).filter((address) => isKnown(address, pack)).length;
    // 39 are expected of 40,000; six standard deviations on either side.
    expect(mistaken).toBeGreaterThan(3);
    expect(mistaken).toBeLessThan(77);
  });

  test('of none knows nothing', () => {
    expect(isKnown('https://news.example/', packed([]))).toBe(false);
  });

  test('is the same whatever the order and however often one is in it', () => {
    const addresses = numbered(0, 100);
    expect(packed([...addresses, ...addresses].reverse())).toBe(packed(addresses));
  });

  test.each([
    [2000, 4000],
    [20_000, 40_000],
  ])(
    'of %i addresses takes less than %i letters, none of which is another in an address',
    (count, letters) => {
      const pack = packed(numbered(0, count));
      expect(pack.length).toBeLessThan(letters);
      expect(pack).toMatch(/^\d+\.[\w+/]+$/);
    },
  );

  test('that is cut off knows less, and takes no longer', () => {
    const pack = packed(numbered(0, 100));
    expect(() => isKnown('https://news.example/x', pack.slice(0, 40))).not.toThrow();
  });
});
