import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Packed, zipEntry, zipped } from '../../src/export/zip.ts';
import { Directory } from '../../src/export/zip-directory.ts';
import { givenContent } from '../given.ts';

function zipOf(files: Iterable<Packed>): Uint8Array {
  return Buffer.concat([...zipped(files)]);
}

const words = (text: string) => new TextEncoder().encode(text);

test('files are there again, to the byte', () => {
  const files = [
    { name: 'articles/2015/été 日本.md', bytes: words('Words '.repeat(1000)) },
    { name: 'articles/empty.md', bytes: words('') },
    { name: 'images/a.jpg', bytes: randomBytes(5000) },
  ];
  const zip = zipOf(files);
  expect(zip.length).toBeLessThan(6000);
  const found = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
  expect(found).toEqual(files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })));
});

test('the same files make the same bytes, at whatever time', () => {
  const files = [{ name: 'a.md', bytes: words('Words') }];
  expect(Buffer.from(zipOf(files)).toString('hex')).toBe(
    '504b0304140000080800000021008831bcb0070000000500000004000000612e6d640bcf2f4a290600' +
      '504b01021400140000080800000021008831bcb00700000005000000040000000000000000000000000000000000612e6d64' +
      '504b0506000000000100010032000000290000000000',
  );
});

test.each([
  ['../../etc/passwd.md', 'etc/passwd.md'],
  ['/etc/a.md', 'etc/a.md'],
  ['articles\\..\\..\\a.md', 'articles/a.md'],
  ['C:/a.md', 'C_/a.md'],
  ['articles/./a\n.md', 'articles/a_.md'],
  ['articles/..a.md', 'articles/..a.md'],
])('no name leads out of the folder: %j', (name, inside) => {
  expect(Object.keys(unzipSync(zipOf([{ name, bytes: words('x') }])))).toEqual([inside]);
});

test('more files than the old format can count are all there', { timeout: 60_000 }, () => {
  function* many(): Generator<Packed> {
    for (let number = 0; number < 70_000; number += 1) yield { name: `${number}.md`, bytes: words('x') };
  }
  const path = join(givenContent({}), 'many.zip');
  writeFileSync(path, zipOf(many()));
  expect(Object.keys(unzipSync(readFileSync(path)))).toHaveLength(70_000);
});

test('what stands beyond four gigabytes is found by 64 bits', () => {
  const directory = new Directory();
  const entry = Buffer.from(zipEntry({ name: 'a.jpg', bytes: new Uint8Array(0) }));
  const large = Buffer.from(entry);
  large.writeUInt32LE(0xffff_fff0, 18);
  directory.take(large);
  directory.take(entry);
  const end = Buffer.from(directory.end());
  // The second line, its extra field, and the record that the end itself has no room for.
  expect(end.readUInt32LE(51 + 42)).toBe(0xffff_ffff);
  expect(end.readBigUInt64LE(102 + 4)).toBe(0xffff_fff0n + 35n);
  expect(end.readUInt32LE(114)).toBe(0x06064b50);
  expect(end.readUInt32LE(end.length - 6)).toBe(0xffff_ffff);
});

test.runIf(spawnSync('unzip', ['-v']).status === 0)('another program unpacks it', () => {
  const path = join(givenContent({}), 'a.zip');
  writeFileSync(path, zipOf([{ name: 'articles/été.md', bytes: words('Words') }]));
  const { status, stdout } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
  expect(stdout).toContain('No errors detected');
  expect(status).toBe(0);
});
