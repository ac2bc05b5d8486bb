import { closestMatch } from 'leven';
import type * as z from 'zod';
import { withoutControls } from '../controls.ts';
import { type FrontMatter, type Path, place } from '../front-matter.ts';
import type { Problem, Read } from '../problem.ts';

/** Reads the fields of a file by a schema; every refusal becomes a problem with the place of its field. */
export function checkFields<T>(schema: z.ZodType<T>, matter: FrontMatter): Read<T> {
  const result = schema.safeParse(withoutNulls(matter.fields));
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, matter)) };
}

/** A problem at a field, with the line it stands on. */
export function problemAt(matter: FrontMatter, path: Path, what: string, mend: string): Problem {
  return { file: matter.file.path, ...place(matter, path), severity: 'error', what, mend };
}

/**
 * `field:` and `field: null` say that a field is not there, and the escapes of YAML (`"\u0008"`) bring no control
 * character back. Aliases of YAML may make one object stand in a thousand places, or in itself: each is read once.
 */
function withoutNulls(value: unknown, seen = new Map<object, object>()): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (value === null || typeof value !== 'object') return value;
  const known = seen.get(value);
  if (known) return known;
  const copy = (Array.isArray(value) ? [] : {}) as Record<string, unknown>;
  seen.set(value, copy);
  const there = Object.entries(value).filter(([, inner]) => inner !== null || Array.isArray(value));
  for (const [name, inner] of there) define(copy, name, withoutNulls(inner, seen));
  return copy;
}

/** `__proto__` becomes an ordinary key, so that the schema can refuse it. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, matter: FrontMatter): Problem[] {
  const path = asTyped(issue.path as Path, matter.fields);
  if (issue.code === 'unrecognized_keys') return unknownFields(issue, path, schema, matter);
  if (isMissing(path, matter)) return [missingField(issue, path, matter)];
  const [what = '', mend = ''] = issue.message.split('\n');
  return [problemAt(matter, path, what, mend)];
}

function missingField(issue: z.core.$ZodIssue, path: Path, matter: FrontMatter): Problem {
  const [what = '', mend = ''] = issue.message.split('\n');
  const name = path.filter((step) => typeof step === 'string').join('.');
  return problemAt(matter, path, what.endsWith('is missing') ? what : `\`${name}\` is missing`, mend);
}

/** Of a value that stands for a list of one (`via: { name: … }`), the file has no list to step into. */
function asTyped(path: Path, fields: Record<string, unknown>): Path {
  let value: unknown = fields;
  return path.filter((step) => {
    if (typeof step === 'number' && !Array.isArray(value)) return false;
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[step] : value;
    return true;
  });
}

function isMissing(path: Path, matter: FrontMatter): boolean {
  let value: unknown = matter.fields;
  for (const step of path)
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[step] : value;
  return value == null;
}

function unknownFields(
  { keys, path: inSchema }: z.core.$ZodIssueUnrecognizedKeys,
  path: Path,
  schema: z.ZodType,
  matter: FrontMatter,
): Problem[] {
  const known = fieldsAt(schema, inSchema as Path);
  return keys.map((key) => unknownField(key, path, known, matter));
}

function unknownField(key: string, path: Path, known: string[], matter: FrontMatter): Problem {
  // Of a name of one or two letters, nearly every other is near.
  const near = closestMatch(key.toLowerCase(), known, {
    maxDistance: Math.min(2, Math.ceil(key.length / 2)),
  });
  const mend = near ? `did you mean \`${near}\`?` : `the fields here are ${known.join(', ')}`;
  const where = place(matter, [...path, key], 'name');
  return { file: matter.file.path, ...where, severity: 'error', what: `unknown field \`${key}\``, mend };
}

/** The names that a schema knows at a path, through its optional, listed and shortened types. */
function fieldsAt(schema: unknown, path: Path): string[] {
  const type = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(type.shape ?? {});
  return fieldsAt(typeof step === 'number' ? type.element : type.shape?.[step], rest);
}

interface Type {
  def?: { type?: string; innerType?: unknown; out?: unknown; in?: unknown };
  shape?: Record<string, unknown>;
  element?: unknown;
}

function unwrap(schema: unknown): Type {
  const type = (schema ?? {}) as Type;
  if (type.def?.type === 'optional') return unwrap(type.def.innerType);
  if (type.def?.type !== 'pipe') return type;
  const before = type.def.in as Type;
  return unwrap(before.def?.type === 'transform' ? type.def.out : before);
}
