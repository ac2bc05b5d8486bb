const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A language's code in its normal form (BCP 47); `undefined`: no such language. Language, script and region only:
 * extensions (`-u-…`) say nothing of the words, and have no name to show.
 */
export function readLanguage(code: string): string | undefined {
  // Names of languages fit the rules of codes too: `french`.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return undefined;
  try {
    const { language, baseName } = new Intl.Locale(code);
    return isKnown(language) ? baseName : undefined;
  } catch {
    return undefined;
  }
}

/** Every code of two letters has a name; of those of three not all are named (CLDR). */
function isKnown(code: string): boolean {
  return code.length > 2 || known.of(code) !== undefined;
}
