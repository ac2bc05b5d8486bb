import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../problem.ts';
import type { Folders } from './print.ts';

/** What a build did to the output folder, in files. */
export interface Printed {
  printed: number;
  removed: number;
}

type OutputFolders = Pick<Folders, 'output' | 'cache'>;

/** Removes what the last build printed here and this one did not; files that are not ours are never touched. */
export function removeGone(files: ReadonlySet<string>, folders: OutputFolders): number {
  const gone = lastPrinted(folders).filter((file) => !files.has(file) && isInside(file));
  for (const file of gone) {
    rmSync(join(folders.output, file), { force: true });
    removeEmpty(dirname(file), folders.output);
  }
  return gone.length;
}

/** Writes down what was printed: one line per file, replaced whole. */
export function rememberPrinted(files: Iterable<string>, folders: OutputFolders): void {
  const list = listOf(folders);
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(`${list}.new`, [...files].sort(compareText).join('\n'));
  renameSync(`${list}.new`, list);
}

function lastPrinted(folders: OutputFolders): string[] {
  try {
    return readFileSync(listOf(folders), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Each output folder has a list of its own. */
function listOf({ output, cache }: OutputFolders): string {
  return join(cache, `printed-${createHash('sha256').update(output).digest('hex').slice(0, 16)}.txt`);
}

function isInside(file: string): boolean {
  return !file.startsWith('/') && !file.split(/[/\\]/).includes('..');
}

function removeEmpty(folder: string, output: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(output, folder));
    removeEmpty(dirname(folder), output);
  } catch {
    // It holds something else.
  }
}
