import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { Given } from '../import/given.ts';
import { compareText, UserError } from '../problem.ts';

/** The files to import. Throws `UserError` that names all of them that are not there. */
export function givenFiles(paths: readonly string[]): Given[] {
  const wrong = paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
  if (wrong.length > 0) throw new UserError(wrong.map((path) => `there is no file ${path}`).join('\n'));
  return [...new Set(paths)].map((name) => ({
    name,
    size: statSync(name).size,
    open: () => createReadStream(name, { highWaterMark: 128 * 1024 }),
  }));
}

/** In an order that is the same however the files are called, and in whichever order they were typed. */
export async function inOwnOrder(files: readonly Given[]): Promise<Given[]> {
  if (files.length < 2) return [...files];
  const named = await Promise.all(files.map(async (file) => ({ file, name: await digestOf(file) })));
  return named.sort((a, b) => compareText(a.name, b.name)).map(({ file }) => file);
}

async function digestOf(file: Given): Promise<string> {
  const digest = createHash('sha256');
  for await (const bytes of file.open()) digest.update(bytes);
  return digest.digest('hex');
}
