import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../pages/page.ts';
import { compareText } from '../problem.ts';
import { home } from './eleventy.ts';

/**
 * What a page is printed from: all that its template is given, and the code that makes it HTML. A template is given
 * nothing but its page, so no dependency can be forgotten.
 */
export function fingerprint(page: Page, code: string): string {
  const parts = Object.entries(page).map(([name, value]) => `${name}=${digest(value)}`);
  return hash([code, ...parts].join('\n'));
}

// Cards and the masthead stand on many pages and are digested once.
const digests = new WeakMap<object, string>();

function digest(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  const known = digests.get(value) ?? hash(JSON.stringify(value));
  digests.set(value, known);
  return known;
}

/** The code that prints: our own, that of the packages it was installed with, and Node's version. */
export function codeFingerprint(): string {
  const files = ['src', 'templates'].flatMap((folder) => textsBelow(join(home, folder)));
  const packages = ['package.json', 'package-lock.json'].map((name) => textOf(join(home, name)));
  return hash([process.version, ...files, ...packages].join('\n'));
}

function textsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(compareText);
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${name}\n${textOf(join(folder, name))}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // An installed package has no lock file.
    return '';
  }
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
