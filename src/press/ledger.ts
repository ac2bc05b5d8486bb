import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../problem.ts';
import { hash } from './fingerprint.ts';

/** What the last build printed: for each file of the output, what it was made from and how it was left. */
export type Ledger = Map<string, Line>;

export interface Line {
  /** Of what the file was made from; empty while it is being printed. */
  fingerprint: string;
  /** Size and time of the printed file: one that was changed by hand is printed again. */
  state: string;
}

/** Where one output folder's ledger is kept; it can be deleted at any time. */
export interface Kept {
  output: string;
  cache: string;
}

const version = 'kiosque ledger 1';

/** The ledger of an output folder; of one that was damaged only the names of files, so that nothing in it is trusted. */
export function readLedger(kept: Kept): Ledger {
  const [head = '', ...lines] = textOf(fileOf(kept)).split('\n');
  const isWhole = head === `${version} ${hash(lines.join('\n'))}`;
  if (!head.startsWith(version)) return new Map();
  return new Map(lines.filter((line) => line.split('\t').length === 3).map((line) => read(line, isWhole)));
}

function read(text: string, isWhole: boolean): [string, Line] {
  const [file = '', fingerprint = '', state = ''] = text.split('\t');
  return [file, isWhole ? { fingerprint, state } : { fingerprint: '', state: '' }];
}

/** Replaces the ledger whole. */
export function writeLedger(ledger: Ledger, kept: Kept): void {
  const lines = [...ledger].map(([file, { fingerprint, state }]) => [file, fingerprint, state].join('\t'));
  const body = lines.sort(compareText).join('\n');
  mkdirSync(kept.cache, { recursive: true });
  const file = fileOf(kept);
  writeFileSync(`${file}.new`, `${version} ${hash(body)}\n${body}`);
  renameSync(`${file}.new`, file);
}

/** Size and time of a file; empty when there is none. */
export function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size}-${found.mtimeMs}` : '';
}

function fileOf({ output, cache }: Kept): string {
  return join(cache, `ledger-${hash(output)}.txt`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
