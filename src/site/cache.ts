import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of the cache: empty when it is not there or cannot be read. Whatever stands in it may be wrong. */
export function readCache(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Replaces a file of the cache whole, and whatever stands in its place. */
export function writeCache(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // Builds of one content folder into two outputs write the same memory.
  const ours = `${file}.${process.pid}.new`;
  writeFileSync(ours, content);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
  renameSync(ours, file);
}
