import type { Intake, Taken } from '../curating/intake.ts';
import type { adapter, Draft, Ready } from '../import/article-of.ts';
import { columnsOf } from '../import/csv-rows.ts';
import type { Entry, Field } from '../import/entry.ts';
import type { About, Format, Found, FoundEntry } from '../import/format.ts';
import { formatOf } from '../import/formats.ts';
import { type Given, headOf } from '../import/given.ts';
import { countFields, countTaken, emptyTally, type Tally } from '../import/tally.ts';
import { isZip, membersIn } from '../import/zip.ts';

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

/** Takes in all entries of a file, one after the other. */
export async function importFile(file: Given, importing: Importing): Promise<Tally> {
  const tally = emptyTally(file.name);
  if (await isZip(file)) return importArchive(file, tally, importing);
  const { heed, map } = importing;
  const format = await formatOf(file, { map });
  if (!format) return { ...tally, unknown: await whyUnknown(file) };
  tally.format = format.words;
  await takeAll(format.read(file, { heed, map }), format, tally, importing);
  return tally;
}

/** The files in an archive count as one: a topic that was moved has thousands of them. */
async function importArchive(file: Given, tally: Tally, importing: Importing): Promise<Tally> {
  const defaults = await defaultsIn(file);
  for await (const member of membersIn(file)) {
    if (importing.isStopped()) break;
    if ('leftOut' in member) leaveOut(member, tally);
    else await importMember(member, tally, { ...importing, defaults });
  }
  importing.heed(file.size);
  return { ...tally, format: 'Archive (zip)' };
}

async function importMember(member: Given, tally: Tally, importing: Importing): Promise<void> {
  const { map } = importing;
  const format = await formatOf(member, { map });
  if (!format) return leaveOut({ where: member.name, leftOut: await whyUnknown(member) }, tally);
  await takeAll(format.read(member, { map }), format, tally, importing, `${member.name}, `);
}

/** What articles take from the topic.md of their own archive, which may stand behind them. */
async function defaultsIn(file: Given): Promise<About['defaults']> {
  for await (const member of membersIn(file)) {
    if ('leftOut' in member || !/(?:^|\/)topic\.md$/.test(member.name)) continue;
    const format = await formatOf(member);
    for await (const found of format?.read(member, {}) ?? [])
      if ('about' in found) return found.about.defaults;
  }
  return undefined;
}

async function takeAll(
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
  else await takeEntry({ ...found, entry: silent(found.entry, importing.defaults) }, name, tally, importing);
}

function silent(entry: Entry, defaults: About['defaults']): Entry {
  return { ...entry, curator: entry.curator ?? defaults?.curator, lang: entry.lang ?? defaults?.language };
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
