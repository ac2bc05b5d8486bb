import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '../../digest.ts';
import { writeCache } from '../../site/cache.ts';

/** How long what no build asks for is kept, in milliseconds: someone may come back to it. */
const patience = 30 * 86_400_000;

/**
 * Made files by the fingerprints of what they are made from. The name of each holds the hash of what is in it, so that
 * one that was damaged is made again.
 */
export class Kept {
  readonly #folder: string;
  #names: Map<string, string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a file is kept that was made already; nothing where there is none, or a damaged one. */
  async find(fingerprint: string): Promise<{ file: string; bytes: Uint8Array } | undefined> {
    const name = this.#known().get(fingerprint);
    if (name === undefined) return undefined;
    const file = join(this.#folder, name);
    const bytes = await readFile(file).catch(() => undefined);
    return bytes && name === nameOf(fingerprint, bytes) ? { file, bytes } : undefined;
  }

  /** Keeps a file; gives where. */
  put(fingerprint: string, bytes: Uint8Array): { file: string; bytes: Uint8Array } {
    const name = nameOf(fingerprint, bytes);
    const file = join(this.#folder, name);
    writeCache(file, bytes);
    this.#known().set(fingerprint, name);
    return { file, bytes };
  }

  /** Lets go of what was not asked for in a long time: `asked` is all that was now. */
  sweep(asked: ReadonlySet<string>, now = Date.now()): void {
    for (const [fingerprint, name] of this.#known()) {
      const file = join(this.#folder, name);
      const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
      if (age < patience) continue;
      if (asked.has(fingerprint)) utimesSync(file, now / 1000, now / 1000);
      else rmSync(file, { force: true, recursive: true });
    }
  }

  #known(): Map<string, string> {
    this.#names ??= new Map(namesIn(this.#folder).map((name) => [name.slice(0, name.indexOf('.')), name]));
    return this.#names;
  }
}

function nameOf(fingerprint: string, bytes: Uint8Array): string {
  return `${fingerprint}.${hash(bytes)}`;
}

function namesIn(folder: string): string[] {
  try {
    // What a build that was killed left half written has more of an ending.
    return readdirSync(folder).filter((name) => name.split('.').length === 2);
  } catch {
    // Nothing was ever made.
    return [];
  }
}
