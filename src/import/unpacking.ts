import { crc32 } from 'node:zlib';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { LeftOut } from './format.ts';
import type { Given } from './given.ts';
import type { Listed } from './zip-directory.ts';

/** How much of an archive is unpacked, in bytes: one may be made to unpack to more than any disk holds. */
export interface ZipLimits {
  member: number;
  all: number;
  members: number;
  /** How many times more it is than packed; small ones may be packed better. */
  ratio: number;
}

const megabyte = 1024 * 1024;
export const usual: ZipLimits = {
  member: 200 * megabyte,
  all: 2000 * megabyte,
  members: 100_000,
  ratio: 200,
};

/** An archive that is unpacked piece by piece. */
export class Unpacking {
  readonly #unzip = new Unzip((member) => this.#begin(member));
  readonly #known: Map<string, Listed[]> | undefined;
  readonly #limits: ZipLimits;
  #found: (Given | LeftOut)[] = [];
  #members = 0;
  #packed = 0;
  #unpacked = 0;
  #isTooMuch = false;

  constructor(known: Map<string, Listed[]> | undefined, limits: ZipLimits) {
    this.#known = known && new Map([...known].map(([name, all]) => [name, [...all]]));
    this.#limits = limits;
    this.#unzip.register(UnzipInflate);
  }

  /** Takes some more of the archive, in small pieces: what is packed well may be a thousand times more. A reason to stop. */
  push(bytes: Uint8Array, isLast = false): string | undefined {
    try {
      for (let at = 0; at < bytes.length && !this.#isTooMuch; at += 16_384) {
        const piece = bytes.subarray(at, at + 16_384);
        this.#packed += piece.length;
        this.#unzip.push(piece);
      }
      if (isLast) this.#unzip.push(new Uint8Array(), true);
    } catch {
      return 'the archive is broken from here on';
    }
    return this.#isTooMuch ? 'the archive unpacks to too much: what follows was not read' : undefined;
  }

  taken(): (Given | LeftOut)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #begin(member: UnzipFile): void {
    const { name } = member;
    const its = this.#known?.get(name)?.shift();
    this.#members += 1;
    if (this.#members > this.#limits.members) this.#isTooMuch = true;
    if (isNothing(name) || this.#isTooMuch) return;
    const reason = its?.isEncrypted
      ? 'it is encrypted: unpack the archive, and import what is in it'
      : (notRead(name) ??
        (/^(?:0|8)$/.test(String(member.compression))
          ? undefined
          : 'it is packed in a way that is not known'));
    if (reason) this.#leaveOut(name, reason);
    else this.#unpack(member, its);
  }

  #unpack(member: UnzipFile, its: Listed | undefined): void {
    const pieces: Uint8Array[] = [];
    const before = this.#packed;
    let [size, isOver] = [0, false];
    const stop = (reason: string) => {
      isOver = true;
      pieces.length = 0;
      this.#leaveOut(member.name, reason);
      member.terminate?.();
    };
    member.ondata = (error, piece, isLast) => {
      if (isOver) return;
      if (error) {
        stop('it is broken');
        return;
      }
      size += piece.length;
      this.#unpacked += piece.length;
      if (this.#unpacked > this.#limits.all) this.#isTooMuch = true;
      const packed = this.#packed - before + 16_384;
      if (
        size > this.#limits.member ||
        size > Math.max(megabyte, packed * this.#limits.ratio) ||
        this.#isTooMuch
      ) {
        stop('it unpacks to too much');
        return;
      }
      pieces.push(piece.slice());
      if (isLast) this.#finish(member.name, Buffer.concat(pieces), its);
    };
    member.start();
  }

  #finish(name: string, bytes: Buffer, its: Listed | undefined): void {
    if (its && crc32(bytes) !== its.crc) {
      this.#leaveOut(name, 'it is broken');
      return;
    }
    async function* open() {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
    this.#found.push({ name, size: bytes.length, open });
  }

  #leaveOut(name: string, leftOut: string): void {
    this.#found.push({ where: name, leftOut });
  }
}

/** Folders, and what systems put beside files. */
function isNothing(name: string): boolean {
  return /(?:\/|(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini))$/i.test(name);
}

function notRead(name: string): string | undefined {
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(name)) {
    return 'it is a picture: to keep it, copy it from the archive into `images/`';
  }
  if (/(?:^|\/)pages\/[^/]+\.md$/i.test(name)) {
    return 'it is a page of your own: to keep it, copy it from the archive into `pages/`';
  }
  return /\.(?:zip|7z|rar|gz|tar|tgz|bz2|xz)$/i.test(name)
    ? 'it is an archive in an archive: unpack it first'
    : undefined;
}
