import { plainSlug, type TagLine } from '../../../src/pages/find-data.ts';

/** A tag that readers may look for; `folded` are its name and aliases as they are compared. */
export interface KnownTag {
  /** Its place in the file of all tags. */
  index: number;
  name: string;
  slug: string;
  count: number;
  spellings: string[];
  folded: string[];
}

/** A tag that fits a text, with the alias that does where its name does not. */
export interface Match {
  tag: KnownTag;
  alias?: string;
}

export function knownTags(lines: readonly TagLine[]): KnownTag[] {
  return lines.map(([name, slug, count, ...aliases], index) => {
    const spellings = [name, ...aliases];
    return { index, name, slug: slug || plainSlug(name), count, spellings, folded: spellings.map(fold) };
  });
}

/**
 * A text as it is compared: case, accents, Unicode form and the shape of apostrophes make no difference, and hyphens,
 * underscores and spaces are one space.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const same = plain.replace(/[’ʼ]/g, "'").replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss');
  return same.replace(/[\s\-_]+/g, ' ').trim() || same.trim();
}

/** The best tags for the start of any word, at most so many: the whole name first, then starts of names, then more articles. */
export function matches(tags: readonly KnownTag[], text: string, most: number): Match[] {
  const sought = fold(text);
  if (!sought) return [];
  const ranked = tags.flatMap((tag) => rankedMatch(tag, sought) ?? []);
  ranked.sort((a, b) => a.rank - b.rank || b.tag.count - a.tag.count || a.tag.index - b.tag.index);
  return ranked.slice(0, most).map(({ tag, alias }) => ({ tag, alias }));
}

const none = 3;

function rankedMatch(tag: KnownTag, sought: string): (Match & { rank: number }) | undefined {
  const ranks = tag.folded.map((folded) => rankOf(folded, sought));
  const rank = Math.min(...ranks);
  if (rank === none) return undefined;
  const isNamed = ranks[0] !== none;
  return { tag, rank, alias: isNamed ? undefined : tag.spellings[ranks.indexOf(rank)] };
}

/** 0: it is the text; 1: it starts with it; 2: a word in it does; 3: none does. */
function rankOf(folded: string, sought: string): number {
  if (folded === sought) return 0;
  if (folded.startsWith(sought)) return 1;
  for (let at = folded.indexOf(sought, 1); at > 0; at = folded.indexOf(sought, at + 1)) {
    if (startsWord(folded, at)) return 2;
  }
  return none;
}

/** Scripts that put no space between words have none to wait for. */
function startsWord(text: string, at: number): boolean {
  const isInside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
  return !isInside || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(text[at] ?? '');
}

/** The tag that a text is a name or an alias of; of those that differ in accents only the one that is spelled so, or is used most. */
export function tagCalled(tags: readonly KnownTag[], text: string): KnownTag | undefined {
  const sought = fold(text);
  if (!sought) return undefined;
  const called = tags.filter(({ folded }) => folded.includes(sought));
  const exact = called.find(({ spellings }) => spellings.some((one) => asTyped(one) === asTyped(text)));
  return exact ?? called.sort((a, b) => b.count - a.count)[0];
}

function asTyped(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_]+/g, ' ')
    .trim();
}
