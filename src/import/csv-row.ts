/** What stands between cells, and what ends one without quotes. */
const endings = { ',': /[,\n]/g, ';': /[;\n]/g, '\t': /[\t\n]/g, '|': /[|\n]/g };

export type Delimiter = keyof typeof endings;

/** A row that is cut from a text. */
export interface Cut {
  cells: string[];
  /** Where the next one begins. */
  end: number;
  /** So many lines it takes. */
  lines: number;
}

/** The row goes on behind the text; or a quote in it is never closed, which the next one shows, or that there is no end. */
type Missing = 'more' | 'unclosed' | 'endless';

interface Looked {
  /** Nothing follows the text. */
  isAll: boolean;
  /** So far an end of a cell is looked for. */
  reach: number;
}

interface Cell {
  text: string;
  /** Behind it. */
  end: number;
}

/** The row that begins at `at`. */
export function rowAt(text: string, at: number, delimiter: Delimiter, looked: Looked): Cut | Missing {
  const cells: string[] = [];
  let lines = 1;
  let end = at;
  for (;;) {
    const cell =
      text[end] === '"' ? quoted(text, end, delimiter, looked) : plain(text, end, delimiter, looked);
    if (typeof cell === 'string') return cell;
    cells.push(cell.text);
    lines += text[end] === '"' ? cell.text.split('\n').length - 1 : 0;
    end = cell.end + 1;
    if (text[cell.end] !== delimiter) return { cells, end, lines };
  }
}

/** A cell without quotes, up to a delimiter or to the end of the line. */
function plain(text: string, at: number, delimiter: Delimiter, looked: Looked): Cell | Missing {
  const ending = endings[delimiter];
  ending.lastIndex = at;
  const end = ending.exec(text)?.index ?? (looked.isAll ? text.length : -1);
  if (end < 0) return text.length - at > looked.reach ? 'endless' : 'more';
  return { text: text.slice(at, end).replace(/\r$/, ''), end };
}

/** A cell in quotes; one that closes nothing stands for itself, but not where it can only open the next cell. */
function quoted(text: string, at: number, delimiter: Delimiter, looked: Looked): Cell | Missing {
  const { isAll, reach } = looked;
  let quote = text.indexOf('"', at + 1);
  let isLater = text.slice(at, quote).includes('\n');
  // Two signs behind a quote tell what it is.
  while (quote >= 0 && quote - at < reach && (isAll || quote + 2 < text.length)) {
    const end = quote + (text.startsWith('\r\n', quote + 1) ? 2 : 1);
    if (end >= text.length || text[end] === delimiter || text[end] === '\n') {
      return { text: text.slice(at + 1, quote).replaceAll('""', '"'), end };
    }
    if (isLater && isOpening(text, quote, delimiter)) return 'unclosed';
    const from = quote + (text[quote + 1] === '"' ? 2 : 1);
    quote = text.indexOf('"', from);
    isLater ||= text.slice(from, quote).includes('\n');
  }
  return isAll || text.length - at > reach ? 'endless' : 'more';
}

/** On a later line, right behind a delimiter, with words behind it: the cell before it was never closed. */
function isOpening(text: string, quote: number, delimiter: Delimiter): boolean {
  return text[quote + 1] !== '"' && [delimiter, '\n'].includes(text[quote - 1] ?? '');
}
