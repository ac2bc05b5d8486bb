import type { Entry } from './entry.ts';
import type { Found, How, TextFormat } from './format.ts';
import { type Given, textOf } from './given.ts';

/** A plain list of addresses, one on each line; so OneTab has it, with titles, and so does a list in Markdown. */
export const addressList: TextFormat = {
  name: 'address-list',
  words: 'List of addresses',
  is: (head) => {
    const lines = head.split(/\r\n|\n|\r/).filter((line) => !isSilent(line));
    const held = lines.filter((line) => /^https?:/i.test(entryOf(line)?.url ?? ''));
    // The first line too: that of a table has the names of its columns.
    return held.length > lines.length / 2 && held[0] === lines[0];
  },
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    let number = 0;
    for await (const line of linesOf(textOf(file, heed))) {
      number += 1;
      if (isSilent(line)) continue;
      const where = `line ${number}`;
      const entry = entryOf(line);
      yield entry
        ? { where, entry }
        : { where, what: line.trim(), leftOut: 'no address stands on this line' };
    }
  },
};

/** Empty, or a comment. */
function isSilent(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** `- `, `1. `, `- [x] `. */
const mark = /^\s*(?:(?:[-*+•]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/;
/** `[Title](address "title") - said of it`. */
const inMarkdown =
  /^\[((?:\\.|[^\\\]])*)\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"[^"]*")?\s*\)\s*(?:[-–—:]\s+)?(.*)$/;
/** `address`, `<address>`, `address | Title`, or with a tab between them. */
const addressFirst = /^<?([a-z][a-z\d+.-]*:[^\s<>]+)>?(?:\s*(?:\|\s|\t)(.*))?$/i;
/** `Title` and address, with a tab between them. */
const titleFirst = /^(.*\S)\s*\t\s*(https?:\S+)$/i;

function entryOf(line: string): Entry | undefined {
  const its = line.replace(mark, '').trim();
  const [, name = '', target, said] = inMarkdown.exec(its) ?? [];
  if (target) return entry(target, name.replace(/\\([^\w\s])/g, '$1'), said);
  const [, first, behind] = addressFirst.exec(its) ?? [];
  if (first) return entry(first, behind);
  const [, title, last] = titleFirst.exec(its) ?? [];
  return last ? entry(last, title) : undefined;
}

function entry(url: string, name = '', said = ''): Entry {
  const title = name.trim() === url ? '' : name.trim();
  return { url, ...(title && { title }), ...(said && { insight: { text: said, as: 'markdown' } }) };
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    // A CR at the end may be one half of CRLF.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest.replace(/\r$/, '');
}
