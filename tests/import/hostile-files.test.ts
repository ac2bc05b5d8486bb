import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, read } from './given.ts';

/* Every format, in files as careless hands and machines leave them. */

const samples = readdirSync('tests/import/samples');

function bytesOf(name: string): Buffer {
  return readFileSync(`tests/import/samples/${name}`);
}

function utf16(text: string, isBig = false): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe.each(samples)('%s', (name) => {
  const bytes = bytesOf(name);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');

  test.each<[string, Buffer]>([
    ['with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', utf16(text)],
    ['in UTF-16 with the greater byte first', utf16(text, true)],
  ])('says the same %s', async (_, other) => {
    expect(await read(given(other))).toEqual(await read(given(bytes)));
  });

  test('has as many entries with lines that end as on Windows', async () => {
    const [one, other] = [await read(given(bytes)), await read(given(text.replace(/\r?\n/g, '\r\n')))];
    expect([other.format, other.found.length]).toEqual([one.format, one.found.length]);
  });

  test('is read as far as it goes when it is cut anywhere, or bytes of it are noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length), fc.uint8Array({ maxLength: 6 })), { maxLength: 4 }),
        async (end, noise) => {
          const its = Buffer.from(bytes.subarray(0, end));
          for (const [at, odd] of noise) its.set(odd.subarray(0, Math.max(0, end - at)), Math.min(at, end));
          await read(given(its));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\r\n\u00a0'],
  ['a byte order mark', '\ufeff'],
  ['half a sign', Buffer.from([0xe2, 0x82])],
  ['zeros', Buffer.alloc(100_000)],
  ['every byte', Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256))],
])('a file of %s has no entries', async (_, its) => {
  expect((await read(given(its))).found).toEqual([]);
});
