import { readLanguage } from '../article/language.ts';
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

/** `fr_FR` as `fr-FR`, `fra` as `fr`; names, and codes for no language, are none. */
function tagOf(text: string): string | undefined {
  const tag = readLanguage(text.trim().replaceAll('_', '-'));
  return tag === undefined || /^(?:und|mul|zxx|mis)\b/.test(tag) ? undefined : tag;
}
