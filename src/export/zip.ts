import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { Directory } from './zip-directory.ts';

/** A file to be put into a zip. */
export interface Packed {
  /** From no root, with `/`: `articles/a.md`. */
  name: string;
  bytes: Uint8Array;
}

/** A zip of files in their order, in pieces: no more than one of them is in memory. The same files make the same bytes. */
export function* zipped(files: Iterable<Packed>): Generator<Uint8Array> {
  const directory = new Directory();
  for (const file of files) {
    const entry = zipEntry(file);
    directory.take(entry);
    yield entry;
  }
  yield directory.end();
}

/**
 * One file as it stands in a zip (APPNOTE.TXT 6.3.10, section 4.3.7), of no time: the midnight at which its clock begins.
 * Pictures are small already. fflate packs to the same bytes on every machine, which zlib does not.
 */
export function zipEntry({ name, bytes }: Packed): Uint8Array {
  const isText = /\.(?:md|svg|opml)$/i.test(name);
  const data = isText ? deflateSync(bytes) : bytes;
  const its = Buffer.from(inside(name));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  // Names are UTF-8.
  head.writeUInt16LE(0x0800, 6);
  head.writeUInt16LE(isText ? 8 : 0, 8);
  head.writeUInt16LE(0x21, 12);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(its.length, 26);
  return Buffer.concat([head, its, data]);
}

/** A name that leads out of no folder, on no system. */
function inside(name: string): string {
  const steps = name.split(/[/\\]/).filter((step) => !/^\.{0,2}$/.test(step));
  return steps.join('/').replace(/[\p{Cc}:]/gu, '_');
}
