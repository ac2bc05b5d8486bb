import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import { type Addresses, cleanHtml, rel } from './clean-html.ts';
import { resolve } from './link.ts';
import type { Prose } from './prose.ts';
import { isFrench, typeset } from './typography.ts';

const plain = markdownIt(false);
const french = markdownIt(true);

export const { escapeHtml } = plain.utils;

function markdownIt(isFrenchText: boolean): Markdown {
  const quotes = isFrenchText ? ['«\u00a0', '\u00a0»', '“', '”'] : '“”‘’';
  const it = new MarkdownIt({ html: true, linkify: true, typographer: true, quotes, maxNesting: 40 });
  it.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Signs stay as the source wrote them: `(c)` may be the third of a list. Only quotes are set.
  it.disable('replacements');
  it.validateLink = (href) => resolve(href, 'https://base.invalid/') !== undefined;
  return it;
}

/** A text as tokens of markdown-it: set by its language, its addresses read. */
export function parse(markdown: string, { lang, top = 3 }: Prose, addresses: Addresses): Token[] {
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
  const link = addresses.link(href) ?? '#';
  token.attrSet('href', link);
  if (!addresses.isOurs(link)) token.attrSet('rel', rel.join(' '));
}

function picture(token: Token, inLink: boolean, addresses: Addresses): Token[] {
  const src = String(token.attrGet('src') ?? '');
  const own = addresses.picture(src);
  if (own !== undefined) {
    for (const [name, value] of Object.entries(own)) token.attrSet(name, String(value));
    token.attrSet('loading', 'lazy');
    token.attrSet('decoding', 'async');
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

/** Tokens as HTML; cleaned where the text holds HTML of its own. */
export function render(tokens: Token[], addresses: Addresses): string {
  const html = plain.renderer.render(tokens, plain.options, {});
  return hasHtml(tokens) ? cleanHtml(html, addresses) : html;
}

function hasHtml(tokens: Token[]): boolean {
  return tokens.some(
    (token) => token.type.startsWith('html_') || (token.children && hasHtml(token.children)),
  );
}

/** The text of each block, without its marks. */
export function texts(tokens: Token[]): string[] {
  return tokens
    .filter((token) => token.type === 'inline')
    .map((token) => textOf(token.children ?? []).trim());
}

function textOf(tokens: Token[]): string {
  return tokens
    .map((token) => (token.type.endsWith('break') ? ' ' : token.type === 'html_inline' ? '' : token.content))
    .join('');
}
