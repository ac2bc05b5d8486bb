import * as crypto from 'node:crypto';

/** A short name for a text or for bytes, the same for the same: 132 bits of SHA-256. */
export function hash(its: string | Uint8Array): string {
  return crypto.hash('sha256', its, 'base64url').slice(0, 22);
}

// What stands on many pages is digested once.
const digests = new WeakMap<object, string>();

/** What is no longer than this stands for itself. */
const short = 120;

/** A text that two pieces of plain data share only when they are the same. */
export function digest(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  const known = digests.get(value);
  if (known !== undefined) return known;
  const text = textOf(value);
  if (text.length <= short) return text;
  const made = `#${hash(text)}`;
  digests.set(value, made);
  return made;
}

function textOf(value: object): string {
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${digest(one)},`;
    return `[${text}]`;
  }
  for (const [name, inner] of Object.entries(value)) text += `${JSON.stringify(name)}:${digest(inner)},`;
  return `{${text}}`;
}

/** Remembers the digest of an object that was read back with it. */
export function setDigest(value: object, known: string): void {
  digests.set(value, known);
}
