import type { Person } from '../article/article.ts';
import type { FeedFormat } from '../site/topic-fields.ts';
import type { Card, Printed } from './parts.ts';
import type { Provenance } from './provenance.ts';

/** A feed. Its addresses are in full where the topic says where it is published. */
export interface FeedPage<K extends FeedFormat> extends Printed {
  kind: K;
  title: string;
  subtitle?: string;
  lang: string;
  curator: Person & { avatar?: string };
  /** An address, or a name, that never changes. */
  id: string;
  self: string;
  /** The page of what the feed is of, and the one that says how to follow it. */
  home: string;
  follow: string;
  icon: string;
  /** Where the chain of credit is described; not known to a site without an address. */
  about?: string;
  stylesheet: string;
  /** RFC 3339, as all moments of feeds. */
  updated: string;
  /** Of a page of the archive: the feed with the newest articles. */
  current?: string;
  /** The page of the archive with the next older articles. */
  previous?: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  /** Whether `id` is an address that leads to the article. */
  isPermalink: boolean;
  href: string;
  published: string;
  updated: string;
  /** What the curator says, or else what the source says: plain text in the topic's language. */
  summary?: string;
  /** The start of the excerpt, in its language. */
  quoted?: string;
  image?: string;
  /** Where the topic's tags are. */
  tags: string;
  card: Card;
  provenance: Provenance;
}
