import type { IsoDate } from '../article/date.ts';

/** What a page of the web says of itself. Nothing is invented: what it does not say is not there. */
export interface Described {
  /** Its canonical address, without the marks of campaigns. */
  url: Found;
  title?: Found;
  author?: Found;
  publisher?: Found;
  /** When it was first published. */
  published?: Found<IsoDate>;
  modified?: Found<IsoDate>;
  /** BCP 47. */
  language?: Found;
  /** One line of plain text. */
  description?: Found;
  image?: Found<FoundImage>;
  /** Its subjects, in its own words: for proposals only. */
  keywords: Found[];
  /** Where its licence is. */
  licence?: Found;
  feeds: FeedLink[];
}

/** A page as it was read. */
export interface ReadPage {
  described: Described;
  /** Its main text, plain, with an empty line between paragraphs; `''` if there is none. */
  text: string;
  /** Whether it is the page of an article that a topic passes on: the source is elsewhere, and others are to be credited. */
  isPassedOn: boolean;
}

/** A value with the place of the page where it stood, in words for people: `JSON-LD headline`, `og:title`, `<h1>`. */
export interface Found<T = string> {
  value: T;
  where: string;
}

export interface FoundImage {
  /** http or https, in full. */
  url: string;
  alt?: string;
}

/** A feed that a page links to. */
export interface FeedLink {
  url: string;
  title?: string;
}
