/** How a document of XML begins: the name of its outermost element, and the document without its type declaration. */
export interface XmlStart {
  /** In lower case, without prefix; `''` for what is no XML. */
  root: string;
  text: string;
}

/**
 * Reads up to the outermost element. A type declaration (XML 1.0, section 2.8) is left out: entities of its own are a way to
 * make a text of gigabytes, or to read our files. One that never ends, or a second
 * one, leaves nothing. Goes over the text once.
 */
export function xmlStart(text: string): XmlStart {
  let at = text.indexOf('<');
  let whole = text;
  let types = 0;
  while (at >= 0 && /[?!]/.test(whole[at + 1] ?? '')) {
    const isType = /^<!DOCTYPE/i.test(whole.slice(at, at + 9));
    const end = isType ? endOfType(whole, at) : endOf(whole, at);
    if (isType) types += 1;
    if (end < 0 || types > 1) return { root: '', text: '' };
    whole = isType ? whole.slice(0, at) + whole.slice(end) : whole;
    at = whole.indexOf('<', isType ? at : end);
  }
  const [, root = ''] = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(whole.slice(Math.max(at, 0), at + 100)) ?? [];
  return { root: root.toLowerCase(), text: whole };
}

/** Where a comment or an instruction ends; -1 if it never does. */
function endOf(text: string, start: number): number {
  const close = text.startsWith('<!--', start) ? '-->' : '>';
  const at = text.indexOf(close, start + 2);
  return at < 0 ? -1 : at + close.length;
}

/** The declarations inside stand in `[…]`; the bracket that ends them has a `>` behind it. */
function endOfType(text: string, start: number): number {
  const end = text.indexOf('>', start);
  const opening = text.slice(start, end < 0 ? undefined : end).indexOf('[');
  if (opening < 0) return end < 0 ? -1 : end + 1;
  const closing = /\]\s{0,99}>/g;
  closing.lastIndex = start + opening;
  return closing.exec(text) ? closing.lastIndex : -1;
}
