import type * as z from 'zod';
import type { FrontMatter } from '../front-matter.ts';
import type { Problem, Read } from '../problem.ts';
import type { Article, Defaults, Unfinished } from './article.ts';
import { checkFields, problemAt } from './check.ts';
import { dayOf, type IsoDate, moment, readDate } from './date.ts';
import { articleFields, draftFields } from './fields.ts';
import { slugOf } from './slug.ts';
import { awaited, missingIn } from './unfinished.ts';

/** What an article file says: an article, or a draft that lacks something yet, with what it lacks as problems. */
export interface ReadArticle extends Read<Article> {
  unfinished?: Unfinished;
}

type Fields = z.output<ReturnType<typeof articleFields>> | z.output<ReturnType<typeof draftFields>>;

/** A reader of article files of one topic. Never throws: what cannot be read becomes problems. */
export function articleParser(defaults: Defaults): (matter: FrontMatter) => ReadArticle {
  const { timezone } = defaults;
  const [whole, draft] = [articleFields(timezone), draftFields(timezone)];
  return (matter) => {
    const isDraft = matter.fields.status === 'draft';
    const { value: fields, problems } = checkFields<Fields>(isDraft ? draft : whole, matter);
    const name = nameOf(matter.file.path);
    const date = fields?.date ?? readDate(name.date, timezone);
    const undated = date === undefined && matter.fields.date == null ? [dateMissing(matter, name.date)] : [];
    const lacks = isDraft ? [...missingIn(matter), ...undated].map(awaited) : undated;
    if (!fields) return { problems: [...problems, ...lacks] };
    const its = { ...partsOf(fields, matter, name.rest, defaults), date };
    if (lacks.length > 0) return { problems: lacks, ...(isDraft && { unfinished: its as Unfinished }) };
    return dated(its as Omit<Article, 'at'>, matter, timezone);
  };
}

/** An article of which all is there. */
function dated(its: Omit<Article, 'at'>, matter: FrontMatter, zone: string): Read<Article> {
  const { date, updated } = its;
  const isTooEarly = updated !== undefined && dayOf(updated, zone) < dayOf(date, zone);
  const problems = isTooEarly ? [updatedTooEarly(matter, date)] : [];
  return { value: { ...its, at: moment(date, zone) }, problems };
}

/** All but its dates: what the topic or the file's name says where the file is silent. */
function partsOf(fields: Fields, matter: FrontMatter, name: string, defaults: Defaults) {
  return {
    ...fields,
    file: matter.file.path,
    slug: fields.slug ?? slugOf(name),
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
