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

/** Text to the letter. */
export const letters = z.string().min(1).optional().catch(undefined);

/** Names, each as text or as something that has one. */
export const names = z
  .array(z.unknown())
  .transform((list) => list.map(nameOf).filter((name) => name !== undefined))
  .optional()
  .catch(undefined);

/** A record of a tool: the fields that are known, and all else under its own name. */
export interface Shaped<T> {
  its: T;
  more: Record<string, unknown>;
}

/** A reader of records of one shape; what is no record says nothing. */
export function shaped<S extends z.ZodRawShape>(shape: S) {
  const schema = z.object(shape);
  return (given: unknown): Shaped<z.output<typeof schema>> => {
    const record = isRecord(given) ? given : {};
    const its = schema.parse(record);
    const isRead = (name: string) => Object.hasOwn(its, name) && (its as Named)[name] !== undefined;
    const rest = Object.entries(record).filter(([name, value]) => !isRead(name) && says(value));
    return { its, more: Object.fromEntries(rest) };
  };
}

type Named = Record<string, unknown>;

/** Whether it is an object with fields, and no list. */
export function isRecord(its: unknown): its is Named {
  return typeof its === 'object' && its !== null && !Array.isArray(its);
}

/** A text with what it is written in; `undefined` without one. */
export function words(its: string | undefined, as: Words['as']): Words | undefined {
  return its === undefined ? undefined : { text: its, as };
}

/** What says something. */
export function filled(more: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => says(value)));
}

/** All but some. */
export function without(more: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(more).filter(([name]) => !names.includes(name)));
}

function nameOf(its: unknown): string | undefined {
  const { name, label, tag } = (its ?? {}) as Record<string, unknown>;
  const said = typeof its === 'object' ? (name ?? label ?? tag) : its;
  return typeof said === 'string' || typeof said === 'number' ? String(said) : undefined;
}

/** Nothing is lost with an empty value. */
function says(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
