import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Defaults } from '../article/article.ts';
import { digest, hash, setDigest } from '../digest.ts';
import type { Read } from '../problem.ts';
import { readCache, writeCache } from './cache.ts';
import type { Stamp } from './list.ts';

/** Gives what an article file says; parses it only when it is not what it was. */
export type Recall = (path: string, stamp: Stamp, parse: () => Read<Article>) => Read<Article>;

/** What the article files of a topic said when they were last read. It can be lost at any moment. */
export interface Memory {
  /** For the articles of a folder, read with these defaults. */
  open(folder: string, defaults: Defaults): Recall;
  save(): void;
}

/** Remembers nothing. */
export const forgetful: Memory = { open: () => (_path, _stamp, parse) => parse(), save: () => undefined };

/** One article file, as it was read. */
interface Known {
  stamp: string;
  /** Of the file's bytes, where the stamp alone does not prove that they are the same. */
  bytes: string;
  article: Article;
  /** As it stands in the memory's file. */
  line: string;
}

const version = 'kiosque articles 1';

/** A memory in one file, which is good for the code that wrote it only. */
export class KeptMemory implements Memory {
  readonly #file: string;
  readonly #code: string;
  #key = '';
  #known = new Map<string, Known>();
  #found = new Map<string, Known>();
  #isNew = false;

  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
  }

  open(folder: string, defaults: Defaults): Recall {
    const key = hash([this.#code, folder, digest(defaults)].join('\n'));
    this.#known = key === this.#key ? this.#found : readKnown(this.#file, key);
    this.#key = key;
    this.#found = new Map();
    this.#isNew = false;
    return (path, stamp, parse) => this.#recall(join(folder, path), path, stamp, parse);
  }

  #recall(file: string, path: string, { text, isFresh }: Stamp, parse: () => Read<Article>): Read<Article> {
    const known = this.#known.get(path);
    if (known?.stamp === text && known.bytes === (known.bytes && bytesOf(file))) {
      // Known by its stamp alone from now on.
      const isOlder = known.bytes !== '' && !isFresh;
      this.#found.set(path, isOlder ? newKnown(path, text, '', known.article) : known);
      this.#isNew ||= isOlder;
      return { value: known.article, problems: [] };
    }
    const bytes = isFresh ? bytesOf(file) : '';
    const read = parse();
    if (text && read.value && read.problems.length === 0) {
      this.#found.set(path, newKnown(path, text, bytes, read.value));
      this.#isNew = true;
    }
    return read;
  }

  save(): void {
    if (!this.#isNew && this.#found.size === this.#known.size) return;
    const body = [...this.#found.values()].map(({ line }) => line).join('\n');
    writeCache(this.#file, `${headOf(this.#key, body)}\n${body}`);
  }
}

function readKnown(file: string, key: string): Map<string, Known> {
  const text = readCache(file);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(key, body) || body === '') return new Map();
  return new Map(body.split('\n').map(known));
}

function newKnown(path: string, stamp: string, bytes: string, article: Article): Known {
  return { stamp, bytes, article, line: JSON.stringify([path, stamp, bytes, digest(article), article]) };
}

function known(line: string): [string, Known] {
  const [path, stamp, bytes, itsDigest, article] = JSON.parse(line) as [
    string,
    string,
    string,
    string,
    Article,
  ];
  setDigest(article, itsDigest);
  return [path, { stamp, bytes, article, line }];
}

/** The first line: what wrote the file for what, and a proof that the rest is whole. */
function headOf(key: string, body: string): string {
  return `${version} ${key} ${hash(body)}`;
}

function bytesOf(file: string): string {
  try {
    return hash(readFileSync(file, 'latin1'));
  } catch {
    // What cannot be read is told by who parses it.
    return 'unread';
  }
}
