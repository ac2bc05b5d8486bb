import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { readCache, writeCache } from '../site/cache.ts';

/** What the last build printed. */
export interface Ledger {
  /** For each file of the output, what it was made from and how it was left. */
  lines: Map<string, Line>;
  /** Absent when the build was broken off, or had something to tell. */
  outcome?: Outcome;
}

/** What a build came to, for the next one to see that there is nothing to do. */
export interface Outcome {
  /** Of the content, as it was. */
  key: string;
  /** The same content comes to the same pages from one moment until before the other, in milliseconds since 1970. */
  from: number;
  until: number;
  articles: number;
  pages: number;
  /** Unfinished drafts, which are told again by each build. */
  unfinished: number;
}

export interface Line {
  /** Of what the file was made from; empty while it is being printed. */
  fingerprint: string;
  /** Size, time and inode of the printed file: one that was changed by hand is printed again. */
  state: string;
}

/** Where one output folder's ledger is kept; it can be deleted at any time. */
export interface Kept {
  output: string;
  cache: string;
}

const version = 'kiosque ledger 3';
const unfinished: Line = { fingerprint: '', state: '' };

/**
 * The ledger of an output folder. Of one that was damaged only the names of files are taken, and so are the names of
 * files that a build began to print and never told the end of: nothing else about them is trusted.
 */
export function readLedger(kept: Kept): Ledger {
  const text = readCache(fileOf(kept));
  if (!text.startsWith(version)) return withBegun({ lines: new Map() }, kept);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  const isWhole = text.slice(0, end) === headOf(body);
  const outcome = isWhole ? (JSON.parse(body.slice(0, endOf(body, 0))) ?? undefined) : undefined;
  return withBegun({ lines: linesOf(body, isWhole), outcome }, kept);
}

/** Read in one go: there are as many lines as the site has files. */
function linesOf(body: string, isWhole: boolean): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (let at = endOf(body, 0) + 1; at < body.length; at = endOf(body, at) + 1) {
    const [first, second] = [body.indexOf('\t', at), body.indexOf('\t', body.indexOf('\t', at) + 1)];
    const end = endOf(body, at);
    if (first < at || second < first || second > end) continue;
    const line = { fingerprint: body.slice(first + 1, second), state: body.slice(second + 1, end) };
    lines.set(body.slice(at, first), isWhole ? line : unfinished);
  }
  return lines;
}

/** Where the line ends that is read from `at` on. */
function endOf(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
}

function withBegun(ledger: Ledger, kept: Kept): Ledger {
  const begun = readCache(begunOf(kept)).split('\n').filter(Boolean);
  for (const file of begun) ledger.lines.set(file, unfinished);
  return begun.length > 0 ? { lines: ledger.lines } : ledger;
}

/** Notes which files are about to be printed or removed, before the first of them is. */
export function beginLedger(files: readonly string[], kept: Kept): void {
  writeCache(begunOf(kept), `${readCache(begunOf(kept))}\n${files.join('\n')}`);
}

/** Replaces the ledger whole: all that was begun is done. */
export function writeLedger({ lines, outcome }: Ledger, kept: Kept): void {
  let body = JSON.stringify(outcome ?? null);
  for (const [file, { fingerprint, state }] of lines) body += `\n${file}\t${fingerprint}\t${state}`;
  writeCache(fileOf(kept), `${headOf(body)}\n${body}`);
  rmSync(begunOf(kept), { force: true });
}

function headOf(body: string): string {
  return `${version} ${hash(body)}`;
}

function fileOf({ output, cache }: Kept): string {
  return join(cache, `ledger-${hash(output)}.txt`);
}

function begunOf(kept: Kept): string {
  return `${fileOf(kept)}.begun`;
}
