import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../problem.ts';

/** Puts a file in its place whole, so that no reader gets half of one; one that is the same already stays as it is. */
export function writeWhole(path: string, content: Buffer): void {
  if (isSame(path, content)) return;
  const half = join(dirname(path), '.kiosque-half-written');
  try {
    writeFileSync(half, content);
  } catch (error) {
    if (!isMissingFolder(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, content);
  }
  renameSync(half, path);
}

function isSame(path: string, content: Buffer): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === content.length && readFileSync(path).equals(content);
}

function isMissingFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Removes files of an output folder and the folders that they leave empty. */
export function removeFiles(files: readonly string[], output: string): void {
  for (const file of files.filter(isInside)) {
    rmSync(join(output, file), { force: true });
    removeEmpty(dirname(file), output);
  }
}

function isInside(file: string): boolean {
  return !file.startsWith('/') && !file.split(/[/\\]/).includes('..');
}

function removeEmpty(folder: string, output: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(output, folder));
  } catch {
    // It holds something else.
    return;
  }
  removeEmpty(dirname(folder), output);
}

/** The files below a folder, with `/` on every system; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return names.map((name) => name.replaceAll('\\', '/')).sort(compareText);
}
