import { hash } from '../../digest.ts';
import { readCache, writeCache } from '../../site/cache.ts';
import type { Seen } from './studio.ts';

/** One file, as it was looked at. */
export interface Known {
  path: string;
  stamp: string;
  /** Whether it was changed so short a time before that its stamp does not prove it. */
  wasFresh: boolean;
  /** Of its bytes. */
  hash: string;
  seen: Seen;
}

/** Changes whenever the same file would be seen otherwise. */
const head = 'kiosque pictures 1';

/** What the pictures of a topic were when they were last looked at. Each line proves itself whole; all of it can be lost. */
export class PictureMemory {
  readonly #file: string;
  readonly #text: string;
  readonly #byPath = new Map<string, Known>();
  readonly #byBytes = new Map<string, Known>();

  constructor(file: string) {
    this.#file = file;
    this.#text = readCache(file);
    const [first, ...lines] = this.#text.split('\n');
    for (const known of first === head ? lines.flatMap(read) : []) {
      this.#byPath.set(known.path, known);
      this.#byBytes.set(known.hash + endOf(known.path), known);
    }
  }

  at(path: string): Known | undefined {
    return this.#byPath.get(path);
  }

  /** A file of the same bytes and the same ending, wherever it was. */
  of(bytes: string, path: string): Known | undefined {
    return this.#byBytes.get(bytes + endOf(path));
  }

  /** Keeps these and no others; where that cannot be, they are looked at again next time. */
  save(all: readonly Known[]): void {
    const text = [head, ...all.map(written)].join('\n');
    if (text === this.#text || (all.length === 0 && this.#text === '')) return;
    try {
      writeCache(this.#file, text);
    } catch {
      // `check` looks at content whose cache may be another's; a build tells of a disk that it cannot write to.
    }
  }
}

function endOf(path: string): string {
  return path.slice(path.lastIndexOf('.')).toLowerCase();
}

function written({ path, stamp, wasFresh, hash: its, seen }: Known): string {
  const said = JSON.stringify([path, stamp, wasFresh, its, seen]);
  return hash(said) + said;
}

function read(line: string): Known[] {
  const [proof, said] = [line.slice(0, 22), line.slice(22)];
  if (proof !== hash(said)) return [];
  const [path, stamp, wasFresh, its, seen] = JSON.parse(said) as [string, string, boolean, string, Seen];
  return [{ path, stamp, wasFresh, hash: its, seen }];
}
