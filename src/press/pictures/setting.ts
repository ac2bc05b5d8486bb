import { letterIn } from './fonts.ts';

/** Lines of words, and how large they are set, in pixels. */
export interface Setting {
  lines: string[];
  size: number;
}

/** A place for words: how wide and high it is, and how large they may be, the largest first. All in pixels. */
export interface Place {
  width: number;
  height: number;
  sizes: number[];
}

/** From one line to the next, in sizes of letters. */
export const leading = 1.18;

/** Signs that pictures of words are no place for: small pictures, and marks that are not seen; those that join letters stay. */
const unseen =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Variation_Selector}]|\u20e3|(?!\u200c|\u200d|\s)[\p{Cf}\p{Cc}]/gu;
const keptSigns = /[©®™‼⁉]/u;

/** What can be set of a text: words with a letter that no font has are left out, so that none becomes a box. */
export function settable(text: string, lang: string): string {
  const plain = text.replace(unseen, (sign) => (keptSigns.test(sign) ? sign : ''));
  // What joined nothing but signs that are gone is no word.
  const words = plain.split(/\s+/).filter((word) => /[^\u200c\u200d]/.test(word));
  return words.filter((word) => [...word].every((letter) => canBeSet(letter, lang))).join(' ');
}

function canBeSet(letter: string, lang: string): boolean {
  return letter === '\u200c' || letter === '\u200d' || letterIn(lang, letter) !== undefined;
}

/** How wide a text is at a size, about: letters as they stand alone. */
export function measure(text: string, size: number, lang: string): number {
  let ems = 0;
  for (const letter of text) ems += letterIn(lang, letter)?.width ?? 0;
  return ems * size;
}

/** Words as large as they may be to fit into a place; at the smallest size they end in an ellipsis where they do not. */
export function fitted(text: string, place: Place, lang: string): Setting {
  let setting: Setting = { lines: [], size: 0 };
  for (const size of place.sizes) {
    const its = { lines: wrapped(text, place.width / size, lang), size };
    const most = Math.max(1, Math.floor(place.height / (size * leading)));
    if (its.lines.length <= most && its.lines.every((line) => measure(line, 1, lang) <= place.width / size))
      return its;
    setting = { size, lines: cut(its.lines, most, place.width / size, lang) };
  }
  return setting;
}

/** A line may end at a space, and around each sign of Han, Hiragana, Katakana; what closes stays with what it closes. */
const pieces =
  /\s+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー][\p{Pe}\p{Pf}、。，．！？：；…ー]*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])\S)+/gu;

function wrapped(text: string, ems: number, lang: string): string[] {
  const lines = [''];
  for (const [piece] of text.matchAll(pieces)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || measure(line + piece.trimEnd(), 1, lang) <= ems)
      lines[lines.length - 1] = (line + piece).trimStart();
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean);
}

/** The first lines, none wider than there is room, with an ellipsis where anything is missing. */
function cut(lines: string[], most: number, ems: number, lang: string): string[] {
  const kept = lines.slice(0, most);
  return kept.map((line, index) => {
    const isLast = index === most - 1 && lines.length > most;
    return isLast || measure(line, 1, lang) > ems ? shortened(line, ems, lang) : line;
  });
}

function shortened(line: string, ems: number, lang: string): string {
  const letters = [...line];
  while (letters.length > 0 && measure(`${letters.join('')}…`, 1, lang) > ems) letters.pop();
  return `${letters.join('').replace(/[\s\p{P}]+$/u, '')}…`;
}

/** Whether a text is read from the right: its first letter says, as in `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(letter);
}
