import type { Person } from '../article/article.ts';
import type { Subscription } from '../formats/opml.ts';
import type { Entry } from './entry.ts';
import type { Given } from './given.ts';

/** A way in which a tool writes down a collection. */
export interface Format {
  /** As `imported.format` of an article names it: `pocket-csv`. */
  name: string;
  /** For people: `Pocket (CSV)`. */
  words: string;
  /** All that is in a file, in its order. A malformed entry costs that entry. */
  read(file: Given, how: How): AsyncIterable<Found>;
}

/** A format that is known by the beginning of a text. */
export interface TextFormat extends Format {
  is(head: string): boolean;
}

/** How a file is to be read. */
export interface How {
  /** Told how many bytes of the file were read so far. */
  heed?: (bytes: number) => void;
  /** Of a table whose columns no format knows: which of them is which field. */
  map?: Record<string, string>;
}

/** What is found in a file. */
export type Found = FoundEntry | LeftOut | { about: About } | { feed: Subscription; folders?: string[] };

export interface FoundEntry {
  entry: Entry;
  /** For people: `line 12`, `entry 5`. */
  where: string;
}

/** What becomes no article. */
export interface LeftOut {
  where: string;
  /** Its title or address, if it has one. */
  what?: string;
  /** Why, in words. */
  leftOut: string;
}

/** What a file says of the collection as a whole: for topic.md. */
export interface About {
  name?: string;
  tagline?: string;
  /** What its articles take from it where they are silent: only our own topic.md says so. */
  defaults?: { curator: Person; language?: string; timezone?: string };
}
