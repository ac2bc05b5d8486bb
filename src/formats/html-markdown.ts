import type { Element, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { SKIP, visit } from 'unist-util-visit';
import { cleanTree } from '../clean-html.ts';
import { withoutControls } from '../controls.ts';
import { webAddress } from '../link.ts';
import { asMarkdown } from '../reading/quotation.ts';
import { textOfHtml, unseen } from './html-text.ts';
import { asText } from './markdown-text.ts';

/** Of HTML that is longer, in UTF-16 units, or nested more than 200 levels deep, only the words are taken. */
const longest = 200_000;

/** Lists, quotations and the like in each other; what is deeper is shown without. Readers of Markdown have limits of their own. */
const deepest = 6;

/**
 * HTML as Markdown (CommonMark, tables and strikethrough) that shows the same words in the same order: what is bold, a link, a
 * list, a heading, a quotation or code there stays that. Scripts, styles, forms and handlers are gone, pictures are their
 * alternative text, and only what leads to http and https is a link.
 */
export function htmlAsMarkdown(html: string): string {
  const tree = html.length > longest ? undefined : cleanTree(withoutControls(html), prepare);
  if (!tree) return plainAsMarkdown(textOfHtml(html));
  simplify(tree);
  return asText(toMdast(tree));
}

/** Plain text as Markdown that shows the same: empty lines divide paragraphs, and a line ends where it ended. */
export function plainAsMarkdown(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n'))
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .flatMap((line) => line.trim() || [])
        .map(asMarkdown)
        .join('\\\n'),
    )
    .filter(Boolean)
    .join('\n\n');
}

/** Blocks that the allow-list does not know: without them the last word of one and the first of the next would be one. */
const blocks =
  /^(?:article|aside|address|main|nav|header|footer|form|fieldset|legend|center|figure|figcaption|caption|hgroup|dir|menu|option|label|video|audio)$/;

/** What the allow-list would take out with its place, or leave without. */
function prepare(tree: Root): void {
  // Ends of lines that HTML does not know as such, and that readers of Markdown do not agree on.
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(/[\u2028\u2029\u0085\ufeff]/g, ' ');
  });
  visit(tree, 'element', (element, index, parent) => {
    if (unseen.test(element.tagName) && parent && index !== undefined) {
      parent.children.splice(index, 1, { type: 'text', value: ' ' });
      return [SKIP, index + 1];
    }
    // A page's own headings are above those of a text in it.
    element.tagName = element.tagName
      .replace(/^h[12]$/, 'h3')
      .replace(blocks, 'div')
      .replace(/^var$/, 'em');
    return undefined;
  });
}

const containers = /^(?:blockquote|ul|ol|dl|table|details)$/;
const nested = /^(?:blockquote|ul|ol|dl|table|details|li|d[td]|summary|t(?:r|d|h|body|head|foot))$/;

/** Only what Markdown has: links of the web, text for pictures, and no deeper than anyone reads. */
function simplify(tree: Root): void {
  const depths = new Map<object, number>();
  visit(tree, 'element', (element, index, parent) => {
    const depth = (depths.get(parent ?? tree) ?? 0) + (containers.test(element.tagName) ? 1 : 0);
    depths.set(element, depth);
    if (depth > deepest && nested.test(element.tagName)) element.tagName = 'div';
    if (element.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: String(element.properties.alt ?? '') };
    } else adapt(element);
  });
}

function adapt(element: Element): void {
  if (element.tagName === 'a') setLink(element);
  else if (element.tagName === 'table') inLines(element);
  else if (/^h\d$/.test(element.tagName) && holds(element, block)) element.tagName = 'div';
}

/** Whether any element in it is one of these. */
function holds({ children }: Element, names: RegExp): boolean {
  return children.some(
    (child) => child.type === 'element' && (names.test(child.tagName) || holds(child, names)),
  );
}

/** What a heading of Markdown cannot hold, which is one line; and a cell, paragraphs apart. */
const block =
  /^(?:p|div|section|pre|hr|h\d|blockquote|ul|ol|dl|table|details|li|d[td]|summary|t(?:r|d|h|body|head|foot))$/;
const cannotBeInCell = /^(?:pre|hr|h\d|blockquote|ul|ol|dl|table|details|li|d[td]|summary)$/;

/** A row of a table in Markdown is one line: one that holds more was made to lay out a page, and is no table. */
function inLines(table: Element): void {
  const isLayout = holds(table, cannotBeInCell);
  visit(table, 'element', (element, _, parent) => {
    if (
      isLayout &&
      (element === table || /^(?:table|caption|t(?:r|d|h|body|head|foot))$/.test(element.tagName))
    ) {
      element.tagName = 'div';
    } else if (!isLayout && parent && /^(?:p|div|section)$/.test(element.tagName)) {
      element.tagName = 'span';
      element.children.push({ type: 'text', value: ' ' });
    }
  });
}

function setLink(element: Element): void {
  const href = webAddress(String(element.properties.href ?? ''));
  element.properties = href ? { href } : {};
  if (!href) element.tagName = 'span';
}
