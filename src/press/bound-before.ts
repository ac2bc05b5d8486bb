import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { readCache, writeCache } from '../site/cache.ts';
import { stateAt } from './files.ts';
import type { Kept } from './ledger.ts';

/** What a file was bound of, in its order: parts and how many bytes each takes. */
export interface Binding {
  /** Of all that parts are made from, but their articles. */
  head: string;
  parts: [key: string, length: number][];
}

/** The files that were bound last time, by their names. */
type Remembered = Record<string, Binding & { state: string }>;

/** Gives a part of a file as it was bound before; nothing where there is none. */
export type ReadPart = (key: string) => Uint8Array | undefined;

/**
 * What the files of an output folder were bound of. One of which a byte may be another is not used: the size, time and inode
 * tell, as in the ledger. It can be deleted at any time.
 */
export class BoundBefore {
  readonly #kept: Kept;
  readonly #known: Remembered;
  readonly #new = new Map<string, Binding>();

  /** `anew` uses nothing again. */
  constructor(kept: Kept, anew = false) {
    this.#kept = kept;
    this.#known = anew ? {} : rememberedIn(readCache(fileOf(kept)));
  }

  /** Opens a file that was bound before; `begin` and `between` are how many bytes stand before and between its parts. */
  open(file: string, head: string, begin: number, between: number): { read: ReadPart; close: () => void } {
    const path = join(this.#kept.output, file);
    const known = this.#known[file];
    if (known?.head !== head || stateAt(path) !== known.state)
      return { read: () => undefined, close: () => {} };
    const opened = openSync(path, 'r');
    const places = placesOf(known.parts, begin, between);
    return { read: (key) => readAt(opened, places.get(key)), close: () => closeSync(opened) };
  }

  /** Is told what a file is bound of. */
  note(file: string, binding: Binding): void {
    this.#new.set(file, binding);
  }

  /** Remembers what was noted; all of it is in its place. */
  save(): void {
    if (this.#new.size === 0) return;
    const states = [...this.#new].map(([file, binding]) => {
      return [file, { ...binding, state: stateAt(join(this.#kept.output, file)) }] as const;
    });
    const body = JSON.stringify({ ...this.#known, ...Object.fromEntries(states) });
    writeCache(fileOf(this.#kept), `${hash(body)}\n${body}`);
  }
}

/** What was damaged is not trusted. */
function rememberedIn(text: string): Remembered {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return body && text.slice(0, end) === hash(body) ? JSON.parse(body) : {};
}

interface Place {
  at: number;
  length: number;
}

function placesOf(parts: Binding['parts'], begin: number, between: number): Map<string, Place> {
  let at = begin;
  return new Map(
    parts.map(([key, length]) => {
      const place = { at, length };
      at += length + between;
      return [key, place];
    }),
  );
}

function readAt(file: number, place: Place | undefined): Uint8Array | undefined {
  if (!place) return undefined;
  const bytes = Buffer.allocUnsafe(place.length);
  return readSync(file, bytes, 0, place.length, place.at) === place.length ? bytes : undefined;
}

function fileOf({ output, cache }: Kept): string {
  return join(cache, `downloads-${hash(output)}.json`);
}
