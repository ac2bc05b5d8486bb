import type { Sharp, SharpOptions } from 'sharp';
import { type Developed, type Recipe, widest } from '../../pages/pictures.ts';
import { UserError } from '../../problem.ts';
import type { Picture } from '../../site/picture.ts';
import { atFirst } from './at-first.ts';
import { animated, broken, type Fault, tooLarge } from './faults.ts';

/** Looks at pictures, and makes others of them. */
export interface Studio {
  /** What a file of this path is; or why it cannot be published, and how to mend it. Never throws for what is in the file. */
  look(bytes: Buffer, path: string): Promise<Seen>;
  /** What a recipe makes of a picture that was looked at. */
  develop(bytes: Buffer, recipe: Developed['recipe']): Promise<Uint8Array>;
}

export type Seen = Omit<Picture, 'hash'> | Fault;

/** Pixels of a picture: more would take more memory than a build should. */
const most = 100_000_000;

/** What is higher than this, at the width at which it is published, fits into no format. In pixels. */
const highest = 16_000;

const options: SharpOptions = { failOn: 'error', limitInputPixels: most };

/** The studio of sharp, which is loaded when there is something to do. */
export const studio: Studio = {
  async look(bytes, path) {
    const first = atFirst(bytes, path);
    if ('fault' in first || first.format === 'svg') return first;
    const open = await sharp();
    try {
      return await lookInside(open, bytes, first.format);
    } catch {
      return broken;
    }
  },
  async develop(bytes, recipe) {
    const open = await sharp();
    const { width, isSquare } = recipe;
    const size = isSquare ? { width, height: width } : { width, withoutEnlargement: true };
    const upright = open(bytes, options).autoOrient().resize(size).toColourspace('srgb');
    return await encode(upright, recipe.format).toBuffer();
  },
};

/** Reads the head of a picture before anything is unpacked, then all of it, for what it is like and whether it is whole. */
async function lookInside(open: Open, bytes: Buffer, format: Recipe['format']): Promise<Seen> {
  const head = await open(bytes, { ...options, limitInputPixels: false }).metadata();
  const { width, height } = head.autoOrient;
  if ((head.pages ?? 1) > 1) return animated;
  if (width * height > most || (height * Math.min(widest, width)) / width > highest)
    return tooLarge(width, height);
  // Two steps: a picture that is to be measured is made small first.
  const small = open(bytes, options).autoOrient().resize(32, 32, { fit: 'fill' }).toColourspace('srgb');
  const { dominant, isOpaque } = await open(await small.png().toBuffer()).stats();
  const colour = `#${[dominant.r, dominant.g, dominant.b].map(hex).join('')}`;
  return isOpaque ? { format, width, height, colour } : { format, width, height };
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}

/** Little is gained by more effort: a hundredth to a tenth of the size, at two to ten times the time. */
function encode(picture: Sharp, format: Recipe['format']): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 1 });
    case 'webp':
      return picture.webp({ quality: 76, effort: 2 });
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 80, progressive: true });
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'gif':
      return picture.gif();
  }
}

type Open = typeof import('sharp').default;
let loaded: Promise<Open> | undefined;

/** Sharp, loaded once. */
export function sharp(): Promise<Open> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Open> {
  const { default: open } = await import('sharp').catch((error: Error) => {
    throw new UserError(`pictures cannot be made on this machine: ${error.message}`);
  });
  // Two pictures are at work at a time: each has one thread, and none is kept when it is done.
  open.concurrency(1);
  open.cache(false);
  return open;
}
