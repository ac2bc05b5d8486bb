import type * as z from 'zod';
import type { FrontMatter } from '../front-matter.ts';
import type { Problem, Read } from '../problem.ts';
import type { Article, Defaults } from './article.ts';
import { checkFields, problemAt } from './check.ts';
import { dayOf, type IsoDate, moment, readDate } from './date.ts';
import { articleFields } from './fields.ts';
import { slugOf } from './slug.ts';

type Fields = z.output<ReturnType<typeof articleFields>>;

/** A reader of article files of one topic. Never throws: what cannot be read becomes problems. */
export function articleParser(defaults: Defaults): (matter: FrontMatter) => Read<Article> {
  const schema = articleFields(defaults.timezone);
  return (matter) => {
    const { value: fields, problems } = checkFields(schema, matter);
    const name = nameOf(matter.file.path);
    const date = fields?.date ?? readDate(name.date, defaults.timezone);
    if (date === undefined && matter.fields.date == null) problems.push(dateMissing(matter, name.date));
    if (!fields || date === undefined) return { problems };
    if (fields.updated && isBefore(fields.updated, date, defaults.timezone)) {
      problems.push(updatedTooEarly(matter, date));
    }
    return { value: article(fields, matter, date, name.rest, defaults), problems };
  };
}

function article(
  fields: Fields,
  matter: FrontMatter,
  date: string,
  name: string,
  defaults: Defaults,
): Article {
  return {
    ...fields,
    file: matter.file.path,
    slug: fields.slug ?? slugOf(name),
    date,
    at: moment(date, defaults.timezone),
    curator: fields.curator ?? defaults.curator,
    from: fields.from ?? [],
    via: fields.via ?? [],
    tags: fields.tags ?? [],
    lang: fields.lang ?? defaults.language,
    status: fields.status ?? 'published',
    pinned: fields.pinned ?? false,
    aliases: fields.aliases ?? [],
    imported: fields.imported ?? [],
    excerpt: matter.body.trim(),
  };
}

/** `articles/2015/2015-06-05-short-title.md` is `2015-06-05` and `short-title`. */
export function nameOf(path: string): { date: string; rest: string } {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const [, date = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})[-_ ]+(.+)$/.exec(name) ?? [];
  return { date, rest: rest || name };
}

function isBefore(date: IsoDate, other: IsoDate, zone: string): boolean {
  return dayOf(date, zone) < dayOf(other, zone);
}

function updatedTooEarly(matter: FrontMatter, date: IsoDate): Problem {
  const what = `\`updated\` is a day before the article was curated: ${date}`;
  return problemAt(matter, ['updated'], what, 'write when you last changed it, or remove the line');
}

function dateMissing(matter: FrontMatter, inName: string): Problem {
  const what = inName
    ? `\`date\` is missing, and the file's name holds no day that exists: ${inName}`
    : '`date` is missing';
  return problemAt(matter, ['date'], what, 'write when you curated it: `date: 2015-06-05`');
}
