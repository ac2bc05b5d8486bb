import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';

/** The language of the page, as BCP 47 has it. */
export function language({ document, metas, jsonLd }: Said): Found | undefined {
  const html = document.documentElement;
  const named = ['lang', 'xml:lang'].map((name) => ({
    value: html.getAttribute(name) ?? '',
    where: `<html ${name}>`,
  }));
  const more = metas('content-language', 'dc.language', 'dcterms.language', 'og:locale');
  return first([...named, ...jsonLd.said('inLanguage', 'name'), ...more], tagOf);
}

/** `fr_FR` as `fr-FR`, `fra` as `fr`; codes for no language are none. */
function tagOf(text: string): string | undefined {
  try {
    const tag = new Intl.Locale(text.trim().replaceAll('_', '-')).toString();
    return /^(?:und|mul|zxx|mis|x)\b/.test(tag) ? undefined : tag;
  } catch {
    return undefined;
  }
}
