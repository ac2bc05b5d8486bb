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
  name: string;
  tagline?: string;
  curator: Person & { avatar?: string };
  home: string;
  follow: string;
  tags: string;
  /** The lists of sources, of everyone credited and of months, where there is anything in them. */
  shelves: { order: Order; href: string }[];
  /** The addresses of the style sheet and the scripts. */
  assets: Record<AssetName, string>;
  icon: string;
  touchIcon: string;
  manifest: string;
  /** How browsers find a tag; not known to a site without an address. */
  search?: Alternate;
  policy: string;
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
  image?: { src: string; alt: string };
  cover: Cover;
  excerpt?: Prose;
  insight?: Prose;
  /** The language of the interface's words, and of the curator's. */
  language: string;
  topicLanguage: string;
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
  years: (CountedLink & { place: number; height: number })[];
}
