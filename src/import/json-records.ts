import { JSONParser } from '@streamparser/json';
import { type Given, textOf } from './given.ts';

/** A value in a file of JSON. */
export interface JsonRecord {
  /** Where it stands, with `*` for a place in a list: `$.bookmarks.*`. */
  path: string;
  value: unknown;
}

/** The file is cut off, or broken, behind the line `line`, which counts from 1. */
export class BrokenJson extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`what follows line ${line} is no JSON`);
    this.line = line;
  }
}

/**
 * The values at `paths` of a file of JSON, or of JSON Lines (`$`), one after the other; no more of the file than one of them is
 * kept. Throws `BrokenJson` behind the last whole one of a file that is cut off.
 */
export async function* jsonRecords(
  file: Given,
  paths: readonly string[],
  heed?: (bytes: number) => void,
): AsyncGenerator<JsonRecord> {
  let found: JsonRecord[] = [];
  const parser = new JSONParser({ paths: [...paths], keepStack: false, separator: '' });
  parser.onValue = ({ value, key, stack }) => {
    const path = pathOf([...stack.slice(1).map((one) => one.key), key]);
    if (paths.includes(path)) found.push({ path, value });
  };
  let line = 1;
  for await (const piece of textOf(file, heed)) {
    const isWhole = attempt(() => parser.write(piece));
    yield* found;
    found = [];
    if (!isWhole) throw new BrokenJson(line);
    line += piece.split('\n').length - 1;
  }
  if (!parser.isEnded && !attempt(() => parser.end())) throw new BrokenJson(line);
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function pathOf(keys: (string | number | undefined)[]): string {
  const steps = keys.filter((key) => key !== undefined);
  return ['$', ...steps.map((key) => (typeof key === 'number' ? '*' : key))].join('.');
}
