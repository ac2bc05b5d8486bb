import type { Dismissed } from '../curating/dismissed.ts';
import type { Suggestion } from '../curating/suggestions.ts';
import { UserError } from '../problem.ts';
import { type Ask, Left } from './ask.ts';
import type { Reporter } from './report.ts';
import type { Scooping } from './scooping.ts';
import { tell } from './tell-scoop.ts';

export interface Choosing {
  scooping: Scooping;
  dismissed: Dismissed;
  ask: Ask;
  reporter: Reporter;
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
    { value: 'scoop', label: 'Scoop', hint: 'writes their articles' },
    { value: 'dismiss', label: 'Dismiss', hint: 'never suggests them again' },
    { value: 'later', label: 'Later', hint: 'suggests them again next time' },
  ]);
  if (what === 'dismiss') dismissed.add([...chosen]);
  if (what === 'scoop') for (const address of chosen) await scoopOne(address, room);
  return left.filter(({ url }) => !chosen.has(url));
}

async function scoopOne(address: string, { scooping, reporter }: Choosing): Promise<void> {
  try {
    tell({ address, outcome: await scooping.file(await scooping.read(address)) }, reporter);
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    tell({ address, failure }, reporter);
  }
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
