import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import { type Addresses, cleanHtml, rel } from './clean-html.ts';
import { resolve } from './link.ts';
import { oncePer } from './once.ts';
import { addressesOf, type Prose } from './prose.ts';
import { isFrench, typeset } from './typography.ts';

/** A curator's mark: a list shows what stands above it. */
const more = /^[ \t]*<!--\s*more\s*-->[ \t]*$/im;

/** A list shows about this many characters, and of a longer paragraph no more than twice as many. */
const leadLength = 480;

/** Beyond this length a lead is made from the start of the text only, so that a list never parses a book. */
const leadReads = 20_000;

/** More words than any description takes. */
const textReads = 1000;

const plain = markdownIt(false);
const french = markdownIt(true);

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
  if (first.length > 2 * leadLength) return `<p>${plain.utils.escapeHtml(shortened(first))}</p>\n`;
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

function markdownIt(isFrenchText: boolean): Markdown {
  const quotes = isFrenchText ? ['«\u00a0', '\u00a0»', '“', '”'] : '“”‘’';
  const it = new MarkdownIt({ html: true, linkify: true, typographer: true, quotes, maxNesting: 40 });
  it.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Signs stay as the source wrote them: `(c)` may be the third of a list. Only quotes are set.
  it.disable('replacements');
  it.validateLink = (href) => resolve(href, 'https://base.invalid/') !== undefined;
  return it;
}

function parse(markdown: string, { lang, top = 3 }: Prose, addresses: Addresses): Token[] {
  const tokens = (isFrench(lang) ? french : plain).parse(markdown, {});
  for (const token of tokens) {
    if (token.tag === 'h1' || token.tag === 'h2') token.tag = `h${Math.max(top, Number(token.tag[1]))}`;
    if (token.children) token.children = inline(token.children, lang, addresses);
  }
  return tokens;
}

/** Text set by its language, links absolute, pictures of other sites as links. */
function inline(tokens: Token[], lang: string, addresses: Addresses): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    depth += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0;
    if (token.type === 'text') token.content = typeset(token.content, lang);
    if (token.type === 'link_open') setLink(token, String(token.attrGet('href') ?? ''), addresses);
    return token.type === 'image' ? picture(token, depth > 0, addresses) : [token];
  });
}

function setLink(token: Token, href: string, addresses: Addresses): void {
  token.attrSet('href', addresses.link(href) ?? '#');
  token.attrSet('rel', rel.join(' '));
}

function picture(token: Token, inLink: boolean, addresses: Addresses): Token[] {
  const src = String(token.attrGet('src') ?? '');
  const own = addresses.picture(src);
  if (own !== undefined) {
    token.attrSet('src', own);
    token.attrSet('loading', 'lazy');
    return [token];
  }
  const Kind = token.constructor as typeof Token;
  const text = new Kind('text', '', 0);
  text.content = token.content || src;
  if (inLink) return [text];
  const open = new Kind('link_open', 'a', 1);
  setLink(open, src, addresses);
  return [open, text, new Kind('link_close', 'a', -1)];
}

function render(tokens: Token[], addresses: Addresses): string {
  const html = plain.renderer.render(tokens, plain.options, {});
  return hasHtml(tokens) ? cleanHtml(html, addresses) : html;
}

function hasHtml(tokens: Token[]): boolean {
  return tokens.some(
    (token) => token.type.startsWith('html_') || (token.children && hasHtml(token.children)),
  );
}

/** The token after the last top-level block that a lead shows: at least one block. */
function endOfLead(tokens: Token[]): number {
  let length = 0;
  for (const [at, token] of tokens.entries()) {
    length += token.content.length;
    const isBlockEnd = token.level === 0 && token.nesting <= 0;
    if (isBlockEnd && length >= leadLength) return at + 1;
  }
  return tokens.length;
}

/** The text of each block, without its marks. */
function texts(tokens: Token[]): string[] {
  return tokens
    .filter((token) => token.type === 'inline')
    .map((token) => textOf(token.children ?? []).trim());
}

function textOf(tokens: Token[]): string {
  return tokens
    .map((token) => (token.type.endsWith('break') ? ' ' : token.type === 'html_inline' ? '' : token.content))
    .join('');
}
