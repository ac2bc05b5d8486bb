import { dayOf } from '../article/date.ts';
import { hostOf } from '../link.ts';
import { toWords } from '../markdown.ts';
import { here } from '../prose.ts';
import { isFrench, typeset } from '../typography.ts';
import { address } from './address.ts';
import type { Findable, PlannedSearch } from './search-parts.ts';

/** An article as Pagefind takes it: every text is searched. */
export interface SearchRecord {
  /** From the site's root. */
  url: string;
  /** Whose words stand in the excerpt of a result. Never empty: an article without words would not be found. */
  content: string;
  meta: Record<string, string>;
  filters: Record<SearchFilter | 'part', string[]>;
  /** For the newest to stand first where no words are looked for. */
  sort: { date: string };
}

/** By what results are narrowed. */
export type SearchFilter = 'tag' | 'year' | 'source' | 'language';

/** Words of scripts that put no space between them: Pagefind finds where they end in the content only. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The record of an article; `part` names its part of the search. */
export function searchRecord(
  { article, tags, aliases }: Findable,
  { language, timezone }: PlannedSearch,
  part: string,
): SearchRecord {
  const { slug, title, lang, source, from, via, at } = article;
  const publisher = source.publisher ?? hostOf(source.url);
  const told = straight(wordsOf(article, language)) || straight(title);
  const names = [title, publisher, ...tags].filter((name) => unspaced.test(name));
  const words = [told, ...names].join('\n');
  const date = dayOf(article.date, timezone);
  return {
    url: address.article(slug),
    content: words,
    meta: withText({
      title: typeset(title, lang),
      tags: tags.join(', '),
      aliases: aliases.join(', '),
      publisher,
      author: source.author,
      via: via.map(({ name }) => name).join(', '),
      from: from.map(({ topic }) => topic).join(', '),
      date,
      spellings: otherSpellings(straight(`${title} ${words}`), language).join(' '),
    }),
    filters: {
      tag: tags,
      year: [date.slice(0, 4)],
      source: [publisher],
      language: [new Intl.Locale(lang).language],
      part: [part],
    },
    // As text they are in the order of numbers.
    sort: { date: String(at + 1e14).padStart(15, '0') },
  };
}

/** What it says, as plain text. */
function wordsOf({ description, excerpt, insight, lang, source }: Findable['article'], language: string) {
  const quoted = excerpt && toWords({ markdown: excerpt, lang, base: source.url, root: '/' });
  const own = insight && toWords({ markdown: insight, lang: language, base: `${here}/`, root: '/' });
  // Who takes the first sentence for a description has said it.
  const told = description && quoted?.startsWith(description) ? undefined : description;
  return [told, quoted, own].filter(Boolean).join('\n');
}

/** `l’avenir` is found as `avenir` only where the apostrophe is a straight one; pages show it round. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

/** Words as others type them, where Pagefind itself does not see that they are the same: `œuvre`, and `l'avenir` in no French topic. */
function otherSpellings(text: string, language: string): string[] {
  const words = new Set(text.match(/[\p{L}\p{M}']+/gu));
  const apart = [...words].flatMap((word) =>
    /[œæ]/i.test(word) ? word.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae') : [],
  );
  if (isFrench(language)) return apart;
  return [...apart, ...[...words].flatMap((word) => /^\p{L}{1,2}'(\p{L}{3,})/u.exec(word)?.[1] ?? [])];
}

function withText(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text ? [[name, straight(text)]] : [])),
  );
}
