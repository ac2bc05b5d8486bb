import { webAddress } from '../link.ts';
import { type Bookmark, bookmarksIn } from './bookmark-file.ts';
import { type Ways, waysOf } from './bookmark-ways.ts';
import type { Entry } from './entry.ts';
import type { Found, How, TextFormat } from './format.ts';
import { type Given, headOf } from './given.ts';
import { kept } from './kept.ts';
import { shaped, text, when } from './shape.ts';

/** Bookmarks as browsers have written them since Netscape, and as most other tools do. */
export const bookmarksHtml: TextFormat = {
  name: 'bookmarks-html',
  words: 'Bookmarks (HTML)',
  is: (head) => declared.test(head) || (beginning.test(head) && listed.test(head)),
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    const ways = waysOf(await headOf(file));
    let number = 0;
    for await (const bookmark of bookmarksIn(file, heed)) {
      number += 1;
      yield found(bookmark, ways, `entry ${number}`);
    }
  },
};

const declared = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype\s+netscape-bookmark/i;
const beginning = /^\s*<(?!\?xml|!doctype\s+html|rss|feed|opml)/i;
const listed = /<dt>\s*<(?:h3\b|a\s[^>]*\bhref\b)/i;

function found({ attributes, title, said, folders }: Bookmark, ways: Ways, where: string): Found {
  // What Internet Explorer calls a web slice has the address of a feed that is none.
  if (attributes.feedurl && !attributes.webslice) return feedOf(attributes, title, where);
  const { its, more } = read(attributes);
  if (!its.href && !title) return { where, leftOut: 'it has neither an address nor a title' };
  const entry: Entry = {
    title: title === its.href ? undefined : title || undefined,
    url: its.href,
    ...datesOf(its),
    folders,
    ...(said && ways.said(said)),
    isPrivate: its.private === undefined ? undefined : its.private === '1',
    ...tagged(its.tags, ways),
    ...kept(moreOf(more, its), ['icon', 'icon_uri']),
  };
  return { where, entry };
}

function feedOf({ feedurl = '', href }: Record<string, string>, title: string, where: string): Found {
  const feed = webAddress(feedurl);
  if (feed === undefined)
    return { where, what: title || feedurl, leftOut: 'the address of its feed is none' };
  const site = webAddress(href ?? '');
  return { feed: { title: title || feed, feed, ...(site && { site }) } };
}

/** linkding's mark for what is archived there: a state, and no tag. */
const archived = 'linkding:bookmarks.archived';

function tagged(text: string | undefined, { tags, tagsInferred }: Ways): Pick<Entry, 'tags' | 'inferred'> {
  if (text === undefined) return {};
  const its = tags(text).filter((tag) => tag.trim() && tag !== archived);
  return { tags: its, ...(tagsInferred && { inferred: { tags: tagsInferred } }) };
}

const read = shaped({ href: text, add_date: when, last_modified: when, tags: text, private: text });

type Its = NonNullable<ReturnType<typeof read>>['its'];

/** A day of 1970 is what stands there when there is none; a change before the beginning, or at it, is none. */
function datesOf({ add_date, last_modified }: Its): Pick<Entry, 'date' | 'updated'> {
  const [date, updated] = [Number(add_date), Number(last_modified)];
  return { date: date === 0 ? undefined : add_date, updated: updated > date ? last_modified : undefined };
}

function moreOf(
  more: Record<string, unknown>,
  { add_date, last_modified, tags }: Its,
): Record<string, unknown> {
  const isChange = Number(last_modified) >= Number(add_date);
  return {
    ...more,
    ...(last_modified !== undefined && !isChange && { last_modified }),
    ...(tags?.split(',').includes(archived) && { archived: true }),
  };
}
