import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../site/lock.ts';

/** In UTF-8, or as bytes. */
type Text = string | Uint8Array;

/** Names of files that are still being written: content listings pass over names that start with a dot. */
const unfinished = /^\.kiosque-(\d+)-.*\.new$/;

/**
 * Writes a file that was not there: whole, or not at all; in pieces, it is never in memory as one. Gives `false` where something of this name is there already,
 * which stays as it is. A full disk, or a folder that cannot be written to, throws the system's error. `link` gives a file
 * a second name.
 */
export function writeNew(path: string, its: Text | Iterable<Text>, link = linkSync): boolean {
  const own = join(dirname(path), `.kiosque-${process.pid}-${basename(path)}.new`);
  try {
    writePieces(own, typeof its === 'string' || its instanceof Uint8Array ? [its] : its);
    place(own, path, link);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk names no file.
    throw error instanceof Error ? Object.assign(error, { path, dest: undefined }) : error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** What it says is on the disk in the end. */
function writePieces(path: string, pieces: Iterable<Text>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link appears whole, and only where there is nothing. */
function place(own: string, path: string, link: typeof linkSync): void {
  try {
    link(own, path);
  } catch (error) {
    if (!linkless.has(codeOf(error))) throw error;
    placeWithoutLinks(own, path);
  }
}

/** What disks say that have no links, as sticks and cards of cameras have none. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

/** For a moment an empty file keeps the name. */
function placeWithoutLinks(own: string, path: string): void {
  closeSync(openSync(path, 'wx'));
  try {
    renameSync(own, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Takes away what processes that were killed left in a folder; also one that had our number, as in containers. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(unfinished.exec(name)?.[1]);
    if (pid === process.pid || (pid && !isAlive(pid))) rmSync(join(folder, name), { force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
