import type { Origin } from '../article/article.ts';
import type { Dismissed } from '../curating/dismissed.ts';
import type { Suggestion } from '../curating/suggestions.ts';
import { sameAddress } from '../link.ts';
import { UserError } from '../problem.ts';
import { Left } from './ask.ts';
import type { Heard } from './hearing.ts';
import { interview, type Room } from './interview.ts';
import { chainOf, creditOf } from './rescoop-feed.ts';
import { Curated, type Scooping } from './scooping.ts';
import type { Taking } from './taking.ts';
import { tell } from './tell-scoop.ts';

export interface Choosing extends Room {
  /** By `sameAddress` of what is suggested. */
  heard: ReadonlyMap<string, Heard>;
  /** For articles that bring their chain of credit. */
  taking: Taking;
  /** For all others; where nobody is asked the surest tags are taken. */
  scoopingFrom: (from: Origin[], isAsked: boolean) => Scooping;
  dismissed: Dismissed;
}

/** Some at a time are marked, and scooped, dismissed or left for later, until none is left or it is enough. */
export async function choose(suggestions: Suggestion[], room: Choosing): Promise<void> {
  let left = suggestions;
  try {
    while (left.length > 0) left = await turn(left, room);
  } catch (error) {
    // Leaving the list is how it ends.
    if (!(error instanceof Left)) throw error;
  }
}

async function turn(left: Suggestion[], room: Choosing): Promise<Suggestion[]> {
  const { ask, dismissed } = room;
  const choices = left.map(({ url, title, why, date }) => ({
    value: url,
    label: title,
    hint: [date?.slice(0, 10), ...why].filter(Boolean).join(' · '),
  }));
  const chosen = new Set(await ask.some('Which of them? Space marks, Enter goes on, Escape ends', choices));
  if (chosen.size === 0) throw new Left();
  const what = await ask.one(`These ${chosen.size}`, [
    { value: 'scoop', label: 'Scoop', hint: 'writes their articles, with the tags that are sure' },
    { value: 'ask', label: 'Scoop and ask', hint: 'for tags and your insight, one after the other' },
    { value: 'dismiss', label: 'Dismiss', hint: 'never suggests them again' },
    { value: 'later', label: 'Later', hint: 'suggests them again next time' },
  ]);
  if (what === 'dismiss') dismissed.add([...chosen]);
  if (what === 'scoop' || what === 'ask') {
    for (const address of chosen) await attempt(address, what === 'ask', room);
  }
  return left.filter(({ url }) => !chosen.has(url));
}

/** What fails, or is left, does not keep the others. */
async function attempt(address: string, isAsked: boolean, room: Choosing): Promise<void> {
  try {
    await scoopOne(address, isAsked, room);
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    if (!(failure instanceof Left)) tell({ address, failure }, room.reporter);
  }
}

/** As the feed of a topic credits it, or else as its page says. */
async function scoopOne(address: string, isAsked: boolean, room: Choosing): Promise<void> {
  const { heard, taking, scoopingFrom, reporter } = room;
  const told = heard.get(sameAddress(address));
  const chain = told && chainOf(told.article, taking);
  if (chain) {
    const filed = await taking.file(chain);
    if ('curatedIn' in filed) throw new Curated(address, filed.curatedIn);
    return reporter.file(filed.file);
  }
  const scooping = scoopingFrom(told ? creditOf(told.article, told.feed) : [], isAsked);
  const draft = await scooping.read(address);
  const outcome = await (isAsked ? interview(draft, scooping, room) : scooping.file(draft));
  if ('curatedIn' in outcome) throw new Curated(address, outcome.curatedIn);
  if (!isAsked) tell({ address, outcome }, reporter);
}

/** For who is not asked: the list, each with why it stands there. */
export function listLines(best: Suggestion[], all: number): string[] {
  const lines = best.flatMap(({ title, url, date, feeds, why }, index) => [
    `${String(index + 1).padStart(3)}. ${title}`,
    `     ${[feeds.join(', '), date?.slice(0, 10), ...why].filter(Boolean).join(' · ')}`,
    `     ${url}`,
  ]);
  if (best.length === 0) return ['nothing new in your feeds'];
  return best.length < all
    ? [...lines, `${(all - best.length).toLocaleString('en')} more: --limit shows them`]
    : lines;
}
