import type { Thing } from 'schema-dts';
import type { Article, Person } from '../article/article.ts';
import type { IsoDate } from '../article/date.ts';
import type { AssetName } from '../assets.ts';
import type { Prose } from '../prose.ts';
import type { Order } from '../site/shelves.ts';
import type { Mark } from '../site/site.ts';

/** What every page has. */
export interface Printed {
  /** From the site's root: `/tags/cloud/`. */
  address: string;
  /** The content file that asks for this address, for the problem when two do. */
  file: string;
}

/** What every page that readers see has. */
export interface Readable extends Printed {
  masthead: Masthead;
  /** For `<title>`, and BCP 47 for `<html lang>`. */
  title: string;
  lang: string;
  description?: string;
  /** In full, when the topic says where it is published. */
  canonical?: string;
  hidden?: boolean;
  /** Other forms of this page, and feeds of it. */
  alternates: Alternate[];
  /** For those who pass its address on. */
  shared: Meta[];
  /** For search engines: things of schema.org. */
  data: Thing[];
}

/** A `<meta>`, by its `name` or its `property`. */
export interface Meta {
  by: 'name' | 'property';
  name: string;
  content: string;
}

export interface Alternate {
  type: string;
  title: string;
  href: string;
}

export interface Link {
  name: string;
  href: string;
}

/** A link whose name is in a language of its own. */
export interface LinkInLanguage extends Link {
  lang: string;
}

/** What stands above and below every page. */
export interface Masthead {
  /** Of the interface's words, and of the topic's own. */
  language: string;
  topicLanguage: string;
  /** Where lines of the topic's language begin. */
  direction: 'ltr' | 'rtl';
  name: string;
  tagline?: string;
  curator: Person & { avatar?: Avatar; initials: string };
  home: string;
  follow: string;
  tags: string;
  /** Where scripts find the data of Find tag. */
  find: string;
  /** The lists of sources, of everyone credited and of months, where there is anything in them. */
  shelves: { order: Order; href: string }[];
  /** The addresses of the style sheet and the scripts. */
  assets: Record<AssetName, string>;
  icon: string;
  touchIcon: string;
  manifest: string;
  search: string;
  /** How browsers search the site; not known to a site without an address. */
  openSearch?: Alternate;
  policy: string;
  /** The curator's page, where there is one. */
  curatorPage?: string;
  pages: LinkInLanguage[];
}

export interface CountedLink extends Link {
  count: number;
}

export type CountedTag = CountedLink;

/** The way to the neighbouring pages of a list. */
export interface Pager {
  newer?: string;
  older?: string;
}

/** A day for people, and for machines as precisely as it is known. */
export interface Day {
  iso: IsoDate;
  worded: string;
}

/** An article as lists and its own page show it. */
export interface Card {
  article: Article;
  /** Title and description as they are set in their language. */
  title: string;
  description?: string;
  mark?: Mark;
  href: string;
  rescoop: { href: string; fileName: string };
  day: Day;
  updated?: Day;
  publisher: string;
  published?: Day;
  tags: Link[];
  image?: Image;
  cover: Cover;
  excerpt?: Prose;
  insight?: Prose;
  /** The language of the interface's words, and of the curator's. */
  language: string;
  topicLanguage: string;
}

/** An article's picture as it is shown. */
export interface Image {
  /** At its own address: what every browser can show. */
  src: string;
  alt: string;
  /** Who made it. */
  credit?: string;
  /** Of `src`, in pixels; not there where it is not known. */
  width?: number;
  height?: number;
  /** What stands in its place until it is there, `#rrggbb`. */
  colour?: string;
  /** Versions for browsers to choose from, the best format first; none of what is published as it is. */
  sources: { type: string; versions: Version[] }[];
}

/** A picture at one of its widths, in pixels; a list of them starts with the narrowest. */
export interface Version {
  src: string;
  width: number;
}

/** The curator's picture; `srcset` of small ones, where there are some. */
export interface Avatar {
  src: string;
  srcset?: string;
}

/** What stands in for a picture: made from the article's own title and publisher. */
export interface Cover {
  /** The longest word of the title. */
  word: string;
  /** How much room it takes, 1 (a few letters) to 4. */
  length: number;
  /** One of six tones, 1 to 6; a publisher always has the same. */
  tone: number;
  /** One of four compositions, 1 to 4. */
  form: number;
}

/** Where an article's page leads on to. */
export interface Leads {
  source?: string;
  credited: Link[];
  month?: Link;
  related: RelatedLink[];
}

export interface RelatedLink extends LinkInLanguage {
  publisher: string;
  day: Day;
}

/** The articles of each year, as bars and as text. */
export interface Timeline {
  summary: string;
  /** How many years there are from the first to the last. */
  span: number;
  first: string;
  last: string;
  /** The years with articles: `place` counts from the first, `height` is 1 to 100. */
  years: { name: string; count: number; place: number; height: number }[];
}
