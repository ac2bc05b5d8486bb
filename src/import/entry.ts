import type { Image, Origin, Person, Status } from '../article/article.ts';

/**
 * One entry of a file of another tool, in our words. Nothing in it is checked: addresses, dates and texts are as they
 * stand there, and what is not there is left out.
 */
export interface Entry {
  /** Its name in that tool: an id that it keeps in a later export. */
  id?: string;
  title?: string;
  /** Of the source. */
  url?: string;
  /** When it was curated: saved, marked, rescooped. */
  date?: When;
  updated?: When;
  /** When the source was first published. */
  published?: When;
  publisher?: string;
  author?: string;
  curator?: Person;
  from?: Origin[];
  via?: Person[];
  tags?: string[];
  /** The folders that it lies in, the outermost first. */
  folders?: string[];
  /** The source's words. */
  excerpt?: Words;
  /** What the source says, in the curator's words: plain text. */
  description?: string;
  /** The curator's own words. */
  insight?: Words;
  lang?: string;
  /** Of the content folder: only our own exports have it. */
  image?: Image;
  /** Nobody but the curator was to see it there. */
  isPrivate?: boolean;
  status?: Status;
  pinned?: boolean;
  aliases?: string[];
  slug?: string;
  /** What an earlier import left in the file: only our own exports have it. */
  imported?: unknown;
  /** What no field of ours is for: it is kept in the file's `imported`. */
  more?: Record<string, unknown>;
  /** Of fields that the file does not say: what they were taken from, in words. */
  inferred?: Partial<Record<Field, string>>;
}

/**
 * A moment as it stands there: seconds, milliseconds or microseconds since 1970, told apart by their size, or text in one of
 * the ways in which dates are written.
 */
export type When = string | number;

/** A text of any length. */
export interface Words {
  text: string;
  as: 'plain' | 'html' | 'markdown';
}

/** What a report counts: found, inferred or missing. */
export const fields = [
  'title',
  'source',
  'date',
  'published',
  'author',
  'publisher',
  'curator',
  'from',
  'via',
  'tags',
  'excerpt',
  'insight',
  'lang',
] as const;

export type Field = (typeof fields)[number];
