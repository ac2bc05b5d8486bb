import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../problem.ts';

/** Size, time and inode of a file, empty when there is none: one that was changed or replaced has another state. */
export function stateAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? stateOf(found) : '';
}

export function stateOf({ size, mtimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ino}`;
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
