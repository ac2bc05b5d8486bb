import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wholeText } from '../../src/import/given.ts';
import { usual } from '../../src/import/unpacking.ts';
import { isZip, membersIn } from '../../src/import/zip.ts';
import { given } from './given.ts';

async function all(bytes: Uint8Array, limits = usual, piece?: number) {
  const found: (string | string[])[] = [];
  for await (const one of membersIn(given(bytes, piece, 'a.zip'), limits)) {
    found.push('open' in one ? [one.name, await wholeText(one)] : `${one.where}: ${one.leftOut}`);
  }
  return found;
}

const files = {
  'pocket/part_000000.csv': strToU8('title,url\nÉté,https://a.example'),
  'pocket/': new Uint8Array(),
  '../../etc/passwd': strToU8('root'),
  '__MACOSX/._x': strToU8('x'),
  'images/Été.JPG': strToU8('x'),
  'old.zip': strToU8('PK'),
  'stored.txt': [strToU8('as it is'), { level: 0 }] as [Uint8Array, { level: 0 }],
  'empty.txt': new Uint8Array(),
};

test.each([1, 1000, 64_000])('an archive gives each of its files, in pieces of %d bytes', async (piece) => {
  expect(await isZip(given(zipSync(files), piece))).toBe(true);
  expect(await all(zipSync(files), usual, piece)).toEqual([
    ['pocket/part_000000.csv', 'title,url\nÉté,https://a.example'],
    ['../../etc/passwd', 'root'],
    'images/Été.JPG: it is a picture: to keep it, copy it from the archive into `images/`',
    'old.zip: it is an archive in an archive: unpack it first',
    ['stored.txt', 'as it is'],
    ['empty.txt', ''],
  ]);
});

test('also one that was written without knowing the sizes', async () => {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  for (const name of ['one.txt', 'two.txt']) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(name.repeat(1000)), true);
  }
  zip.end();
  expect(await all(Buffer.concat(parts))).toEqual([
    ['one.txt', 'one.txt'.repeat(1000)],
    ['two.txt', 'two.txt'.repeat(1000)],
  ]);
});

test('what is no archive is none', async () => {
  expect(await Promise.all(['', 'PK', 'PKtext', '{}'].map((text) => isZip(given(text, 1))))).toEqual(
    Array(4).fill(false),
  );
});

test('a file that unpacks to too much is left out, and the others are not', async () => {
  const zip = zipSync({ 'bomb.csv': new Uint8Array(50_000_000), 'good.csv': strToU8('a,b') });
  expect(await all(zip)).toEqual(['bomb.csv: it unpacks to too much', ['good.csv', 'a,b']]);
  const limits = { ...usual, ratio: 1e9, member: 1_000_000 };
  expect(await all(zip, limits)).toEqual(['bomb.csv: it unpacks to too much', ['good.csv', 'a,b']]);
});

test('an archive that unpacks to too much, or has too many files, is read no further', async () => {
  const zip = zipSync({ a: strToU8('x'.repeat(1000)), b: strToU8('y'.repeat(1000)), c: strToU8('z') });
  expect(await all(zip, { ...usual, all: 1500 })).toEqual([
    ['a', 'x'.repeat(1000)],
    'b: it unpacks to too much',
    'a.zip: the archive unpacks to too much: what follows was not read',
  ]);
  expect(await all(zip, { ...usual, members: 1 })).toEqual([
    ['a', 'x'.repeat(1000)],
    'a.zip: the archive unpacks to too much: what follows was not read',
  ]);
});

test('what is encrypted, or was changed by accident, is left out', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': [strToU8('hello'), { level: 0 }], 'b.txt': strToU8('good') }));
  const broken = Buffer.from(zip);
  broken.write('j', broken.indexOf('hello'));
  expect(await all(broken)).toEqual(['a.txt: it is broken', ['b.txt', 'good']]);
  const locked = Buffer.from(zip);
  const entry = locked.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  locked[entry + 8] = (locked[entry + 8] ?? 0) | 1;
  expect(await all(locked)).toEqual([
    'a.txt: it is encrypted: unpack the archive, and import what is in it',
    ['b.txt', 'good'],
  ]);
});

test('an archive that is cut off gives what is whole', async () => {
  const zip = zipSync({ 'a.txt': strToU8('hello'), 'b.txt': strToU8('x'.repeat(100)) });
  const found = await all(zip.subarray(0, zip.length - 150));
  expect(found[0]).toEqual(['a.txt', 'hello']);
  expect(found.at(-1)).toMatch(/^a\.zip: the archive is (?:cut off|broken)/);
});
