import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../site/lock.ts';
import { plainText } from '../site/read.ts';

/** In UTF-8, or as bytes. */
type Text = string | Uint8Array;

/** Names of files that are still being written: content listings pass over names that start with a dot. */
const unfinished = /^\.kiosque-(\d+)-.*\.new$/;

/**
 * Writes a file that was not there: whole, or not at all; in pieces, it is never in memory as one. Gives `false` where something
 * of this name is there already, which stays as it is. A full disk, or a folder that cannot be written to, throws the system's error. `link` gives a file
 * a second name.
 */
export function writeNew(path: string, its: Text | Iterable<Text>, link = linkSync): boolean {
  const own = ownOf(path);
  try {
    writePieces(own, typeof its === 'string' || its instanceof Uint8Array ? [its] : its);
    return isPlaced(own, path, link);
  } catch (error) {
    throw named(error, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** As `writeNew`, while others are written: a disk that is told of several files at once is done with them sooner. */
export async function writeNewAside(path: string, its: string): Promise<boolean> {
  const own = ownOf(path);
  try {
    await writeFile(own, its, { flush: true });
    return isPlaced(own, path, linkSync);
  } catch (error) {
    throw named(error, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Puts another text in the place of a file, whole or not at all, unless it is no longer what it was: then it stays, and `false`
 * is given. Ends of lines become those of the file. A full disk throws the system's error.
 */
export function rewrite(path: string, before: string, text: string): boolean {
  // A link stays one.
  const real = realpathSync(path);
  const own = ownOf(real);
  const there = readFileSync(real, 'utf8');
  if (plainText(there) !== before) return false;
  try {
    writeFileSync(own, there.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text, { flush: true });
    renameSync(own, real);
    return true;
  } catch (error) {
    throw named(error, path);
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

/** A link appears whole, and only where there is nothing: `false` where there is something. */
function isPlaced(own: string, path: string, link: typeof linkSync): boolean {
  try {
    place(own, path, link);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

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

function ownOf(path: string): string {
  return join(dirname(path), `.kiosque-${process.pid}-${basename(path)}.new`);
}

/** A full disk names no file. */
function named(error: unknown, path: string): unknown {
  return error instanceof Error ? Object.assign(error, { path, dest: undefined }) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
