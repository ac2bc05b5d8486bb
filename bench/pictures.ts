import { cpSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { plan } from '../src/build.ts';
import { hash } from '../src/digest.ts';
import { Kept } from '../src/press/pictures/kept.ts';
import { Maker, madeFiles } from '../src/press/pictures/made.ts';

/** Share pictures as they are after a first build: for Kiosque in its cache, for the others as files to copy. */
export interface Pictures {
  /** The files of Kiosque's cache. */
  cache: string;
  /** `articles/<slug>/share.png` */
  files: string;
}

/**
 * The share pictures of a topic, below a folder. Only one is drawn and stands for all: drawing 20,000 takes ten minutes of a
 * processor, and what is measured afterwards is how they are found, and written or copied.
 */
export async function keepPictures(content: string, folder: string): Promise<Pictures> {
  const { made } = plan(content, { now: Date.now(), preview: false });
  const pictures = { cache: join(folder, 'cache'), files: join(folder, 'files') };
  const all = madeFiles(made, new Maker({ content, cache: join(folder, 'one') }));
  const bytes = await all[0]?.make();
  const kept = new Kept(pictures.cache);
  for (const { file, fingerprint } of bytes ? all : []) {
    const copy = join(pictures.files, file);
    mkdirSync(dirname(copy), { recursive: true });
    linkSync(kept.put(fingerprint, bytes as Uint8Array).file, copy);
  }
  return pictures;
}

/** Gives the cache of a copy of Kiosque what was drawn before. */
export function giveToKiosque({ cache }: Pictures, content: string, kiosque: string): void {
  cpSync(cache, join(kiosque, `.cache/made-${hash(resolve(content))}`), { recursive: true });
}
