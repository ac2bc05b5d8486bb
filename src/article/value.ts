import * as z from 'zod';
import { webAddress } from '../link.ts';
import { readDate } from './date.ts';
import { readLanguage } from './language.ts';
import { isSlug } from './slug.ts';

/*
 * The kinds of value that fields hold. They are given text only (see front-matter.ts), and what they say when they
 * refuse is in two lines: what is wrong, and how to mend it.
 */

export function say(what: string, mend: string): string {
  return `${what}\n${mend}`;
}

/** A type that the editor's JSON Schema should name instead of the text that we read it from. */
export function shownAs<T extends z.ZodType>(type: T, json: Record<string, unknown>): T {
  return type.meta({ json });
}

/** One line of text: white space folded, never empty. */
export function line(field: string, example: string) {
  const wrong = say(`\`${field}\` is not text`, `write ${example}`);
  return z
    .string({ error: wrong })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', { error: say(`\`${field}\` is empty`, `write ${example}`) });
}

/** Text of any length, in Markdown. */
export function prose(field: string) {
  return z
    .string({
      error: say(`\`${field}\` is not text`, `write it as \`${field}: |\` and indented lines below`),
    })
    .transform((text) => text.trim());
}

export function web(field: string) {
  const mend = 'write it in full, `https://…`, without a user name or password';
  return line(field, '`https://…`').transform((text, context) => {
    const url = webAddress(text);
    if (url !== undefined) return url;
    context.addIssue({ code: 'custom', message: say(`\`${field}\` is not a web address`, mend) });
    return z.NEVER;
  });
}

export function isoDate(field: string, zone: string) {
  const text = z.string({
    error: say(`\`${field}\` is not a date`, 'write it as `2015-06-05` or `2015-06-05T09:30+02:00`'),
  });
  return text.transform((typed, context) => {
    const date = readDate(typed.trim(), zone);
    if (date !== undefined) return date;
    const mend = 'write a day that exists as `2015-06-05`, with a time if you like: `2015-06-05T09:30+02:00`';
    context.addIssue({ code: 'custom', message: say(`\`${field}\` is not a date: ${typed.trim()}`, mend) });
    return z.NEVER;
  });
}

export function language(field: string) {
  return line(field, '`fr` or `en-GB`')
    .refine((code) => readLanguage(code) !== undefined, {
      error: say(`\`${field}\` is not a language`, 'write its code: `fr`, `en-GB`, `ja`'),
    })
    .transform((code) => readLanguage(code) ?? code);
}

export function slug() {
  return line('slug', '`short-title`').refine(isSlug, {
    error: say('`slug` cannot be part of an address', 'use a to z, 0 to 9 and single hyphens: `short-title`'),
  });
}

export function yesNo(field: string) {
  const error = say(`\`${field}\` is neither true nor false`, `write \`${field}: true\`, or remove the line`);
  const type = z.enum(['true', 'false'], { error }).transform((text) => text === 'true');
  return shownAs(type, { type: 'boolean' });
}

export function list<T extends z.ZodType>(field: string, of: T) {
  return z.array(of, {
    error: say(`\`${field}\` is not a list`, `write it as \`${field}: [first, second]\``),
  });
}

/** `{ name, url }`, or the name alone. */
export function person(field: string) {
  const full = z.strictObject(
    { name: line('name', 'a name'), url: web('url').optional() },
    { error: say(`\`${field}\` is not a person`, 'write a name, or `{ name: …, url: https://… }`') },
  );
  return short(full, (name) => ({ name }));
}

/** An object that may be written as its one required text. */
export function short<T extends z.ZodType>(full: T, expand: (text: string) => object) {
  const type = z.preprocess((value) => (typeof value === 'string' ? expand(value) : value), full);
  return type.meta({ short: true });
}
