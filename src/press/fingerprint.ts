import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, hash } from '../digest.ts';
import { home } from '../home.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { compareText } from '../problem.ts';

/**
 * What a page is printed from: all that it is given, and the code that makes it HTML. What makes and prints a page
 * is given nothing else, so no dependency can be forgotten.
 */
export function fingerprint({ kind, address, given }: PlannedPage, code: string): string {
  let text = `${code} ${kind} ${address}`;
  for (const [name, value] of Object.entries(given)) text += `\n${name}:${digest(value)}`;
  return hash(text);
}

/** The code that makes and prints: our own, that of the packages it was installed with, and Node's version. */
export function codeFingerprint(): string {
  code ??= readCode();
  return code;
}

// Read once: when the code changes, what runs is the old code until it is started again.
let code: string | undefined;

function readCode(): string {
  const files = ['src', 'templates'].flatMap((folder) => textsBelow(join(home, folder)));
  const packages = ['package.json', 'package-lock.json'].map((name) => textOf(join(home, name)));
  return hash([process.version, ...files, ...packages].join('\n'));
}

function textsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(compareText);
  return names
    .filter((name) => /\.(?:ts|css)$/.test(name))
    .map((name) => `${name}\n${textOf(join(folder, name))}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // An installed package has no lock file.
    return '';
  }
}
