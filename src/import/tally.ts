import { most, type Taken } from '../curating/intake.ts';
import type { Subscription } from '../formats/opml.ts';
import { type Field, fields } from './entry.ts';
import type { About, LeftOut } from './format.ts';
import { found, type Origins } from './origins.ts';

/** How often a field was there in the entries of a file. */
export interface FieldTally {
  found: number;
  /** By what it was inferred from. */
  inferred: Record<string, number>;
  missing: number;
}

/** What became of the entries of one file. */
export interface Tally {
  /** As typed. */
  file: string;
  /** In words. */
  format?: string;
  /** Why it has no format. */
  unknown?: string;
  entries: number;
  /** New files of articles. */
  written: number;
  /** Those of them that are drafts for they lack something. */
  unfinished: { where: string; file: string; lacks: Field[] }[];
  /** Those of them that are drafts for nobody else was to see them. */
  private: number;
  known: number;
  /** Curated already, and left as they are. */
  duplicates: number;
  merged: { where: string; file: string; added: string[] }[];
  leftOut: LeftOut[];
  fields: Record<Field, FieldTally>;
  about: About;
  feeds: Subscription[];
  /** Names of columns that are kept nowhere, on purpose. */
  unkept: string[];
}

export function emptyTally(file: string): Tally {
  const none = () => ({ found: 0, inferred: {}, missing: 0 });
  const all = Object.fromEntries(fields.map((field) => [field, none()])) as Tally['fields'];
  const counts = { entries: 0, written: 0, private: 0, known: 0, duplicates: 0 };
  return {
    file,
    ...counts,
    unfinished: [],
    merged: [],
    leftOut: [],
    fields: all,
    about: {},
    feeds: [],
    unkept: [],
  };
}

/** Counts where the fields of an article are from. */
export function countFields(tally: Tally, origins: Origins): void {
  for (const field of fields) {
    const its = tally.fields[field];
    const origin = origins[field];
    if (origin === undefined) its.missing += 1;
    else if (origin === found) its.found += 1;
    else its.inferred[origin] = (its.inferred[origin] ?? 0) + 1;
  }
}

/** Counts what became of an entry. */
export function countTaken(
  tally: Tally,
  { became, file, added = [] }: Taken,
  where: string,
  what?: string,
): void {
  if (became === 'new') tally.written += 1;
  if (became === 'known') tally.known += 1;
  if (became === 'duplicate') tally.duplicates += 1;
  if (became === 'merged') tally.merged.push({ where, file, added });
  if (became !== 'unmerged' && became !== 'full') return;
  const why = became === 'full' ? `into which ${most} entries went already` : 'which cannot be added to';
  tally.leftOut.push({ where, what, leftOut: `its source is curated in ${file}, ${why}` });
}
