import { type Given, textOf } from './given.ts';
import { type Cut, type Flaw, JsonCutter } from './json-cutter.ts';

export type { Flaw };

/** A value in a file of JSON. */
export interface JsonRecord extends Omit<Cut, 'text'> {
  value: unknown;
}

/**
 * The values at `paths` of a file of JSON, one after the other, and what of it is no JSON; no more of the file than one of them is
 * kept. Whole numbers beyond 2^53 are text.
 */
export async function* jsonRecords(
  file: Given,
  paths: readonly string[],
  heed?: (bytes: number) => void,
): AsyncGenerator<JsonRecord | Flaw> {
  const cutter = new JsonCutter(paths);
  for await (const piece of textOf(file, heed)) for (const cut of cutter.write(piece)) yield parsed(cut);
  yield* cutter.end();
}

/** The values of a file of JSON Lines (jsonlines.org), at `$`: a line that is no JSON costs that line. */
export async function* jsonLines(
  file: Given,
  heed?: (bytes: number) => void,
): AsyncGenerator<JsonRecord | Flaw> {
  let line = 1;
  let cutter = new JsonCutter(['$']);
  const found = (cut: Cut | Flaw) => {
    const its = parsed(cut);
    return 'flaw' in its ? { line, flaw: 'this line is no JSON' } : { ...its, line };
  };
  for await (const piece of textOf(file, heed)) {
    const [first = '', ...others] = piece.split('\n');
    for (const cut of cutter.write(first)) yield found(cut);
    for (const other of others) {
      for (const flaw of cutter.end()) yield found(flaw);
      line += 1;
      cutter = new JsonCutter(['$']);
      for (const cut of cutter.write(other)) yield found(cut);
    }
  }
  for (const flaw of cutter.end()) yield found(flaw);
}

function parsed(cut: Cut | Flaw): JsonRecord | Flaw {
  if ('flaw' in cut) return cut;
  const { text, ...where } = cut;
  try {
    return { ...where, value: JSON.parse(text) };
  } catch {
    return { line: cut.line, flaw: 'what begins here is no JSON' };
  }
}
