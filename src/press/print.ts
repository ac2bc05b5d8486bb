import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atATime } from '../at-a-time.ts';
import { address, isAsset, outputFile } from '../pages/address.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { stampOf } from '../site/list.ts';
import { copiesOf } from './copies.ts';
import { filesBelow } from './files.ts';
import { codeFingerprint, fingerprint } from './fingerprint.ts';
import { Folder } from './folder.ts';
import type { Folders } from './folders.ts';
import { beginLedger, type Ledger, type Outcome, writeLedger } from './ledger.ts';
import { printPages } from './print-pages.ts';
import { type Survey, survey } from './survey.ts';

/** What a build did to the output folder, in files. */
export interface Printed {
  /** Why each page was printed, by its file. */
  printed: Map<string, Reason>;
  removed: number;
}

export type Reason = 'new' | 'changed' | 'its file was edited or is gone';

/** How a build is to be done, and who hears how far it is. */
export interface Manner {
  /** Prints every page, and trusts no memory of the last build. */
  anew?: boolean;
  /** Hears of each page as it is printed; it is in its place a moment later. */
  onPage?: (done: number, all: number) => void;
  /** Hears of each file that takes long to make, once it is in its place. */
  onMade?: (done: number, all: number) => void;
  /** Hears what is done. */
  onStep?: (step: string) => void;
  /** From how many pages on Eleventy prints, and a thread of its own writes. */
  manyFrom?: number;
  /** What the last build left, where it was looked at already. */
  survey?: Survey;
  /** What this build comes to, for the next one. */
  outcome?: Outcome;
}

/** A file to be in the output: a page to print, or a file to copy. */
interface Wanted {
  file: string;
  fingerprint: string;
  from: PlannedPage | { copy: string } | MadeFile;
}

/** A file that is no page and takes long to make: a picture, a part of the search, all articles in one. */
export interface MadeFile {
  /** Below the output folder. */
  file: string;
  /** Of all that it is made from. */
  fingerprint: string;
  make: () => Promise<Uint8Array | Iterable<Uint8Array>>;
}

/** What is published besides pages. */
export interface Others {
  /** Pictures that are copied as they are: paths below the content folder. */
  images: Iterable<string>;
  made?: readonly MadeFile[];
}

/**
 * Makes the output folder what the pages say: prints what is made from something else than last time, removes the
 * files of pages that are gone, and leaves every other file as it is.
 */
export async function print(
  pages: readonly PlannedPage[],
  { images, made = [] }: Others,
  folders: Folders,
  manner: Manner = {},
): Promise<Printed> {
  const { ledger, edited } = manner.survey ?? survey(folders);
  const itsOwn = made.map((one) => ({ ...one, from: one }));
  const wanted = [...wantedPages(pages), ...wantedCopies(images, folders), ...itsOwn];
  const stale = staleOf(wanted, ledger, await edited, manner.anew);
  const files = new Set(wanted.map(({ file }) => file));
  const gone = [...new Set([...ledger.lines.keys(), ...ourOwn(folders.output)])].filter(
    (file) => !files.has(file),
  );
  manner.onStep?.('compared with the last build');
  if (stale.size > 0 || gone.length > 0) await change([...stale.keys()], gone, ledger, folders, manner);
  else if (ledger.outcome?.key !== manner.outcome?.key)
    writeLedger({ ...ledger, outcome: manner.outcome }, folders);
  const printed = [...stale].flatMap(([{ file, from }, reason]) =>
    'kind' in from ? [[file, reason] as const] : [],
  );
  return { printed: new Map(printed), removed: gone.length };
}

/** Files whose names say that they are ours, also those that no ledger knows: such names change with content. */
function ourOwn(output: string): string[] {
  const folder = address.assets().slice(1, -1);
  // Where a link leads, others may have their files.
  if (lstatSync(join(output, folder), { throwIfNoEntry: false })?.isSymbolicLink()) return [];
  return filesBelow(join(output, folder))
    .map((file) => `${folder}/${file}`)
    .filter((file) => isAsset(`/${file}`));
}

function wantedPages(pages: readonly PlannedPage[]): Wanted[] {
  const code = codeFingerprint();
  return pages.map((page) => ({
    file: outputFile(page.address),
    fingerprint: fingerprint(page, code),
    from: page,
  }));
}

function wantedCopies(images: Iterable<string>, { content }: Folders): Wanted[] {
  const copies = [...copiesOf(images, content)];
  return copies.map(([file, copy]) => ({ file, fingerprint: stampOf(copy).text, from: { copy } }));
}

function staleOf(
  wanted: readonly Wanted[],
  ledger: Ledger,
  edited: ReadonlySet<string>,
  anew = false,
): Map<Wanted, Reason> {
  const stale = new Map<Wanted, Reason>();
  for (const one of wanted) {
    const reason = anew ? 'new' : reasonFor(one, ledger, edited);
    if (reason) stale.set(one, reason);
  }
  return stale;
}

function reasonFor({ file, fingerprint: now }: Wanted, { lines }: Ledger, edited: ReadonlySet<string>) {
  const line = lines.get(file);
  if (!line?.fingerprint) return 'new';
  if (line.fingerprint !== now) return 'changed';
  return edited.has(file) ? 'its file was edited or is gone' : undefined;
}

/**
 * What is begun is noted before the first file is touched: what a crash leaves behind is then known as ours and as
 * unfinished, and the next build mends it.
 */
async function change(
  stale: Wanted[],
  gone: string[],
  ledger: Ledger,
  folders: Folders,
  { onPage, onMade, onStep, manyFrom, outcome }: Manner,
): Promise<void> {
  beginLedger([...stale.map(({ file }) => file), ...gone], folders);
  const output = Folder.cleared(folders.output);
  const pages = stale.flatMap(({ from }) => ('kind' in from ? [from] : []));
  const states = await printPages(pages, folders.output, (done) => onPage?.(done, pages.length), manyFrom);
  for (const { file, from } of stale)
    if ('copy' in from) states.set(file, output.put(file, readFileSync(from.copy)));
  const made = stale.flatMap(({ from }) => ('make' in from ? [from] : []));
  let done = 0;
  await atATime(2, made, async ({ file, make }) => {
    states.set(file, output.put(file, await make()));
    done += 1;
    onMade?.(done, made.length);
  });
  onStep?.('printed');
  output.remove(gone);
  for (const { file, fingerprint: made } of stale) {
    ledger.lines.set(file, { fingerprint: made, state: states.get(file) ?? '' });
  }
  for (const file of gone) ledger.lines.delete(file);
  writeLedger({ lines: ledger.lines, outcome }, folders);
}
