import type { Intake, Taken } from '../curating/intake.ts';
import type { adapter, Draft, Ready } from '../import/article-of.ts';
import type { Entry, Field } from '../import/entry.ts';
import type { About, Format, Found, FoundEntry, LeftOut } from '../import/format.ts';
import { countFields, countTaken, type Tally } from '../import/tally.ts';

/** What an import is made with. */
export interface Importing {
  intake: Intake;
  adapt: ReturnType<typeof adapter>;
  map?: Record<string, string>;
  /** Told how many bytes of the file were read. */
  heed: (bytes: number) => void;
  /** What entries take from their own topic where they are silent. */
  defaults?: About['defaults'];
  /** Whether the curator wants it to end. */
  isStopped: () => boolean;
}

/** Takes in what is found in a file, one after the other. `before` stands before the place of each. */
export async function takeAll(
  all: AsyncIterable<Found>,
  format: Format,
  tally: Tally,
  importing: Importing,
  before = '',
): Promise<void> {
  for await (const found of all) {
    if (importing.isStopped()) break;
    if ('entry' in found) noteUnkept(found.entry, tally);
    const placed = 'where' in found ? { ...found, where: before + found.where } : found;
    await take(placed, format, tally, importing);
  }
}

function noteUnkept({ unkept = [] }: Entry, tally: Tally): void {
  for (const name of unkept) if (!tally.unkept.includes(name)) tally.unkept.push(name);
}

async function take(found: Found, { name }: Format, tally: Tally, importing: Importing): Promise<void> {
  if ('about' in found) tally.about = { ...tally.about, ...found.about };
  else if ('feed' in found) tally.feeds.push(found.feed);
  else if ('leftOut' in found) leaveOut(found, tally);
  else await takeEntry({ ...found, entry: silent(found.entry, importing.defaults) }, name, tally, importing);
}

function silent(entry: Entry, defaults: About['defaults']): Entry {
  return { ...entry, curator: entry.curator ?? defaults?.curator, lang: entry.lang ?? defaults?.language };
}

export function leaveOut(found: LeftOut, tally: Tally): void {
  tally.entries += 1;
  tally.leftOut.push(found);
}

async function takeEntry(
  { entry, where }: FoundEntry,
  format: string,
  tally: Tally,
  importing: Importing,
): Promise<void> {
  const adapted = importing.adapt(entry, format);
  const what = entry.title?.trim() || entry.url?.trim();
  if ('leftOut' in adapted) leaveOut({ where, what, leftOut: adapted.leftOut }, tally);
  else await takeIn(adapted, importing.intake, tally, { where, what, isPrivate: entry.isPrivate });
}

/** Where an entry stands, and what it is called. */
interface Place {
  where: string;
  what?: string;
  isPrivate?: boolean;
}

async function takeIn(
  { draft, key, origins }: Ready,
  intake: Intake,
  tally: Tally,
  place: Place,
): Promise<void> {
  tally.entries += 1;
  countFields(tally, origins);
  const taken = await intake.take(draft, key);
  if (taken.became === 'new' && draft.status === 'draft') countDraft(tally, draft, taken, place);
  countTaken(tally, taken, place.where, place.what);
}

function countDraft(tally: Tally, draft: Draft, { file }: Taken, { where, isPrivate }: Place): void {
  const { title, source, date } = draft;
  const needed = Object.entries({ title, source: source?.url, date }) as [Field, unknown][];
  const lacks = needed.filter(([, value]) => !value).map(([field]) => field);
  if (lacks.length > 0) tally.unfinished.push({ where, file, lacks });
  else if (isPrivate) tally.private += 1;
}
