import type { Entry } from './entry.ts';
import type { About, Format, Found, How } from './format.ts';
import { type Given, headOf } from './given.ts';
import { type Flaw, type JsonRecord, jsonLines, jsonRecords } from './json-records.ts';
import { isRecord } from './shape.ts';

/** A format of JSON: where its records are, how they are known, and what each says. */
export interface JsonFormat {
  name: string;
  words: string;
  /** Paths of its records: `$.*` in a list, `$.bookmarks.*`; `$` where a file, or a line of JSON Lines, is one. */
  at: readonly string[];
  /** Whether a record is one of this tool. */
  is(record: Record<string, unknown>): boolean;
  /** Paths of what else has to be known before the records can be read. */
  first?: readonly string[];
  /** What the file says of the collection. */
  about?(known: readonly JsonRecord[]): About;
  /** What a record says, which is an object; a reason where it becomes no article. */
  entry(record: JsonRecord, known: readonly JsonRecord[]): Entry | string;
}

/** So many records are looked at to know a format: the first may be the odd one. */
const looked = 20;

/** A file of this size may be one record: an entry, asked for alone. In bytes. */
const largestOne = 20_000_000;

/** The format of a file of JSON; `undefined` if it is none that is known. */
export async function jsonFormatOf(file: Given, formats: readonly JsonFormat[]): Promise<Format | undefined> {
  const shape = shapeOf(await headOf(file));
  const tries = shape === 'object' && file.size <= largestOne ? [shape, 'one' as const] : [shape];
  for (const one of tries) {
    const its = one && (await formatIn(file, formats, one));
    if (its) return its;
  }
  return undefined;
}

/** Only the paths that can be there are asked for: what is asked for is kept until it ends. */
const shapes = { list: /^\$\.\*/, object: /^\$\.[^*]/, lines: /^\$$/, one: /^\$$/ };

type Shape = keyof typeof shapes;

function shapeOf(head: string): Shape | undefined {
  const [, sign] = /^\s*([[{])/.exec(head) ?? [];
  if (sign !== '{') return sign === '[' ? 'list' : undefined;
  const [line = '', next = ''] = head.trimStart().split('\n', 2);
  return next.startsWith('{') && /\}\s*$/.test(line) ? 'lines' : 'object';
}

async function formatIn(
  file: Given,
  formats: readonly JsonFormat[],
  shape: Shape,
): Promise<Format | undefined> {
  const fitting = formats.filter(({ at }) => at.some((path) => shapes[shape].test(path)));
  const records: JsonRecord[] = [];
  for await (const one of recordsOf(file, pathsIn(fitting, shape), shape)) {
    if ('value' in one && records.push(one) >= looked) break;
  }
  const its = fitting.find((format) => records.some((record) => isOf(format, record)));
  return its && { name: its.name, words: its.words, read: (given, how) => read(its, given, shape, how) };
}

function pathsIn(formats: readonly JsonFormat[], shape: Shape): string[] {
  return [...new Set(formats.flatMap(({ at }) => at))].filter((path) => shapes[shape].test(path));
}

function recordsOf(file: Given, paths: readonly string[], shape: Shape, heed?: How['heed']) {
  return shape === 'lines' ? jsonLines(file, heed) : jsonRecords(file, paths, heed);
}

function isOf({ at, is }: JsonFormat, { path, value }: JsonRecord): boolean {
  return at.includes(path) && isRecord(value) && is(value);
}

async function* read(format: JsonFormat, file: Given, shape: Shape, { heed }: How): AsyncGenerator<Found> {
  const known = await knownIn(file, format.first ?? []);
  if (format.about) yield { about: format.about(known) };
  let number = 0;
  const records = recordsOf(file, pathsIn([format], shape), shape, heed);
  for await (const one of shape === 'lines' ? records : withoutParts(format, records)) {
    number += 1;
    const where = shape === 'lines' ? `line ${one.line}` : `entry ${number}`;
    yield 'flaw' in one ? leftOut(one) : foundIn(format, one, known, where);
  }
}

/** What follows a flaw may be a part of the broken entry: it is no record of the tool, and its flaws are told already. */
async function* withoutParts(
  format: JsonFormat,
  records: AsyncIterable<JsonRecord | Flaw>,
): AsyncGenerator<JsonRecord | Flaw> {
  let isBehindFlaw = false;
  let isInPart = false;
  for await (const one of records) {
    const isFlaw = 'flaw' in one;
    const isPart: boolean = isFlaw ? isInPart : isBehindFlaw && !isOf(format, one);
    if (!isPart) yield one;
    isInPart = isPart && !isFlaw;
    isBehindFlaw = isFlaw || isPart;
  }
}

function leftOut({ line, flaw }: Flaw): Found {
  return { where: `line ${line}`, leftOut: flaw };
}

function foundIn(format: JsonFormat, record: JsonRecord, known: readonly JsonRecord[], where: string): Found {
  const its = isRecord(record.value) ? format.entry(record, known) : `it is no entry of ${format.words}`;
  return typeof its === 'string' ? { where, leftOut: its } : { where, entry: its };
}

/** What stands elsewhere in the file; of one that is broken, as much as there is. */
async function knownIn(file: Given, paths: readonly string[]): Promise<JsonRecord[]> {
  const found: JsonRecord[] = [];
  if (paths.length === 0) return found;
  for await (const one of jsonRecords(file, paths)) if ('value' in one) found.push(one);
  return found;
}
