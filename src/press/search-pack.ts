import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { writeCache } from '../site/cache.ts';
import type { SearchFile } from './search-index.ts';

/** The index of one part as the cache keeps it: one file, which proves itself whole. */
export interface Pack {
  /** Of its bytes. */
  name: string;
  files: SearchFile[];
}

/** The files of the pack that was read last: they are asked for one after the other. */
let last: { path: string; pack: Pack } | undefined;

/** What is kept, from memory where it was just read. */
export function readPackAgain(path: string): Pack | undefined {
  if (last?.path === path) return last.pack;
  const pack = readPack(path);
  last = pack && { path, pack };
  return pack;
}

/** What is kept; nothing where it is not there or not whole. */
export function readPack(path: string): Pack | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const [name = '', ...lengths] = JSON.parse(bytes.toString('utf8', 0, end)) as [
      string,
      ...[string, number][],
    ];
    const pack = packOf(filesIn(bytes.subarray(end + 1), lengths));
    return pack.name === name ? pack : undefined;
  } catch {
    return undefined;
  }
}

function filesIn(bytes: Uint8Array, lengths: readonly [string, number][]): SearchFile[] {
  let start = 0;
  return lengths.map(([path, length]) => {
    start += length;
    return { path, content: bytes.subarray(start - length, start) };
  });
}

/** The files of a part under a name that says what is in them. */
export function packOf(files: readonly SearchFile[]): Pack {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const texts = sorted.map(({ path, content }) => `${path}\n${Buffer.from(content).toString('latin1')}`);
  return { name: hash(texts.join('\n')), files: sorted };
}

export function writePack(path: string, { name, files }: Pack): void {
  const lengths = files.map(({ path: its, content }) => [its, content.length]);
  const head = Buffer.from(`${JSON.stringify([name, ...lengths])}\n`);
  writeCache(path, Buffer.concat([head, ...files.map(({ content }) => content)]));
}

/** Removes the packs of a topic that it has no more. */
export function removePacks(cache: string, prefix: string, wanted: ReadonlySet<string>): void {
  const gone = readdirSync(cache).filter((file) => file.startsWith(prefix) && !wanted.has(file));
  for (const file of gone) rmSync(join(cache, file), { recursive: true, force: true });
}
