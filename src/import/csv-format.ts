import { anyCsv } from './any-csv.ts';
import { columnsOf, csvRows } from './csv-rows.ts';
import type { Entry } from './entry.ts';
import type { Format, Found, How } from './format.ts';
import type { Given } from './given.ts';

/** A format of CSV: its columns, and what a row says. */
export interface CsvFormat {
  name: string;
  words: string;
  /** Columns that tell it from all others, as the tool spells them. */
  columns: readonly string[];
  /** What a row says, by the names of its columns; a reason where it becomes no article. */
  entry(cells: Record<string, string>): Entry | string;
}

/**
 * The format of a table: as `map` says, if it has those columns, or else the format that its columns fit; of several, the one
 * with most columns. One that is not known is read by obvious names of its columns; `undefined`: it has none.
 */
export async function csvFormatOf(
  file: Given,
  formats: readonly CsvFormat[],
  map?: How['map'],
): Promise<Format | undefined> {
  const columns = await columnsOf(file);
  const fitting = formats.filter((format) => format.columns.every((name) => columns.includes(name)));
  const known = fitting.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const isMapped = map !== undefined && Object.values(map).every((name) => columns.includes(name));
  const its = isMapped ? anyCsv(columns, map) : (known ?? anyCsv(columns, map));
  return its && { ...its, read: (given, how) => read(its, given, how) };
}

async function* read({ entry }: CsvFormat, file: Given, { heed }: How): AsyncGenerator<Found> {
  for await (const row of csvRows(file, heed)) {
    const where = `line ${row.line}`;
    const its = 'fault' in row ? row.fault : entry(row.cells);
    yield typeof its === 'string' ? { where, leftOut: its } : { where, entry: its };
  }
}
