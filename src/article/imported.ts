import * as z from 'zod';
import { withoutControls } from '../controls.ts';
import type { Imported, Kept } from './article.ts';
import { say, shownAs } from './value.ts';

/**
 * An entry of another tool's export: `format` and `id`, and columns of any name. What YAML makes stand in two places, or in
 * itself, is refused: nobody could write it out again.
 */
export function imported() {
  const type = z.unknown().transform((value, context): Imported => {
    const refuse = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    };
    if (!isNamed(value)) return refuse([], notAnEntry);
    const wrong = wrongIn(value);
    if (wrong) return refuse(...wrong);
    const kept = keptIn(value, new Set());
    return kept === undefined ? refuse([], tangled) : (kept as Imported);
  });
  return shownAs(type, shape);
}

const notAnEntry = say(
  '`imported` does not say what was imported',
  'write `imported: { format: pocket-csv, id: "…" }`, or remove it',
);

const tangled = say(
  '`imported` holds a value that stands in two places',
  'write it out in each of them, without `&` and `*`',
);

const needed = {
  format: 'write the name of the format that it was imported from: `pocket-csv`',
  id: 'write what tells it from the others of its format: `"1234"`',
};

function wrongIn(value: Record<string, unknown>): [path: string[], message: string] | undefined {
  for (const [name, mend] of Object.entries(needed)) {
    const its = value[name];
    if (typeof its !== 'string') return [[name], say(`\`${name}\` is not text`, mend)];
    if (its.trim() === '') return [[name], say(`\`${name}\` is empty`, mend)];
  }
  return undefined;
}

/** A copy, with each list and object met once; `undefined` where one is met again. */
function keptIn(value: unknown, met: Set<unknown>): Kept | undefined {
  if (typeof value === 'string') return value;
  if (met.has(value)) return undefined;
  met.add(value);
  const kept: [string, Kept][] = [];
  for (const [name, inner] of Object.entries(value as object)) {
    const its = inner === null ? '' : keptIn(inner, met);
    if (its === undefined) return undefined;
    kept.push([withoutControls(name), its]);
  }
  return Array.isArray(value) ? kept.map(([, its]) => its) : Object.fromEntries(kept);
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** For editors. */
const shape = {
  type: 'object',
  properties: {
    format: { description: 'The format that it was imported from.', type: 'string' },
    id: { description: 'What tells it from the others of its format.', type: 'string' },
  },
  required: ['format', 'id'],
};
