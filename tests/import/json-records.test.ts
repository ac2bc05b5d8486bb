import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, jsonRecords } from '../../src/import/json-records.ts';
import { given } from './given.ts';

const pieces = [1, 7, 64_000];

async function recordsIn(text: string | Uint8Array, paths: string[], piece?: number) {
  const found = [];
  for await (const one of jsonRecords(given(text, piece), paths)) found.push(one);
  return found;
}

async function valuesIn(text: string | Uint8Array, paths: string[] = ['$.*'], piece?: number) {
  return (await recordsIn(text, paths, piece)).map((one) => ('value' in one ? one.value : one));
}

/** Of a whole number beyond 2^53, its digits. */
const unrounded = (_: string, value: unknown) =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value as number) < 1e21
    ? String(value)
    : value;

test('the values of any list are those that JSON.parse reads, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ noUnicodeString: false })),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(undefined, 1, '\t'),
      async (values, piece, indent) => {
        const text = JSON.stringify(values, null, indent);
        expect(await valuesIn(text, ['$.*'], piece)).toEqual(JSON.parse(text, unrounded));
      },
    ),
    { numRuns: 200 },
  );
});

test('values are found wherever they stand, each with its place in every list', async () => {
  const text = JSON.stringify({
    name: 'Topic "one"',
    lists: [
      { id: 1, its: [{ a: 1 }, { a: 2 }] },
      { id: 2, other: [[{ a: 9 }]], its: [{ a: 3 }] },
    ],
    its: [{ a: 9 }],
  });
  for (const piece of pieces) {
    const found = await recordsIn(text, ['$.name', '$.lists.*.id', '$.lists.*.its.*'], piece);
    expect(found.map((one) => 'value' in one && [one.path, one.place, one.value])).toEqual([
      ['$.name', [], 'Topic "one"'],
      ['$.lists.*.id', [0], 1],
      ['$.lists.*.its.*', [0, 0], { a: 1 }],
      ['$.lists.*.its.*', [0, 1], { a: 2 }],
      ['$.lists.*.id', [1], 2],
      ['$.lists.*.its.*', [1, 0], { a: 3 }],
    ]);
  }
});

test.each([
  ['a comma at the end', '[{"a":1},{"a":2},]', [{ a: 1 }, { a: 2 }]],
  ['no comma between two', '[{"a":1} {"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['two lists, one behind the other', '[{"a":1}]\n[{"a":2}]\n', [{ a: 1 }, { a: 2 }]],
  ['a byte order mark', '\ufeff[{"a":1}]', [{ a: 1 }]],
  ['an empty list', '[]', []],
  ['nothing', '', []],
  ['one key twice: the last is meant', '[{"a":1,"a":2}]', [{ a: 2 }]],
  ['a backslash at the end of a text', String.raw`[{"a":"\\"},{"a":"\"]"}]`, [{ a: '\\' }, { a: '"]' }]],
])('%s is no flaw', async (_, text, values) => {
  for (const piece of pieces) expect(await valuesIn(text, ['$.*'], piece)).toEqual(values);
});

test('UTF-16 is read', async () => {
  const text = Buffer.from('\ufeff[{"a":"é"}]', 'utf16le');
  for (const piece of pieces) expect(await valuesIn(text, ['$.*'], piece)).toEqual([{ a: 'é' }]);
});

test('a whole number beyond 2^53 keeps its digits, also in a list and alone', async () => {
  const text =
    '[{"id":12345678901234567890,"n":[-9007199254740993 ],"f":1234567890123456.5,"t":"1:12345678901234567890,"},98765432109876543210]';
  for (const piece of pieces) {
    expect(await valuesIn(text, ['$.*'], piece)).toEqual([
      {
        id: '12345678901234567890',
        n: ['-9007199254740993'],
        f: 1234567890123456.5,
        t: '1:12345678901234567890,',
      },
      '98765432109876543210',
    ]);
  }
});

test.each([
  ['a quote is missing at an end', '{"a":"x,"b":1}'],
  ['a quote is too many', '{"a":"x"y","b":1}'],
  ['a line ends within a text', '{"a":"x\n,"b":1}'],
  ['a comma is missing', '{"a":1 "b":2}'],
  ['a bracket is missing', '{"a":{"b":1}'],
  ['a bracket is too many', '{"a":1}}'],
  ['another bracket closes it', '{"a":[1}'],
  ['a word is none of JSON', '{"a":NaN}'],
  ['it nests 100,000 deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['it nests 100,000 deep and has no end', `{"a":${'{"a":'.repeat(100_000)}`],
])('where %s, that entry is lost and no other', async (_, broken) => {
  const text = `[{"a":1},\n${broken},\n{"a":3},{"a":4}]`;
  for (const piece of pieces.slice(broken.length > 1000 ? 2 : 0)) {
    const found = await recordsIn(text, ['$.*'], piece);
    const values = found.flatMap((one) => ('value' in one ? [one.value] : []));
    expect(found.slice(-2)).toMatchObject([{ place: [2] }, { place: [3] }]);
    expect(values.filter((value) => JSON.stringify(value) !== '{"a":1}')).toEqual([{ a: 3 }, { a: 4 }]);
    expect(found.filter((one) => 'flaw' in one)).toEqual([
      { line: expect.any(Number), flaw: expect.any(String) },
    ]);
  }
});

test('a file that is cut off gives all whole values, and says where it ends', async () => {
  const text = '[\n{"a":1},\n{"a":2},\n{"a":"thr';
  for (const piece of pieces) {
    expect(await valuesIn(text, ['$.*'], piece)).toEqual([
      { a: 1 },
      { a: 2 },
      { line: 4, flaw: 'the file is cut off here' },
    ]);
  }
});

test('what stands behind the end is told', async () => {
  for (const piece of pieces) {
    expect(await valuesIn('[{"a":1}]\n\nthat is all', ['$.*'], piece)).toEqual([
      { a: 1 },
      { line: 3, flaw: 'what stands here is no JSON' },
    ]);
  }
});

test('a name that objects have anyway is a key like any other', async () => {
  const [value] = await valuesIn('[{"__proto__":{"polluted":1},"constructor":2}]');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a record of 10 MB is read', async () => {
  const long = 'é\\"'.repeat(2_500_000);
  const [value, ...others] = await valuesIn(`[{"a":"${long}"},{"a":2}]`);
  expect((value as { a: string }).a).toHaveLength(5_000_000);
  expect(others).toEqual([{ a: 2 }]);
});

test('what is longer than 16 MB is lost, and what follows is not', async () => {
  const [flaw, ...others] = await valuesIn(`[{"a":"${'x'.repeat(17 << 20)}"},{"a":2}]`);
  expect(flaw).toEqual({ line: 1, flaw: 'it is longer than 16 MB' });
  expect(others).toEqual([{ a: 2 }]);
});

test('a line of JSON Lines that is broken costs that line', async () => {
  const text = '{"a":1}\r\n{"a":"two}\n\n{"a":3}{"a":4}\nfive\n{"a":6}';
  for (const piece of pieces) {
    const found = [];
    for await (const one of jsonLines(given(text, piece)))
      found.push([one.line, 'value' in one && one.value]);
    expect(found).toEqual([
      [1, { a: 1 }],
      [2, false],
      [4, { a: 3 }],
      [4, { a: 4 }],
      [5, false],
      [6, { a: 6 }],
    ]);
  }
});
