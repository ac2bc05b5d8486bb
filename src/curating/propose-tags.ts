import { tagKey } from '../article/tag.ts';
import { oncePer } from '../once.ts';
import { compareText } from '../problem.ts';
import type { Topic } from '../site/topic.ts';

/** A tag of the topic that an article may carry, and why. */
export interface ProposedTag {
  name: string;
  why: string;
  /** The title or the page's own keywords name it: as good as said. */
  isSure: boolean;
}

/** What an article says of its subjects. */
export interface Read {
  title: string;
  keywords: readonly string[];
  text: string;
}

/** Every spelling of the topic's tags by its key, with the name of the tag. */
export type Vocabulary = ReadonlyMap<string, Spelling>;

export interface Spelling {
  name: string;
  written: string;
}

const most = 8;
/** A word that stands once in a long text says little. */
const often = 2;

/** The topic's own words: tags that `topic.md` describes, with their aliases, and all that articles carry. */
export function vocabularyOf({ tags }: Pick<Topic, 'tags'>, carried: Iterable<string>): Vocabulary {
  const words = new Map<string, Spelling>();
  for (const { name, aliases } of tags) {
    for (const written of [name, ...aliases]) words.set(tagKey(written), { name, written });
  }
  for (const name of carried) if (!words.has(tagKey(name))) words.set(tagKey(name), { name, written: name });
  return words;
}

/** The tags of the vocabulary that an article is about, the surest first: in its keywords, its title, its text. */
export function proposeTags(vocabulary: Vocabulary, { title, keywords, text }: Read): ProposedTag[] {
  const places = [new Set(keywords.map(tagKey)), phrases(title), phrases(text)] as const;
  const found = new Map<string, Proposal>();
  for (const key of candidates(vocabulary, places)) {
    const spelling = vocabulary.get(key);
    const proposal = spelling && proposalOf(key, spelling, places);
    if (proposal && proposal.weight > (found.get(proposal.name)?.weight ?? 0))
      found.set(proposal.name, proposal);
  }
  const best = [...found.values()].sort((a, b) => b.weight - a.weight || compareText(a.name, b.name));
  return best.slice(0, most).map(({ name, why, isSure }) => ({ name, why, isSure }));
}

type Proposal = ProposedTag & { weight: number };
type Places = readonly [keywords: ReadonlySet<string>, title: Counts, text: Counts];

/** A topic has thousands of tags, of which a text holds few. */
function candidates(vocabulary: Vocabulary, [keywords, title, text]: Places): Set<string> {
  const spaced = [...keywords, ...title.keys.keys(), ...text.keys.keys()];
  return new Set([...spaced.filter((key) => vocabulary.has(key)), ...unusual(vocabulary)]);
}

/** Keys that stand in a text otherwise than as words of their own. */
const unusual = oncePer((vocabulary: Vocabulary) =>
  [...vocabulary.keys()].filter((key) => isShort.test(key) || unspaced.test(key)),
);

function proposalOf(
  key: string,
  { name, written }: Spelling,
  [keywords, title, text]: Places,
): Proposal | undefined {
  const times = countOf(key, written, text);
  const [isKeyword, isInTitle] = [keywords.has(key), countOf(key, written, title) > 0];
  const why = [
    ...(isInTitle ? ['in the title'] : []),
    ...(isKeyword ? ['a keyword of the page'] : []),
    ...(times > 0 ? [times === 1 ? 'once in the text' : `${times} times in the text`] : []),
  ].join(', ');
  const weight = (isInTitle ? 1000 : 0) + (isKeyword ? 500 : 0) + Math.min(times, 99);
  const isSure = isKeyword || isInTitle;
  return isSure || times >= often ? { name, why, isSure, weight } : undefined;
}

/** How often each run of one to five words stands in a text: by its key, and as written. */
interface Counts {
  keys: Map<string, number>;
  written: Map<string, number>;
  plain: string;
}

const longestPhrase = 5;

function phrases(text: string): Counts {
  const words = text.split(/[\s'’"“”«»()[\]{},;:!?…/]+|\.(?=\s|$)/u).filter(Boolean);
  const [keys, written] = [new Map<string, number>(), new Map<string, number>()];
  for (const at of words.keys()) {
    for (let length = 1; length <= longestPhrase && at + length <= words.length; length += 1) {
      const phrase = words.slice(at, at + length).join(' ');
      written.set(phrase, (written.get(phrase) ?? 0) + 1);
      const key = tagKey(phrase);
      keys.set(key, (keys.get(key) ?? 0) + 1);
    }
  }
  return { keys, written, plain: text.normalize('NFC').toLowerCase() };
}

const isShort = /^[\p{Script=Latin}\p{N}]{1,3}$/u;

/** `IT`, `R` or `Go` are words of other meanings too: short names count only as they are written. */
function countOf(key: string, spelling: string, { keys, written, plain }: Counts): number {
  if (isShort.test(key)) return written.get(spelling) ?? 0;
  const count = keys.get(key) ?? 0;
  return count > 0 || !unspaced.test(key) ? count : plain.split(key).length - 1;
}

/** Scripts that put no spaces between words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+$/u;
