import { isDeepStrictEqual } from 'node:util';
import type { Article, Defaults, Imported, Kept, Unfinished } from '../article/article.ts';
import { moment } from '../article/date.ts';
import { articleParser } from '../article/parse.ts';
import { tagKey } from '../article/tag.ts';
import { fieldText, inOneLine } from '../article/text.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { isError } from '../problem.ts';
import { type Change, edited } from './edited.ts';

/** A file of an article into which another entry on the same source went. */
export interface Merged {
  text: string;
  /** What it has more than before, in words: `tags Cloud, Toulouse`, `an earlier date`. */
  added: string[];
}

/**
 * Joins what a second entry says of the same source: its tags come to those that are there, the earliest date stays, its insight
 * follows the other, and what was missing is filled. Of all else the file's words stay, and what the entry says otherwise is kept
 * in `imported`. Of what says nothing new the text stays as it is. `undefined`: the file cannot be read, or not be changed without a
 * mistake.
 */
export function merged(
  matter: FrontMatter,
  other: Draft,
  key: Imported,
  defaults: Defaults,
): Merged | undefined {
  const parse = articleParser(defaults);
  const { value, unfinished } = parse(matter);
  const article = value ?? unfinished;
  if (!article) return undefined;
  const joined = [...fillings(article, other), ...joinings(article, other, defaults.timezone)];
  const excerpt = article.excerpt === '' && other.excerpt;
  const said = { ...key, ...differing(article, other, defaults) };
  const isKnown = article.imported.some((one) => isDeepStrictEqual({ ...one, ...said }, one));
  if (isKnown && joined.length === 0 && !excerpt) return { text: matter.file.text, added: [] };
  const imported = [...article.imported, said];
  const changes = [...joined, { name: 'imported', lines: fieldText('imported', imported), what: '' }];
  const text = edited(matter, changes) + (excerpt ? `\n${excerpt}\n` : '');
  const again = readFrontMatter({ ...matter.file, text });
  if (!('fields' in again) || parse(again).problems.some(isError)) return undefined;
  return { text, added: [...joined.map(({ what }) => what), ...(excerpt ? ['excerpt'] : [])] };
}

type Draft = Article | Unfinished;

/** A change, and in words what it adds. */
type Joining = Change & { what: string };

/** What the file lacks. */
function fillings(its: Draft, { title, date }: Draft): Joining[] {
  return [
    ...(title && !its.title ? [{ name: 'title', lines: fieldText('title', title), what: 'title' }] : []),
    ...(date && !its.date ? [{ name: 'date', lines: fieldText('date', date), what: 'date' }] : []),
  ];
}

function joinings(article: Draft, other: Draft, zone: string): Joining[] {
  const keys = new Set(article.tags.map(tagKey));
  const tags = other.tags.filter((name) => !keys.has(tagKey(name)));
  const all = [...article.tags, ...tags];
  const isEarlier = article.date && other.date && moment(other.date, zone) < moment(article.date, zone);
  const insight = joinedInsight(article.insight, other.insight);
  return [
    ...(tags.length > 0
      ? [
          {
            name: 'tags',
            lines: fieldText('tags', all),
            added: tags.map(inOneLine),
            what: `tags ${tags.join(', ')}`,
          },
        ]
      : []),
    ...(isEarlier ? [{ name: 'date', lines: fieldText('date', other.date), what: 'an earlier date' }] : []),
    ...(insight ? [{ name: 'insight', lines: fieldText('insight', insight), what: 'insight' }] : []),
  ];
}

/** `undefined` where it says nothing new. */
function joinedInsight(here = '', there = ''): string | undefined {
  if (here.includes(there)) return undefined;
  return here ? `${here}\n\n${there}` : there;
}

/** What the entry says in other words, and the file has a place for one only; of a credit, which is an order of names, too. */
function differing(article: Draft, other: Draft, { curator }: Defaults): { [name: string]: Kept } {
  const { title, source, excerpt, description, from, via } = other;
  const words = {
    title: article.title && title,
    author: source?.author,
    publisher: source?.publisher,
    published: source?.date,
    description,
    excerpt,
  };
  const ours = [
    article.title,
    ...Object.values(article.source ?? {}),
    article.description,
    article.excerpt,
    '',
  ];
  const others = Object.entries(words).filter(([, value]) => value !== undefined && !ours.includes(value));
  const isNew = (theirs: unknown, its: unknown) => !isDeepStrictEqual(plain(theirs), plain(its));
  return plain({
    ...Object.fromEntries(others),
    ...(isNew(other.curator, article.curator) && isNew(other.curator, curator) && { curator: other.curator }),
    ...(from.length > 0 && isNew(from, article.from) && { from }),
    ...(via.length > 0 && isNew(via, article.via) && { via }),
  });
}

/** As front matter holds it: what is not known is not there. */
function plain<T>(its: T): { [name: string]: Kept } {
  return JSON.parse(JSON.stringify(its));
}
