import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { stateOf } from './files.ts';

/** Where each thread writes a file before it takes its place; nothing of the name is ever published. */
const half = '.kiosque-half-written';

/** An output folder. What is put into it appears whole. */
export class Folder {
  readonly #path: string;
  /** The folders that are known to be there; `true`: made by this build, with nothing in them but what it put there. */
  readonly #folders = new Map<string, boolean>();

  constructor(path: string) {
    this.#path = path;
  }

  /** A folder without what a build that was killed may have left behind. */
  static cleared(path: string): Folder {
    mkdirSync(path, { recursive: true });
    const left = readdirSync(path).filter((name) => name.startsWith(half));
    for (const name of left) rmSync(join(path, name), { force: true });
    return new Folder(path);
  }

  /**
   * Puts a file in its place, so that no reader gets half of one; one that is the same already stays as it is, unless it
   * comes in pieces. Gives the file's state.
   */
  put(file: string, content: Uint8Array | Iterable<Uint8Array>): string {
    const path = `${this.#path}/${file}`;
    const there = this.#isNew(dirname(path)) ? undefined : statSync(path, { throwIfNoEntry: false });
    if (there?.isFile() && content instanceof Uint8Array && isSame(path, there, content))
      return stateOf(there);
    const written = `${this.#path}/${half}-${threadId}`;
    const state = write(written, content);
    renameSync(written, path);
    return state;
  }

  /** Makes sure that a folder is there; whether nobody but this build has put anything into it. */
  #isNew(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
    this.#folders.set(folder, isNew);
    return isNew;
  }

  /** Removes files, and the folders that they leave empty. */
  remove(files: readonly string[]): void {
    for (const file of files.filter(isInside)) {
      // Where a folder of another's stands now, there is nothing of ours.
      if (!isFolder(join(this.#path, file))) rmSync(join(this.#path, file), { force: true });
      this.#removeEmpty(dirname(file));
    }
  }

  #removeEmpty(folder: string): void {
    if (folder === '.') return;
    try {
      rmdirSync(join(this.#path, folder));
    } catch {
      // It holds something else.
      return;
    }
    this.#removeEmpty(dirname(folder));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isSame(path: string, { size }: Stats, content: Uint8Array): boolean {
  return size === content.length && readFileSync(path).equals(content);
}

function write(path: string, content: Uint8Array | Iterable<Uint8Array>): string {
  const file = openSync(path, 'w');
  try {
    for (const piece of content instanceof Uint8Array ? [content] : content) writeFileSync(file, piece);
    return stateOf(fstatSync(file));
  } catch (error) {
    // What fails in an open file does not say in which.
    throw Object.assign(error as Error, { path });
  } finally {
    closeSync(file);
  }
}

function isInside(file: string): boolean {
  return !file.startsWith('/') && !file.split(/[/\\]/).includes('..');
}
