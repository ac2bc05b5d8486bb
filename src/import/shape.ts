import * as z from 'zod';
import type { Words } from './entry.ts';

/*
 * What tools write is of many minds: a number may be text, a list may be missing, a value may be of another kind than in the
 * last version. A value of a kind that its field cannot be is no mistake of the file: it is kept as it is.
 */

/** Text that says something; a number counts as text. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.trim() || undefined)
  .optional()
  .catch(undefined);

/** A moment, as it stands there. */
export const when = z
  .union([z.string().trim().min(1), z.number()])
  .optional()
  .catch(undefined);

/** `true`, `1`, `yes`, as each tool has it. */
export const yesNo = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => /^(?:true|1|yes|y|on)$/i.test(String(value)))
  .optional()
  .catch(undefined);

export const texts = z
  .array(z.union([z.string(), z.number().transform(String)]))
  .optional()
  .catch(undefined);

/** A record of a tool: the fields that are known, and all else under its own name. */
export interface Shaped<T> {
  its: T;
  more: Record<string, unknown>;
}

/** A reader of records of one shape; `undefined` for what is no record at all. */
export function shaped<S extends z.ZodRawShape>(shape: S) {
  const schema = z.object(shape);
  return (record: unknown): Shaped<z.output<typeof schema>> | undefined => {
    const read = schema.safeParse(record);
    if (!read.success || record === null || typeof record !== 'object') return undefined;
    const its = read.data as Record<string, unknown>;
    const rest = Object.entries(record).filter(([name, value]) => its[name] === undefined && says(value));
    return { its: read.data, more: Object.fromEntries(rest) };
  };
}

/** Nothing is lost with an empty value. */
function says(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Words of a tool that knows no markup. */
export function plain(words: string | undefined): Words | undefined {
  return words === undefined ? undefined : { text: words, as: 'plain' };
}
