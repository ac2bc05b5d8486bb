import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Defaults } from '../article/article.ts';
import type { ReadArticle } from '../article/parse.ts';
import { digest, hash } from '../digest.ts';
import { isUnfinished } from '../problem.ts';
import { readCache, writeCache } from './cache.ts';
import type { Stamp } from './list.ts';
import { headOf, type Known, known, lineOf } from './memory-lines.ts';

/** Gives what an article file says; parses it only when it is not what it was. */
export type Recall = (path: string, stamp: Stamp, parse: () => ReadArticle) => ReadArticle;

/** What the article files of a topic said when they were last read. It can be lost at any moment. */
export interface Memory {
  /** For the articles of a folder, read with these defaults. */
  open(folder: string, defaults: Defaults): Recall;
  save(): void;
}

/** Remembers nothing. */
export const forgetful: Memory = { open: () => (_path, _stamp, parse) => parse(), save: () => undefined };

/** Lines that say nothing any more may make up this much of the file before it is written anew. */
const mostStale = 0.25;

/**
 * A memory in one file, which is good for the code that wrote it only. What is new is appended, so that adding an
 * article to thousands writes one line; of two lines on one file the later counts. Each line proves itself whole.
 */
export class KeptMemory implements Memory {
  readonly #file: string;
  readonly #code: string;
  #key = '';
  #known = new Map<string, Known>();
  #found = new Map<string, Known>();
  #new: Known[] = [];
  /** In the file, those that say nothing any more among them. */
  #lines = 0;

  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
  }

  open(folder: string, defaults: Defaults): Recall {
    const key = hash([this.#code, folder, digest(defaults)].join('\n'));
    if (key === this.#key) this.#known = this.#found;
    else this.#read(key);
    this.#found = new Map();
    return (path, stamp, parse) => this.#recall(join(folder, path), path, stamp, parse);
  }

  #read(key: string): void {
    const [head, ...lines] = readCache(this.#file).split('\n');
    const isOurs = head === headOf(key);
    this.#key = key;
    this.#known = new Map(isOurs ? lines.flatMap((line) => known(key, line)) : []);
    this.#lines = isOurs ? lines.length : Number.POSITIVE_INFINITY;
    this.#new = [];
  }

  #recall(file: string, path: string, { text, isFresh }: Stamp, parse: () => ReadArticle): ReadArticle {
    const known = this.#known.get(path);
    if (known?.stamp === text && known.bytes === (known.bytes && bytesOf(file))) {
      this.#found.set(path, known);
      // Known by its stamp alone from now on.
      if (known.bytes && !isFresh) this.#learn({ ...known, bytes: '' });
      return known.read;
    }
    const bytes = isFresh ? bytesOf(file) : '';
    const read = parse();
    // A mistake is soon mended; drafts stay unfinished for years.
    if (text && read.problems.every(isUnfinished)) this.#learn({ path, stamp: text, bytes, read });
    return read;
  }

  #learn(known: Known): void {
    this.#found.set(known.path, known);
    this.#new.push(known);
  }

  save(): void {
    const isForgotten = [...this.#known.keys()].some((path) => !this.#found.has(path));
    if (!isForgotten && this.#new.length === 0) return;
    const lines = this.#lines + this.#new.length;
    const isStale = isForgotten || lines * (1 - mostStale) > this.#found.size;
    if (isStale || !this.#append()) this.#rewrite();
    this.#new = [];
  }

  #append(): boolean {
    try {
      appendFileSync(this.#file, this.#new.map((one) => `\n${lineOf(this.#key, one)}`).join(''));
      this.#lines += this.#new.length;
      return true;
    } catch {
      // It was taken away meanwhile, say.
      return false;
    }
  }

  #rewrite(): void {
    const all = [...this.#found.values()].map((one) => lineOf(this.#key, one));
    writeCache(this.#file, [headOf(this.#key), ...all].join('\n'));
    this.#lines = all.length;
  }
}

function bytesOf(file: string): string {
  try {
    return hash(readFileSync(file, 'latin1'));
  } catch {
    // What cannot be read is told by who parses it.
    return 'unread';
  }
}
