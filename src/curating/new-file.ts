import { constants, copyFileSync, linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../site/lock.ts';

/** Names of files that are still being written: content listings pass over names that start with a dot. */
const unfinished = /^\.kiosque-(\d+)-.*\.new$/;

/**
 * Writes a file that was not there: whole, or not at all. Gives `false` where something of this name is there already,
 * which stays as it is. A full disk, or a folder that cannot be written to, throws the system's error.
 */
export function writeNew(path: string, its: string | Uint8Array): boolean {
  const own = join(dirname(path), `.kiosque-${process.pid}-${basename(path)}.new`);
  try {
    writeFileSync(own, its, { flush: true });
    place(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk names no file.
    throw error instanceof Error ? Object.assign(error, { path, dest: undefined }) : error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link appears whole, and only where there is nothing; some disks have none. */
function place(own: string, path: string): void {
  try {
    linkSync(own, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    copyFileSync(own, path, constants.COPYFILE_EXCL);
  }
}

/** Takes away what processes that were killed left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(unfinished.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
