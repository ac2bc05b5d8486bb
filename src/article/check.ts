import { closestMatch } from 'leven';
import type { z } from 'zod';
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

/** `field:` and `field: null` say that a field is not there. */
function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const there = Object.entries(value).filter(([, inner]) => inner !== null);
  // Object.fromEntries defines `__proto__` as an ordinary key, so that the schema can refuse it.
  return Object.fromEntries(there.map(([name, inner]) => [name, withoutNulls(inner)]));
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, matter: FrontMatter): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, matter));
  if (isMissing(path, matter)) return [missingField(issue, path, matter)];
  const [what = '', mend = ''] = issue.message.split('\n');
  return [problemAt(matter, path, what, mend)];
}

function missingField(issue: z.core.$ZodIssue, path: Path, matter: FrontMatter): Problem {
  const [what = '', mend = ''] = issue.message.split('\n');
  return problemAt(matter, path, what.endsWith('is missing') ? what : `\`${path.join('.')}\` is missing`, mend);
}

function isMissing(path: Path, matter: FrontMatter): boolean {
  let value: unknown = matter.fields;
  for (const step of path) value = value && typeof value === 'object' ? (value as Record<string, unknown>)[step] : value;
  return value == null;
}

function unknownField(key: string, path: Path, schema: z.ZodType, matter: FrontMatter): Problem {
  const known = fieldsAt(schema, path);
  const near = closestMatch(key, known, { maxDistance: 2 });
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
