import type { LeftOut } from './format.ts';
import type { Given } from './given.ts';
import { Unpacking, usual, type ZipLimits } from './unpacking.ts';
import { directoryLimit, listed } from './zip-directory.ts';

/** Whether a file is an archive, by its first bytes. */
export async function isZip(file: Given): Promise<boolean> {
  let head = Buffer.alloc(0);
  for await (const bytes of file.open()) {
    head = Buffer.concat([head, bytes.subarray(0, 4)]);
    if (head.length >= 4) break;
  }
  return /^504b(?:0304|0506|0708)/.test(head.toString('hex', 0, 4));
}

/**
 * The files in an archive, one after the other, each to be read like any file; no more than one is in memory. Nothing is
 * written, whatever they are called. What is encrypted, broken or too large is left out with the reason.
 */
export async function* membersIn(file: Given, limits: ZipLimits = usual): AsyncGenerator<Given | LeftOut> {
  const known = listed(await endOf(file));
  const unpacking = new Unpacking(known, limits);
  for await (const bytes of file.open()) {
    const problem = unpacking.push(bytes);
    yield* unpacking.taken();
    if (problem) {
      yield { where: file.name, leftOut: problem };
      return;
    }
  }
  const problem = unpacking.push(new Uint8Array(), true);
  yield* unpacking.taken();
  if (problem || !known)
    yield { where: file.name, leftOut: problem ?? 'the archive is cut off: its end is missing' };
}

async function endOf(file: Given): Promise<Buffer> {
  let end: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of file.open()) {
    end.push(bytes);
    length += bytes.length;
    if (length < 2 * directoryLimit) continue;
    const kept = Buffer.concat(end).subarray(-directoryLimit);
    [end, length] = [[Buffer.from(kept)], kept.length];
  }
  return Buffer.concat(end).subarray(-directoryLimit);
}
