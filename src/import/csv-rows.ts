import { parse } from 'csv-parse';
import { type Given, headOf, textOf } from './given.ts';

/** A row of a table: its cells by the names of their columns. */
export interface Row {
  cells: Record<string, string>;
  /** On which it begins, counted from 1. */
  line: number;
}

const delimiters = [',', ';', '\t'] as const;

/** The names of a table's columns, as its first line has them. */
export async function columnsOf(file: Given): Promise<string[]> {
  for await (const cells of cellsOf(file, await delimiterOf(file)))
    return cells.cells.map((name) => name.trim());
  return [];
}

/** The rows of a table in CSV (RFC 4180), with commas, semicolons or tabs, one after the other. */
export async function* csvRows(file: Given, heed?: (bytes: number) => void): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  for await (const { cells, line } of cellsOf(file, await delimiterOf(file), heed)) {
    if (columns) yield { cells: named(columns, cells), line };
    columns ??= cells.map((name) => name.trim());
  }
}

interface Cells {
  cells: string[];
  line: number;
}

async function* cellsOf(
  file: Given,
  delimiter: string,
  heed?: (bytes: number) => void,
): AsyncGenerator<Cells> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const feed = async () => {
    for await (const piece of textOf(file, heed)) {
      if (!parser.write(piece)) await new Promise((drained) => parser.once('drain', drained));
    }
    parser.end();
  };
  feed().catch((error) => parser.destroy(error));
  for await (const { record, info } of parser) yield { cells: record, line: info.lines };
}

/** Of the first line, outside of quotes: the delimiter that stands there most often. */
async function delimiterOf(file: Given): Promise<string> {
  const [first = ''] = (await headOf(file)).replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Cells beyond the last column have no name: they are numbered. */
function named(columns: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, index) => [columns[index] || `column ${index + 1}`, cell]));
}
