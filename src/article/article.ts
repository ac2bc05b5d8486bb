import type { IsoDate } from './date.ts';

/** One rescooped item: what one Markdown file of `articles/` says. */
export interface Article {
  /** The file it was read from, below the content folder. */
  file: string;
  /** Its segment of an address: the file's name without the date, or `slug:`. */
  slug: string;
  /** The source's headline, in the source's language. */
  title: string;
  /** When it was curated here. */
  date: IsoDate;
  /** The moment that `date` names, in milliseconds since 1970: a whole day counts from its first in the topic's zone. */
  at: number;
  source: Source;
  /** Who chose it for this topic. */
  curator: Person;
  /** When its curator last changed anything about it. */
  updated?: IsoDate;
  /** The other curators' topics it came through, nearest first: it was rescooped from the first. */
  from: Origin[];
  /** The people through whom it was found, nearest first. */
  via: Person[];
  /** Names as typed, each key once. */
  tags: string[];
  image?: Image;
  /** The language of the source's words, title and excerpt (BCP 47). */
  lang: string;
  status: Status;
  pinned: boolean;
  /** Older addresses that lead here: paths from the root of the site. */
  aliases: string[];
  /** Where it was imported from; several where articles were merged. The curator's book-keeping: never published. */
  imported: Imported[];
  /** What the source says, in the topic's language: plain text. */
  description?: string;
  /** The curator's own words, in the topic's language: Markdown. */
  insight?: string;
  /** The source's words, quoted: Markdown. Empty when nothing is quoted. */
  excerpt: string;
}

/** A draft for which a title, a source or a date is still to be found: it is on no page until then. */
export interface Unfinished extends Omit<Article, 'title' | 'date' | 'at' | 'source' | 'status'> {
  title?: string;
  date?: IsoDate;
  source?: Partial<Source>;
  status: 'draft';
}

/** Where an article was first published. */
export interface Source {
  /** http or https, without user name or password. */
  url: string;
  publisher?: string;
  author?: string;
  /** When it was first published there. */
  date?: IsoDate;
}

export interface Person {
  name: string;
  url?: string;
}

/** Another curator's topic. */
export interface Origin {
  topic: string;
  url?: string;
  /** The address of this article there. */
  article?: string;
}

export interface Image {
  /** A file of the content folder: `images/…`. */
  src: string;
  /** What the picture shows; empty when it only decorates. */
  alt: string;
  /** Who made it, in one line. */
  credit?: string;
}

/** An entry of another tool's export, with what no field of ours holds, under the names it had there. */
export interface Imported {
  /** `pocket-csv` */
  format: string;
  /** What tells the entry from the others of its format. */
  id: string;
  [column: string]: Kept;
}

/** Plain data as front matter holds it: texts, in lists and under names. */
export type Kept = string | Kept[] | { [name: string]: Kept };

export const statuses = ['published', 'draft', 'unlisted'] as const;

/**
 * `published` stands in lists and feeds; `unlisted` has its page and stands in no list; `draft` is seen by its
 * curator only.
 */
export type Status = (typeof statuses)[number];

/** What an article takes from its topic where its file is silent. */
export interface Defaults {
  curator: Person;
  language: string;
  timezone: string;
}
