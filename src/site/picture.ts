import type { Problem } from '../problem.ts';

/** What a picture is made of, and what it may be published as; `svg` is a drawing. */
export const pictureFormats = ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** A picture of the content folder, as it was when it was looked at. */
export interface Picture {
  /** Of its bytes. */
  hash: string;
  /** What it is, and its name says. */
  format: PictureFormat;
  /** In pixels, as it stands upright; a drawing may not say. */
  width?: number;
  height?: number;
  /** What most of it is, `#rrggbb`; absent where something could shine through. */
  colour?: string;
}

/** The pictures of a topic, by their paths `images/…`, and what is wrong with the others. */
export interface Pictures {
  known: ReadonlyMap<string, Picture>;
  problems: readonly Problem[];
}

/** No picture was looked at. */
export const unseen: Pictures = { known: new Map(), problems: [] };
