import type { Token } from 'markdown-it';
import type { Addresses } from './clean-html.ts';
import { oncePer } from './once.ts';
import { addressesOf, decoded, here, type Prose } from './prose.ts';
import { escapeHtml, parse, render, texts } from './tokens.ts';

/** A curator's mark: a list shows what stands above it. */
const more = /^[ \t]*<!--\s*more\s*-->[ \t]*$/im;

/** A list shows about this many characters, and of a longer paragraph no more than twice as many. */
const leadLength = 480;

/** Beyond this length a lead is made from the start of the text only, so that a list never parses a book. */
const leadReads = 20_000;

/** More words than any description takes. */
const textReads = 1000;

/** The whole text as HTML: escaped, cleaned to an allow-list, its links absolute. */
export function toHtml(prose: Prose): string {
  return shown(prose).html;
}

/** The start of a text as HTML: up to the curator's mark, or some whole blocks of it. */
export function toLead(prose: Prose): string {
  return shown(prose).lead;
}

/** The words alone, of at most `length` characters, for descriptions. */
export function toText(prose: Prose, length: number): string {
  return shortened(shown(prose).text, length);
}

/** All words of a text, for the search, which asks once and rarely. */
export function toWords(prose: Prose): string {
  return texts(parse(prose.markdown.replace(more, ''), prose, addressesOf(prose))).join(' ');
}

/** The pictures of the content folder that a text shows, as its files are named: `images/…`. */
export function picturesIn(markdown: string): string[] {
  if (!markdown.includes('images/')) return [];
  const shown = new Set<string>();
  const prose = { markdown, lang: 'en', base: here, root: '/' };
  const addresses = addressesOf(prose);
  const picture: Addresses['picture'] = (src) => {
    const own = addresses.picture(src);
    if (own) shown.add(decoded(own.src.slice(1)));
    return own;
  };
  const noting = { ...addresses, picture };
  render(parse(markdown.replace(more, ''), prose, noting), noting);
  return [...shown];
}

/** What pages show of a text. */
interface Shown {
  html: string;
  lead: string;
  /** The words of its start. */
  text: string;
}

/** A text is parsed once, however many pages show some of it. */
const shown = oncePer((prose: Prose): Shown => {
  const addresses = addressesOf(prose);
  const whole = prose.markdown.replace(more, '');
  const tokens = parse(whole, prose, addresses);
  const html = render(tokens, addresses);
  const start = whole.length <= leadReads ? tokens : parse(whole.slice(0, leadReads), prose, addresses);
  const mark = more.exec(prose.markdown);
  const lead = mark
    ? render(parse(prose.markdown.slice(0, mark.index), prose, addresses), addresses)
    : leadOf(start, tokens, html, addresses);
  return { html, lead, text: texts(start).join(' ').slice(0, textReads) };
});

/** Some whole blocks from the start of a text: all of a short one. */
function leadOf(start: Token[], tokens: Token[], html: string, addresses: Addresses): string {
  const blocks = start.slice(0, endOfLead(start));
  const [first = ''] = texts(blocks);
  if (first.length > 2 * leadLength) return `<p>${escapeHtml(shortened(first))}</p>\n`;
  return blocks.length === tokens.length ? html : render(blocks, addresses);
}

/** Cut at a word, with an ellipsis; the text itself if it is short enough. Length in UTF-16 units. */
export function shortened(text: string, length = leadLength): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:.!?]+$/, '')
    .replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The token after the last top-level block that a lead shows: at least one block, and none that makes it a long read. */
function endOfLead(tokens: Token[]): number {
  let [length, end] = [0, 0];
  for (const [at, token] of tokens.entries()) {
    length += token.content.length;
    const isBlockEnd = token.level === 0 && token.nesting <= 0;
    if (!isBlockEnd) continue;
    if (end > 0 && length > 2 * leadLength) return end;
    end = at + 1;
    if (length >= leadLength) return end;
  }
  return tokens.length;
}
