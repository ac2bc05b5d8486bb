import type { Article, Imported, Status, Unfinished } from '../article/article.ts';
import { dayOf, type IsoDate, moment } from '../article/date.ts';
import { isSlug } from '../article/slug.ts';
import { nameFor } from '../curating/name.ts';
import { hostOf } from '../link.ts';
import { whyNot } from './address.ts';
import { tags } from './cleaned.ts';
import type { Entry } from './entry.ts';
import { importedOf } from './imported-of.ts';
import { type Origins, originsOf } from './origins.ts';
import { type Home, type Values, valuesOf } from './values.ts';

/** How entries become articles, beside what they say. */
export interface Manner {
  /** For each of them. */
  tags: readonly string[];
  status?: Status;
  /** Only what was curated on this day of the topic's zone or later. */
  since?: IsoDate;
  foldersAsTags: boolean;
}

/** An article to be filed; a draft where it lacks what a page needs. */
export type Draft = Article | Unfinished;

/** What an entry came to: an article, with where its fields are from; or why it is left out. */
export type Adapted = Ready | { leftOut: string };

export interface Ready {
  draft: Draft;
  /** The entry that it was made of. */
  key: Imported;
  origins: Origins;
}

/** The adapter from entries of any format to articles of a topic. */
export function adapter(home: Home, manner: Manner): (entry: Entry, format: string) => Adapted {
  return (entry, format) => {
    const values = valuesOf(entry, home);
    const leftOut = whyNot(entry.url) ?? emptiness(values) ?? tooOld(values, manner, home);
    if (leftOut !== undefined) return { leftOut };
    // A picture that is nowhere is named, so that it can be found.
    const key = importedOf(entry, format, values.image ? {} : { image: entry.image?.src });
    const its = { ...values, tags: tagsOf(values, entry, manner), imported: [...values.imported, key] };
    return { draft: draftOf(its, entry, manner, home), key, origins: originsOf(its, entry) };
  };
}

function emptiness({ title, source, excerpt, insight }: Values): string | undefined {
  return title || source.url || excerpt || insight ? undefined : 'there is nothing in it';
}

function tooOld({ date }: Values, { since }: Manner, { timezone }: Home): string | undefined {
  if (since === undefined) return undefined;
  if (!date) return 'it has no date to compare with --since';
  return dayOf(date, timezone) < since ? 'it was curated before --since' : undefined;
}

function tagsOf(its: Values, { folders = [] }: Entry, manner: Manner): string[] {
  return tags([...its.tags, ...(manner.foldersAsTags ? folders : []), ...manner.tags]);
}

function draftOf(its: Values, entry: Entry, manner: Manner, home: Home): Draft {
  const { title, date, source } = its;
  const slug = entry.slug && isSlug(entry.slug) ? entry.slug : nameFor(title ?? nameIn(source.url));
  const named = { ...its, slug };
  if (!title || !date || !source.url) return { ...named, status: 'draft' };
  const status = manner.status ?? entry.status ?? (entry.isPrivate ? 'draft' : 'published');
  const at = moment(date, home.timezone);
  return { ...named, title, date, at, source: { ...source, url: source.url }, status };
}

/** What an article without a title is called until it has one: the last words of its address. */
function nameIn(url: string | undefined): string {
  if (url === undefined) return 'untitled';
  const last = /\/([^/?#]+?)(?:\.\w{1,5})?\/?(?:[?#]|$)/.exec(url.replace(/^\w+:\/\//, ''))?.[1];
  return last ?? hostOf(url);
}
