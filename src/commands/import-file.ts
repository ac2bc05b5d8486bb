import { columnsOf } from '../import/csv-rows.ts';
import type { About, Format } from '../import/format.ts';
import { formatOf } from '../import/formats.ts';
import { type Given, headOf } from '../import/given.ts';
import { emptyTally, type Tally } from '../import/tally.ts';
import { isZip, membersIn } from '../import/zip.ts';
import { UserError } from '../problem.ts';
import { type Importing, leaveOut, takeAll } from './importing.ts';

/** Takes in all entries of a file, one after the other. */
export async function importFile(file: Given, importing: Importing): Promise<Tally> {
  const tally = emptyTally(file.name);
  if (await isZip(file)) return importArchive(file, tally, importing);
  const { heed, map } = importing;
  const format = await knownAs(file, map);
  if (typeof format === 'string') return { ...tally, unknown: format };
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
  const format = await knownAs(member, map);
  if (typeof format === 'string') leaveOut({ where: member.name, leftOut: format }, tally);
  else await takeAll(format.read(member, { map }), format, tally, importing, `${member.name}, `);
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

/** The format of a file; or why it has none. A mistake in what was asked for costs the file that it is about. */
async function knownAs(file: Given, map: Importing['map']): Promise<Format | string> {
  try {
    return (await formatOf(file, { map })) ?? (await whyUnknown(file));
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** What can be said of a file in no format that is known. */
async function whyUnknown(file: Given): Promise<string> {
  if ((await headOf(file)).trim() === '') return 'it is empty';
  const columns = await columnsOf(file);
  if (columns.length < 2 || columns.length > 100) return 'it is in no format that is known';
  const names = columns.map((name) => `"${name}"`).join(', ');
  return `it is a table that is not known, of ${names}: --map url=…,title=… says which of them is which field`;
}
