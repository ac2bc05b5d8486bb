import type { Intake, Taken } from '../curating/intake.ts';
import type { adapter, Draft, Ready } from '../import/article-of.ts';
import { columnsOf } from '../import/csv-rows.ts';
import type { Field } from '../import/entry.ts';
import type { Format, Found, FoundEntry } from '../import/format.ts';
import { formatOf } from '../import/formats.ts';
import { type Given, headOf } from '../import/given.ts';
import { countFields, countTaken, emptyTally, type Tally } from '../import/tally.ts';

/** What an import is made with. */
export interface Importing {
  intake: Intake;
  adapt: ReturnType<typeof adapter>;
  map?: Record<string, string>;
  /** Told how many bytes of the file were read. */
  heed: (bytes: number) => void;
  /** Whether the curator wants it to end. */
  isStopped: () => boolean;
}

/** Takes in all entries of a file, one after the other. */
export async function importFile(file: Given, importing: Importing): Promise<Tally> {
  const tally = emptyTally(file.name);
  const { heed, map, isStopped } = importing;
  const format = await formatOf(file, { map });
  if (!format) return { ...tally, unknown: await whyUnknown(file) };
  tally.format = format.words;
  const unkept = new Set<string>();
  for await (const found of format.read(file, { heed, map })) {
    if (isStopped()) break;
    await take(found, format, tally, importing);
    if ('entry' in found) for (const name of found.entry.unkept ?? []) unkept.add(name);
  }
  return { ...tally, unkept: [...unkept] };
}

/** What can be said of a file in no format that is known. */
async function whyUnknown(file: Given): Promise<string> {
  if ((await headOf(file)).trim() === '') return 'it is empty';
  const columns = await columnsOf(file);
  if (columns.length < 2 || columns.length > 100) return 'it is in no format that is known';
  const names = columns.map((name) => `"${name}"`).join(', ');
  return `it is a table that is not known, of ${names}: --map url=…,title=… says which of them is which field`;
}

async function take(found: Found, { name }: Format, tally: Tally, importing: Importing): Promise<void> {
  if ('about' in found) tally.about = { ...tally.about, ...found.about };
  else if ('feed' in found) tally.feeds.push(found.feed);
  else if ('leftOut' in found) leaveOut(found, tally);
  else await takeEntry(found, found.format ?? name, tally, importing);
}

function leaveOut(found: Extract<Found, { leftOut: string }>, tally: Tally): void {
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
