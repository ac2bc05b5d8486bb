import { timestamp } from '../article/date.ts';
import { toText } from '../markdown.ts';
import { oncePer } from '../once.ts';
import type { Prose } from '../prose.ts';
import { address } from './address.ts';
import { card, tagLink } from './card.ts';
import type { FeedEntry } from './feed-page.ts';
import { lastOf } from './last.ts';
import { canonical, inFull } from './masthead.ts';
import type { House, Item } from './planned.ts';
import { provenanceOf } from './provenance.ts';

/** Characters of the curator's words that a summary shows. */
const summaryLength = 300;

/** An article as feeds show it: all its addresses in full. Made once, however many feeds it stands in. */
export const feedEntry = oncePer((item: Item): FeedEntry => {
  const { article, house, tags } = item;
  const path = address.article(article.slug);
  const its = card(item);
  return {
    id: lastingId(house, path),
    isPermalink: house.url !== undefined,
    href: inFull(house, path),
    published: timestamp(article.date, house.timezone),
    updated: timestamp(lastOf(article, house).date, house.timezone),
    summary: wordsOf(its.insight) ?? article.description,
    quoted: wordsOf(its.excerpt),
    image: article.image && inFull(house, address.image(article.image.src)),
    tags: inFull(house, address.tags()),
    card: {
      ...its,
      tags: tags.map((tag) => ({ ...tagLink(tag, house.root), href: inFull(house, address.tag(tag.slug)) })),
      excerpt: withOrigin(its.excerpt, house),
      insight: withOrigin(its.insight, house),
    },
    provenance: provenanceOf(item),
  };
});

/** The words at the start of a text; nothing where it has none. */
function wordsOf(prose: Prose | undefined): string | undefined {
  return (prose && toText(prose, summaryLength)) || undefined;
}

/**
 * Relative addresses mean nothing in a feed: those of our own pages and pictures are written in full. A text that has none
 * is read once for pages and feeds.
 */
function withOrigin(prose: Prose | undefined, { origin }: House): Prose | undefined {
  return prose && origin && mayBeOurs.test(prose.markdown) ? { ...prose, origin } : prose;
}

/** Links and pictures, in Markdown or in HTML. */
const mayBeOurs = /\]|<[a-z]/i;

/** An address that never changes: of the published site, or of a name of its own (RFC 4151) while it has none. */
export function lastingId(house: Pick<House, 'name' | 'origin' | 'root'>, path: string): string {
  return canonical(house, path) ?? `tag:kiosque.invalid,2026:${encodeURIComponent(house.name)}${path}`;
}
