import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, hash, setDigest } from '../src/digest.ts';

/** As JSON says it, which tells every two pieces of plain data apart. */
const said = (value: unknown) => JSON.stringify(value);

/** The same data with one of its innermost values replaced, at a place chosen by `path`. */
function changed(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return by;
  const names = Object.keys(value);
  const name = names[step % names.length];
  const inner = Object.entries(value).map(([key, one]) => [key, key === name ? changed(one, rest, by) : one]);
  return Array.isArray(value) ? inner.map(([, one]) => one) : Object.fromEntries(inner);
}

const data = fc.jsonValue({ maxDepth: 4 });
const place = fc.array(fc.nat(20), { maxLength: 6 });

describe('the digest of plain data', () => {
  test('is shared by equal data only', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        expect(digest(a) === digest(b)).toBe(said(a) === said(b));
      }),
      { numRuns: 2000 },
    );
  });

  test('is that of its copy', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(digest(structuredClone(value))).toBe(digest(value));
      }),
    );
  });

  test('is another when any value in it is, however deep', () => {
    fc.assert(
      fc.property(data, place, data, (value, path, by) => {
        const other = changed(value, path, by);
        expect(digest(other) === digest(value)).toBe(said(other) === said(value));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['1', 1],
    ['true', true],
    ['null', null],
    ['', null],
    ['[]', []],
    [[], {}],
    [[], [[]]],
    [[null], []],
    [
      [1, [2]],
      [[1], 2],
    ],
    [['a', 'b'], ['a,b']],
    [['a","b'], ['a', 'b']],
    [{ a: 1 }, { a: '1' }],
    [{ a: {}, b: 1 }, { a: { b: 1 } }],
    [{ a: 1, b: 2 }, { 'a:1,b': 2 }],
    [{ a: { b: 1 } }, { 'a:{b': 1 }],
    [{ a: ['x'.repeat(99)] }, { a: digest(['x'.repeat(99)]) }],
  ])('%j and %j have another', (a, b) => {
    expect(digest(a)).not.toBe(digest(b));
  });

  test('is short where it stands in other data, however long the data', () => {
    expect(digest({ text: 'a'.repeat(10_000), more: [['b'.repeat(999)]] }).length).toBeLessThan(30);
  });

  test('of what was read back with it is taken as it is', () => {
    const article = { title: 'A' };
    const asMade = digest([{ title: 'A' }]);
    setDigest(article, '#known');
    expect(digest(article)).toBe('#known');
    expect(digest([article])).toContain('#known');
    expect(digest([article])).not.toBe(asMade);
    expect(digest({ title: 'A' })).not.toBe('#known');
  });
});

test('a hash is the same for the same text, and may stand in a file name', () => {
  expect(hash('a')).toBe(hash('a'));
  expect(hash('a')).not.toBe(hash('b'));
  expect(hash('é\n'.repeat(1000))).toMatch(/^[\w-]{22}$/);
});
