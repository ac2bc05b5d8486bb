import type { Article, Defaults, Image, Source } from '../article/article.ts';
import { dayOf, type IsoDate } from '../article/date.ts';
import { readLanguage } from '../article/language.ts';
import { webAddress } from '../link.ts';
import {
  aliases,
  articleFile,
  image,
  importedBefore,
  line,
  markdown,
  origins,
  people,
  person,
  tags,
} from './cleaned.ts';
import { dateOf } from './date-of.ts';
import type { Entry, When } from './entry.ts';

/** The topic that entries become articles of. */
export interface Home extends Defaults {
  /** Whether a picture is in its folder: `images/…`. */
  hasImage(src: string): boolean;
  /** In milliseconds since 1970. */
  now: number;
}

/** What an entry says, as an article can hold it. */
export type Values = Omit<Article, 'slug' | 'at' | 'status' | 'title' | 'date' | 'source'> & {
  title?: string;
  date?: IsoDate;
  source: Partial<Source>;
};

/** Reads an entry. What cannot be read is not there: a date of an unknown calendar, a picture that is nowhere. */
export function valuesOf(entry: Entry, home: Home): Values {
  const date = dateIn(entry.date, home);
  return {
    // Many tools write the address where a page has no title.
    title: entry.title?.trim() === entry.url?.trim() ? undefined : line(entry.title),
    file: articleFile(entry.file),
    date,
    source: sourceOf(entry, home),
    curator: person(entry.curator) ?? home.curator,
    updated: updatedOf(entry.updated, date, home),
    from: origins(entry.from),
    via: people(entry.via),
    tags: tags(entry.tags),
    image: imageOf(entry.image, home),
    lang: readLanguage(entry.lang?.trim() ?? '') ?? home.language,
    pinned: entry.pinned ?? false,
    aliases: aliases(entry.aliases),
    description: line(entry.description),
    insight: markdown(entry.insight),
    excerpt: markdown(entry.excerpt) ?? '',
    imported: importedBefore(entry.imported),
  };
}

function sourceOf(entry: Entry, home: Home): Partial<Source> {
  return {
    url: webAddress(entry.url ?? ''),
    publisher: line(entry.publisher),
    author: line(entry.author),
    date: dateIn(entry.published, home),
  };
}

function dateIn(said: When | undefined, { timezone: zone, language, now }: Home): IsoDate | undefined {
  return said === undefined ? undefined : dateOf(said, { zone, language, now });
}

/** Nothing was changed before it was there. */
function updatedOf(said: When | undefined, date: IsoDate | undefined, home: Home): IsoDate | undefined {
  const updated = dateIn(said, home);
  const day = (its: IsoDate) => dayOf(its, home.timezone);
  return updated && date && day(updated) >= day(date) ? updated : undefined;
}

function imageOf(named: Image | undefined, home: Home): Image | undefined {
  const its = image(named);
  return its && home.hasImage(its.src) ? its : undefined;
}
