import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { onceFor } from '../once.ts';

/** Elements that readers see no text of. */
export const unseen =
  /^(?:script|style|head|title|noscript|iframe|object|embed|svg|math|select|textarea|button|datalist|template|canvas|noembed|noframes)$/;

/** Elements that begin and end with an empty line, and those that begin and end a line. */
const paragraph = /^(?:p|h[1-6]|ul|ol|dl|blockquote|pre|table|figure|hr)$/;
const line =
  /^(?:div|li|d[td]|br|section|article|header|footer|main|nav|aside|t[rdh]|address|center|figcaption|summary|form|fieldset|option)$/;

/**
 * The words of HTML as plain text, its paragraphs between empty lines. Of any size and any depth: it goes over the tokens once,
 * and makes no tree of them. What is never closed hides nothing.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let hiddenBy = '';
  const lastEnd = onceFor((name) => html.toLowerCase().lastIndexOf(`</${name}`));
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const add = (text: string) => {
    if (!hiddenBy) parts.push(text.replace(/\s+/g, (run) => (/^\u00a0+$/.test(run) ? run : ' ')));
  };
  const bound = (name: string) => {
    if (!hiddenBy) parts.push(paragraph.test(name) ? '\n\n' : line.test(name) ? '\n' : '');
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...ignored,
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onopentagname(start, end) {
        const name = nameAt(start, end);
        bound(name);
        if (!hiddenBy && unseen.test(name) && lastEnd(name) > start) hiddenBy = name;
      },
      onclosetag(start, end) {
        const name = nameAt(start, end);
        if (hiddenBy === name) hiddenBy = '';
        bound(name);
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const nothing = () => {};

const ignored: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};
