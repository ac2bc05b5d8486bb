import { type Cut, type Delimiter, rowAt } from './csv-row.ts';

/** A row as it stands in a file. */
export interface Line {
  cells: string[];
  /** A quote opens in it that nobody closes: it is the line alone. */
  isUnclosed: boolean;
  /** On which it begins, counted from 1. */
  line: number;
}

/** A row that is longer, in UTF-16 units, has a quote in it that nobody closes. */
const longest = 2 ** 25;

/**
 * The rows of a table in CSV (RFC 4180), empty ones too, of a text in pieces. No library goes on behind a quote that is never
 * closed; here it costs its line.
 */
export async function* csvLines(
  pieces: Iterable<string> | AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<Line> {
  let text = '';
  let enough = 0;
  let line = 1;
  for await (const piece of pieces) {
    text += piece;
    // What is not yet whole is looked at again when there is twice as much of it, and not with each piece.
    if (text.length < enough) continue;
    const read = linesOf(text, delimiter, line);
    yield* read.lines;
    text = text.slice(read.end);
    enough = text.length * 2;
    line = read.line;
  }
  yield* linesOf(text, delimiter, line, true).lines;
}

/** The rows that are whole; where in the text, and on which line, the next one begins. */
function linesOf(
  text: string,
  delimiter: Delimiter,
  first: number,
  isAll = false,
): { lines: Line[]; end: number; line: number } {
  const lines: Line[] = [];
  let [end, line] = [0, first];
  while (end < text.length) {
    const row = rowAt(text, end, delimiter, isAll);
    if (row === 'more' && text.length - end < longest) break;
    const isUnclosed = typeof row === 'string';
    const cut: Cut = isUnclosed ? lineAt(text, end) : row;
    lines.push({ cells: cut.cells, isUnclosed, line });
    end = cut.end;
    line += cut.lines;
  }
  return { lines, end, line };
}

/** The line alone. */
function lineAt(text: string, at: number): Cut {
  const end = text.indexOf('\n', at) + 1 || text.length;
  return { cells: [text.slice(at, end)], end, lines: 1 };
}
