/** Narrow before `; ! ?`, full width before `:` and inside « »: the Imprimerie nationale's rule. */
const narrow = '\u202f';
const full = '\u00a0';

export function isFrench(lang: string): boolean {
  return /^fr\b/i.test(lang);
}

/**
 * Sets a text by the rules of its language. In French the spaces of punctuation become non-breaking, but only those that
 * are there: what was written without one (`Yahoo!`, `10:30`, `https://`) stays as it was written. In French and English
 * straight quotes and apostrophes become round. Texts in other languages stay as they are.
 */
export function typeset(text: string, lang: string): string {
  if (isFrench(lang)) return frenchSpaces(rounded(text, `«${full}`, `${full}»`));
  return /^en\b/i.test(lang) ? rounded(text, '“', '”') : text;
}

function rounded(text: string, open: string, close: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"([^"]+)"/g, `${open}$1${close}`);
}

function frenchSpaces(text: string): string {
  // Each search looks behind it first: it begins once in a run of spaces, not once at every space.
  return text
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+(?=[;!?]+(?![;!?])(?!\S*[\p{L}\p{N}]))/gu, narrow)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+(?=:(?:\s|$))/g, full)
    .replace(/«[ \u00a0\u202f]*/g, `«${full}`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, `${full}»`)
    .replace(/(?<=\d) (?=(?:%|€|\$|Go|To|Mo|km|millions?|milliards?)(?![\p{L}\p{N}]))/gu, full);
}

/** Scripts that are written from right to left (Unicode Bidirectional Algorithm; names of ISO 15924). */
const fromTheRight = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Where lines of a language (BCP 47) begin, by the script it is most likely written in (CLDR). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return fromTheRight.has(script) ? 'rtl' : 'ltr';
}
