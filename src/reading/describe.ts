/// <reference lib="dom" />
import type { Described } from './described.ts';
import { feeds } from './feeds.ts';
import { image } from './image.ts';
import { readInShort } from './in-short.ts';
import { keywords } from './keywords.ts';
import { licence } from './licence.ts';
import { modified } from './published.ts';

/**
 * What a page says of itself, each value with the place where it stood. `address` is where the page was found: relative
 * addresses are read against it. `now`, in milliseconds, is the latest that a page can have been published.
 */
export function describe(document: Document, address: string, now?: number): Described {
  const { said, part, reading, inShort } = readInShort(document, address, now);
  return {
    ...inShort,
    modified: modified(said, part, reading),
    image: image(said, part.element),
    keywords: keywords(said),
    licence: licence(said),
    feeds: feeds(said),
  };
}
