import { csvLines, type Line } from './csv-lines.ts';
import type { Delimiter } from './csv-row.ts';
import { type Given, headOf, textOf } from './given.ts';

/** A row of a table, by the names of its columns, and the line on which it begins, counted from 1. */
export type Row = { cells: Record<string, string>; line: number } | { fault: string; line: number };

/** The names of a table's columns, as its first line has them: each once, and those without a name numbered. */
export async function columnsOf(file: Given): Promise<string[]> {
  const head = await headOf(file);
  for await (const { cells } of linesIn([head], head)) return namesOf(cells);
  return [];
}

/** The rows of a table with commas, semicolons or tabs, one after the other. */
export async function* csvRows(file: Given, heed?: (bytes: number) => void): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  let isBroken = false;
  for await (const { cells, isUnclosed, line } of linesIn(textOf(file, heed), await headOf(file))) {
    if (!columns) {
      columns = namesOf(cells);
      continue;
    }
    isBroken = isUnclosed || (isBroken && cells.length < columns.length);
    if (isUnclosed) yield { fault: 'a quote opens here that is never closed', line };
    else if (isBroken) yield { fault: 'it belongs to a row above, whose quote is never closed', line };
    else yield { cells: named(columns, cells), line };
  }
}

/** What Excel reads before it reads the table. */
const announced = /^"?sep=([,;\t|])"?\r?\n/i;

async function* linesIn(
  pieces: Iterable<string> | AsyncIterable<string>,
  head: string,
): AsyncGenerator<Line> {
  const isAnnounced = announced.test(head);
  for await (const one of csvLines(oneEnding(pieces, head), delimiterOf(head))) {
    const isEmpty = one.cells.every((cell) => cell.trim() === '');
    if (!isEmpty && !(isAnnounced && one.line === 1)) yield one;
  }
}

/** Text whose lines end in CR alone, as on old Macs, with LF in its place. */
async function* oneEnding(pieces: Iterable<string> | AsyncIterable<string>, head: string) {
  const isOldMac = head.includes('\r') && !head.includes('\n');
  for await (const piece of pieces) yield isOldMac ? piece.replaceAll('\r', '\n') : piece;
}

/** As the file announces it, or else what stands most often in the first line, outside of quotes. */
function delimiterOf(head: string): Delimiter {
  const [, its] = announced.exec(head) ?? [];
  const [first = ''] = head
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .filter(Boolean);
  const count = (delimiter: string) => first.split(delimiter).length;
  const [most = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a));
  return (its as Delimiter | undefined) ?? most;
}

function namesOf(cells: string[]): string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim() || `column ${index + 1}`;
    const same = names.filter((one) => one === name).length;
    names.push(same === 0 ? name : `${name} (column ${index + 1})`);
  }
  return names;
}

/** Cells beyond the last column have no name: they are numbered. */
function named(columns: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `column ${index + 1}`, cell]));
}
