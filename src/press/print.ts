import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outputFile } from '../pages/address.ts';
import type { Page } from '../pages/page.ts';
import { configure, home } from './eleventy.ts';
import { filesBelow, removeFiles, writeWhole } from './files.ts';
import { codeFingerprint, fingerprint } from './fingerprint.ts';
import { type Ledger, readLedger, stateOf, writeLedger } from './ledger.ts';

/** The folders of one build: absolute paths. */
export interface Folders {
  content: string;
  output: string;
  /** What may be deleted at any time. */
  cache: string;
}

/** What a build did to the output folder, in files. */
export interface Printed {
  /** Why each page was printed, by its file. */
  printed: Map<string, Reason>;
  removed: number;
}

export type Reason = 'new' | 'changed' | 'its file was edited or is gone';

/** A file to be in the output: a page to print, or a file to copy. */
interface Wanted {
  file: string;
  fingerprint: string;
  from: Page | { copy: string };
}

/** Eleventy keeps every page of a run in memory until its end: a large topic is printed in several runs. */
const run = 5000;

/**
 * Makes the output folder what the pages say: prints what is made from something else than last time, removes the
 * files of pages that are gone, and leaves every other file as it is. `anew` trusts no memory of the last build.
 */
export async function print(
  pages: Page[],
  images: Iterable<string>,
  folders: Folders,
  anew = false,
): Promise<Printed> {
  const ledger = readLedger(folders);
  const wanted = [...wantedPages(pages), ...wantedCopies(copiesOf(images, folders.content))];
  const printed = new Map<string, Reason>();
  for (const one of wanted) {
    const reason = anew ? 'new' : reasonFor(one, ledger, folders);
    if (reason) printed.set(one.file, reason);
  }
  const files = new Set(wanted.map(({ file }) => file));
  const gone = [...ledger.keys()].filter((file) => !files.has(file));
  const stale = wanted.filter(({ file }) => printed.has(file));
  if (stale.length > 0 || gone.length > 0) await change(stale, gone, ledger, folders);
  const copies = new Set(stale.flatMap(({ file, from }) => ('copy' in from ? [file] : [])));
  return { printed: new Map([...printed].filter(([file]) => !copies.has(file))), removed: gone.length };
}

function wantedPages(pages: Page[]): Wanted[] {
  const code = codeFingerprint();
  return pages.map((page) => ({
    file: outputFile(page.address),
    fingerprint: fingerprint(page, code),
    from: page,
  }));
}

function wantedCopies(copies: ReadonlyMap<string, string>): Wanted[] {
  return [...copies].map(([file, copy]) => ({ file, fingerprint: stateOf(copy), from: { copy } }));
}

/** What is published as it is: our own files, and exactly the pictures that were read as content. */
export function copiesOf(images: Iterable<string>, content: string): Map<string, string> {
  const ours = filesBelow(join(home, 'public')).map((file) => [file, join(home, 'public', file)] as const);
  const theirs = [...images].map((file) => [file, join(content, file)] as const);
  return new Map([...ours, ...theirs]);
}

function reasonFor(
  { file, fingerprint: now }: Wanted,
  ledger: Ledger,
  { output }: Folders,
): Reason | undefined {
  const line = ledger.get(file);
  if (!line?.fingerprint) return 'new';
  if (line.fingerprint !== now) return 'changed';
  return stateOf(join(output, file)) === line.state ? undefined : 'its file was edited or is gone';
}

/**
 * The ledger is written before and after: what a crash leaves behind is then known as ours and as unfinished, and the
 * next build mends it.
 */
async function change(stale: Wanted[], gone: string[], ledger: Ledger, folders: Folders): Promise<void> {
  for (const { file } of stale) ledger.set(file, { fingerprint: '', state: '' });
  writeLedger(ledger, folders);
  const pages = stale.flatMap(({ from }) => ('kind' in from ? [from] : []));
  for (let start = 0; start < pages.length; start += run)
    await printRun(pages.slice(start, start + run), folders);
  for (const { file, from } of stale) {
    if ('copy' in from) writeWhole(join(folders.output, file), readFileSync(from.copy));
  }
  removeFiles(gone, folders.output);
  for (const { file, fingerprint: made } of stale) {
    ledger.set(file, { fingerprint: made, state: stateOf(join(folders.output, file)) });
  }
  for (const file of gone) ledger.delete(file);
  writeLedger(ledger, folders);
}

async function printRun(pages: Page[], { output }: Folders): Promise<void> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const press = new Eleventy(relative('.', join(home, 'templates')), relative('.', output) || '.', {
    // No configuration of the folder we are started in has a say.
    configPath: '',
    config: (config) => configure(config, { pages }),
  });
  press.disableLogger();
  const root = relative('.', output);
  for (const { outputPath, content: text } of await press.toJSON()) {
    writeWhole(join(output, relative(root, outputPath)), Buffer.from(text));
  }
}
