import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Found } from '../../src/import/format.ts';
import { jsonFormats } from '../../src/import/formats.ts';
import { wholeText } from '../../src/import/given.ts';
import { type JsonFormat, jsonFormatOf } from '../../src/import/json-format.ts';
import { type JsonRecord, jsonLines, jsonRecords } from '../../src/import/json-records.ts';
import { given, read, sample } from './given.ts';

/** Each is called as its format is. */
const samples = readdirSync('tests/import/samples').filter(
  (name) => /\.(?:json|ndjson)$/.test(name) && !name.startsWith('firefox-'),
);

test('every format of JSON has its sample', () => {
  const named = samples.map((name) => name.replace(/\.\w+$/, ''));
  expect(named.toSorted()).toEqual(jsonFormats.map(({ name }) => name).toSorted());
});

test.each(samples)(
  '%s is known as what it is and as nothing else, whatever is looked for first',
  async (name) => {
    const its = name.replace(/\.\w+$/, '');
    for (const formats of [jsonFormats, jsonFormats.toReversed()]) {
      expect((await jsonFormatOf(sample(name), formats))?.name).toBe(its);
    }
    const others = jsonFormats.filter((format) => format.name !== its);
    expect(await jsonFormatOf(sample(name), others)).toBeUndefined();
  },
);

test.each(samples)('%s is read the same in pieces of any size', async (name) => {
  const whole = await read(sample(name));
  expect(whole.found.length).toBeGreaterThanOrEqual(5);
  for (const piece of [1, 7]) expect(await read(sample(name, piece))).toEqual(whole);
});

test.each(samples)(
  'of %s, cut off anywhere, all whole entries are read, and its end is told',
  async (name) => {
    const named = (found: Found[]) =>
      found.flatMap((one) => ('entry' in one ? [[one.where, one.entry.id, one.entry.url]] : []));
    const whole = named((await read(sample(name))).found);
    const bytes = Buffer.from(await wholeText(sample(name)));
    for (const share of [0.5, 0.7, 0.9]) {
      const { found } = await read(given(bytes.subarray(0, Math.floor(bytes.length * share))));
      const entries = named(found);
      expect(entries).toEqual(whole.slice(0, entries.length));
      expect(entries.length).toBeGreaterThanOrEqual(1);
      expect(found.at(-1)).toEqual({
        where: expect.stringMatching(/^line \d+$/),
        leftOut: expect.stringMatching(/cut off|no JSON/),
      });
      expect(found.length).toBeLessThanOrEqual(whole.length + 2);
    }
  },
);

/** Fields that say what others say: a feed's own beside the chain of credit, plain text beside HTML, and what is a yes or no here. */
const saidTwice: Record<string, RegExp> = {
  'kiosque-json.json': /./,
  'pinboard-json.json': /^(?:shared|tags)$/,
  'scoopit-json.json': /^(?:content|insight)$/,
};

test.each(samples)('of %s, no field of an entry is lost without a word', async (name) => {
  const format = jsonFormats.find((one) => name.startsWith(one.name)) as JsonFormat;
  const first = await recordsIn(name, format.first ?? []);
  for (const record of await recordsIn(name, format.at)) {
    const entry = format.entry(record, first);
    const kept = JSON.stringify(entry);
    for (const [field, value] of Object.entries(record.value as object)) {
      if (saidTwice[name]?.test(field)) continue;
      const isKept = typeof value !== 'string' || kept.includes(JSON.stringify(value.trim()).slice(1, -1));
      expect(
        isKept || (typeof entry === 'object' && entry.unkept?.includes(field)),
        `${field}: ${value}`,
      ).toBe(true);
    }
  }
});

async function recordsIn(name: string, paths: readonly string[]): Promise<JsonRecord[]> {
  const found = [];
  const records = name.endsWith('.ndjson')
    ? jsonLines(sample(name))
    : jsonRecords(sample(name), topmost(paths));
  for await (const one of records) if ('value' in one && typeof one.value === 'object') found.push(one);
  return found;
}

const topmost = (paths: readonly string[]) => paths.filter((path) => path !== '$');

test.each([
  ['an empty list', '[]'],
  ['an object with a big list that is not known', `{"its":[${'{"a":1},'.repeat(50_000)}{"a":1}]}`],
  ['a list of lists', `[${'['.repeat(100_000)}`],
  ['a list of numbers', '[1,2,3]'],
  ['an object of one key', '{"a":1}'],
  ['a text', '"text"'],
  ['no JSON', '[not json]'],
])('%s is no format', async (_, text) => {
  expect(await jsonFormatOf(given(text), jsonFormats)).toBeUndefined();
});

test('what is no object is no entry, and says so', async () => {
  const { found } = await read(given('[{"link_url":"https://a.example/","commentary":""},7,["a"],null]'));
  expect(found.map((one) => 'leftOut' in one && [one.where, one.leftOut])).toEqual([
    false,
    ['entry 2', 'it is no entry of blogmarks (JSON Lines)'],
    ['entry 3', 'it is no entry of blogmarks (JSON Lines)'],
    ['entry 4', 'it is no entry of blogmarks (JSON Lines)'],
  ]);
});

test('one line of JSON Lines that is broken costs that line only', async () => {
  const lines = ['a', 'b', 'c'].map((host) => `{"link_url":"https://${host}.example/","commentary":"x"}`);
  lines.splice(1, 1, '{"link_url":"https://b.example');
  const { found } = await read(given(lines.join('\n')));
  expect(found.map((one) => ('leftOut' in one ? one : 'entry' in one && [one.where, one.entry.url]))).toEqual(
    [
      ['line 1', 'https://a.example/'],
      { where: 'line 2', leftOut: 'this line is no JSON' },
      ['line 3', 'https://c.example/'],
    ],
  );
});

test('an entry alone, as an API answers it, is read', async () => {
  const text = JSON.stringify(
    { id: 1, url: 'https://a.example/', is_archived: 0, domain_name: 'a.example' },
    null,
    2,
  );
  const { format, found } = await read(given(text));
  expect(format).toBe('wallabag-json');
  expect(found).toHaveLength(1);
});

test('an id beyond 2^53 keeps its digits', async () => {
  const { found } = await read(
    given('[{"id":404400000000000000123,"link_url":"https://a.example/","commentary":"x"}]'),
  );
  expect(found).toMatchObject([{ entry: { id: '404400000000000000123' } }]);
});

test('parts of a broken entry are no entries', async () => {
  const text = `[{"id":1,"name":"x","savedAt":"2020","url":"https://a.example/","x":"y"z","labels":[{"id":9,"name":"n"},{"id":8}]},
    {"id":2,"savedAt":"2020","url":"https://b.example/","labels":[]}]`;
  const { found } = await read(given(text));
  expect(found).toMatchObject([{ where: 'line 1' }, { entry: { id: '2' } }]);
});
