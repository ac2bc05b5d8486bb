/** Narrow before `; ! ?`, full width before `:` and inside « »: the Imprimerie nationale's rule. */
const narrow = '\u202f';
const full = '\u00a0';

export function isFrench(lang: string): boolean {
  return /^fr\b/i.test(lang);
}

/**
 * Makes the spaces of French punctuation non-breaking and its apostrophes round. Only spaces that are there change:
 * what was written without one (`Yahoo!`, `10:30`, `https://`) stays as it was written. For other languages the text
 * itself.
 */
export function typeset(text: string, lang: string): string {
  if (!isFrench(lang)) return text;
  // Each search looks behind it first: it begins once in a run of spaces, not once at every space.
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+(?=[;!?]+(?![;!?])(?!\S*[\p{L}\p{N}]))/gu, narrow)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+(?=:(?:\s|$))/g, full)
    .replace(/«[ \u00a0\u202f]*/g, `«${full}`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, `${full}»`)
    .replace(/(?<=\d) (?=(?:%|€|\$|Go|To|Mo|km|millions?|milliards?)(?![\p{L}\p{N}]))/gu, full);
}
