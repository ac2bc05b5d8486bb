import { type Cut, type Delimiter, rowAt } from './csv-row.ts';

/** A row as it stands in a file. */
export interface Line {
  cells: string[];
  /** A quote opens in it that nobody closes: it is the line alone. */
  isUnclosed: boolean;
  /** On which it begins, counted from 1. */
  line: number;
}

/**
 * The rows of a table in CSV (RFC 4180), empty ones too, of a text in pieces. No library goes on behind a quote that is never
 * closed; here it costs its line.
 */
export async function* csvLines(
  pieces: Iterable<string> | AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<Line> {
  const reader = new LineReader(delimiter);
  for await (const piece of pieces) yield* reader.write(piece);
  yield* reader.end();
}

/** How long a cell may be, in UTF-16 units: at first, and where quote after quote turned out to have no end. */
const reaches = { first: 2 ** 25, last: 2 ** 12 };

class LineReader {
  readonly #delimiter: Delimiter;
  #text = '';
  #enough = 0;
  #line = 1;
  #reach = reaches.first;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  *write(piece: string): Generator<Line> {
    this.#text += piece;
    // What is not yet whole is looked at again when there is twice as much of it, and not with each piece.
    if (this.#text.length < this.#enough) return;
    yield* this.#lines(false);
    this.#enough = this.#text.length * 2;
  }

  *end(): Generator<Line> {
    yield* this.#lines(true);
  }

  *#lines(isAll: boolean): Generator<Line> {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const row = rowAt(text, at, this.#delimiter, { isAll, reach: this.#reach });
      if (row === 'more') break;
      if (row === 'endless') this.#reach = Math.max(this.#reach / 2, reaches.last);
      const isUnclosed = typeof row === 'string';
      const { cells, end, lines }: Cut = isUnclosed ? lineAt(text, at) : row;
      yield { cells, isUnclosed, line: this.#line };
      at = end;
      this.#line += lines;
    }
    this.#text = text.slice(at);
  }
}

/** The line alone. */
function lineAt(text: string, at: number): Cut {
  const end = text.indexOf('\n', at) + 1 || text.length;
  return { cells: [text.slice(at, end)], end, lines: 1 };
}
