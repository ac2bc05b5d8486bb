import type { Entry } from './entry.ts';
import type { Format, Found, How } from './format.ts';
import { type Given, headOf } from './given.ts';
import { BrokenJson, type JsonRecord, jsonRecords } from './json-records.ts';

/** A format of JSON: where its records are, how they are known, and what each says. */
export interface JsonFormat {
  name: string;
  words: string;
  /** Paths of its records: `$.*` in a list, `$.bookmarks.*`; `$` in JSON Lines. */
  at: readonly string[];
  /** Whether a record is one of this tool. */
  is(record: Record<string, unknown>): boolean;
  /** Paths of what else has to be known before the records can be read. */
  first?: readonly string[];
  /** What a record says; nothing, if it is no entry. */
  entries(record: unknown, known: readonly JsonRecord[]): Entry[];
}

/** So many records are looked at to know a format: the first may be the odd one. */
const looked = 20;

/** The format of a file of JSON; `undefined` if it is none that is known. */
export async function jsonFormatOf(file: Given, formats: readonly JsonFormat[]): Promise<Format | undefined> {
  const shape = shapeOf(await headOf(file));
  if (!shape) return undefined;
  const paths = [...new Set(formats.flatMap(({ at }) => at))].filter((path) => shapes[shape].test(path));
  const first: JsonRecord[] = [];
  try {
    for await (const record of jsonRecords(file, paths)) if (first.push(record) >= looked) break;
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
  }
  const its = formats.find((format) => first.some((record) => isOf(format, record)));
  return its && { ...its, read: (given, how) => read(its, given, how) };
}

function isOf({ at, is }: JsonFormat, { path, value }: JsonRecord): boolean {
  return at.includes(path) && typeof value === 'object' && value !== null && is({ ...value });
}

/** Of these only the paths that can be there are asked for: what is asked for is kept until it ends. */
const shapes = { list: /^\$\.\*/, object: /^\$\.[^*]/, lines: /^\$$/ };

function shapeOf(head: string): keyof typeof shapes | undefined {
  const [, sign] = /^\s*([[{])/.exec(head) ?? [];
  if (sign !== '{') return sign === '[' ? 'list' : undefined;
  const [line = '', next = ''] = head.trimStart().split('\n', 2);
  return next.startsWith('{') && /\}\s*$/.test(line) ? 'lines' : 'object';
}

async function* read(format: JsonFormat, file: Given, { heed }: How): AsyncGenerator<Found> {
  let number = 0;
  try {
    const known = await recordsAt(file, format.first ?? []);
    for await (const { value } of jsonRecords(file, format.at, heed)) {
      number += 1;
      yield* foundIn(format, value, known, `entry ${number}`);
    }
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    yield { where: `line ${error.line}`, leftOut: 'the file is cut off or broken here: the rest is no JSON' };
  }
}

function* foundIn(
  { entries, words }: JsonFormat,
  value: unknown,
  known: readonly JsonRecord[],
  where: string,
): Generator<Found> {
  const found = entries(value, known);
  for (const entry of found) yield { entry, where };
  if (found.length === 0) yield { where, leftOut: `it is no entry of ${words}` };
}

/** What stands elsewhere in the file; of one that is cut off, as much as there is. */
async function recordsAt(file: Given, paths: readonly string[]): Promise<JsonRecord[]> {
  const found: JsonRecord[] = [];
  if (paths.length === 0) return found;
  try {
    for await (const record of jsonRecords(file, paths)) found.push(record);
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
  }
  return found;
}
