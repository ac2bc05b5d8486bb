/** An address that says all of itself: a scheme, and nothing that must be escaped in an IRI (RFC 3987). */
export function isIri(text: string): boolean {
  if (!/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text) || /%(?![\da-f]{2})/i.test(text)) return false;
  return !/^https?:/i.test(text) || (/^https?:\/\/[^/]/i.test(text) && URL.canParse(text));
}

/** The same in ASCII (RFC 3986), which older formats ask for. */
export function isUri(text: string): boolean {
  return isIri(text) && /^[\x21-\x7e]+$/.test(text);
}

export function isWebAddress(text: string): boolean {
  return isUri(text) && /^https?:/i.test(text);
}

/** An identifier in one spelling: readers compare identifiers letter by letter. */
export function isCanonical(iri: string): boolean {
  return !/^https?:/i.test(iri) || !isIri(iri) || /^https?:\/\/[^/?#A-Z]*\//.test(iri);
}

export function isMediaType(text: string): boolean {
  return /^[a-z\d][\w!#$&^.+-]*\/[a-z\d][\w!#$&^.+-]*(?:\s*;\s*[\w.-]+=(?:[\w.+-]+|"[^"]*"))*$/i.test(text);
}

/** A language tag (BCP 47) whose two-letter language exists. */
export function isLanguage(tag: string): boolean {
  if (/^x(?:-[a-z\d]{1,8})+$/i.test(tag)) return true;
  try {
    const [language = ''] = (Intl.getCanonicalLocales(tag)[0] ?? '').split('-');
    return language.length > 2 || Boolean(languages.of(language));
  } catch {
    return false;
  }
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
