import { readFileSync } from 'node:fs';
import type { Entry } from '../../src/import/entry.ts';
import type { Format, Found, How } from '../../src/import/format.ts';
import { formatOf } from '../../src/import/formats.ts';
import type { Given } from '../../src/import/given.ts';

/** A file to import, from memory; it comes in pieces of so many bytes. */
export function given(its: string | Uint8Array, piece = 64 * 1024, name = 'export'): Given {
  const bytes = Buffer.from(its as string);
  async function* open() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { name, size: bytes.length, open };
}

/** A file of `tests/import/samples/`: what a tool exported, in its true shape. */
export function sample(name: string, piece?: number): Given {
  return given(readFileSync(`tests/import/samples/${name}`), piece, name);
}

/** Which format a file is, and all that is found in it. */
export async function read(
  file: Given,
  how: How = {},
): Promise<{ format: string | undefined; found: Found[] }> {
  const format: Format | undefined = await formatOf(file, how);
  const found: Found[] = [];
  for await (const one of format?.read(file, how) ?? []) found.push(one);
  return { format: format?.name, found };
}

/** The entries that are found in a file. */
export async function entriesIn(file: Given, how?: How): Promise<Entry[]> {
  const { found } = await read(file, how);
  return found.flatMap((one) => ('entry' in one ? one.entry : []));
}
