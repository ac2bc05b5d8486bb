/// <reference lib="dom" />
import type { Found } from './described.ts';
import type { Said } from './said.ts';
import { oneLine } from './text.ts';

/** The subjects that the page gives itself, each once: at most 30, and none that is longer than a tag is. */
export function keywords({ document, metas, jsonLd }: Said): Found[] {
  const texts = (selector: string, where: string) =>
    [...document.querySelectorAll(selector)].map((element) => ({ value: element.textContent ?? '', where }));
  const lists = [
    ...metas('article:tag'),
    ...jsonLd.said('keywords', 'name'),
    ...metas(
      'keywords',
      'news_keywords',
      'parsely-tags',
      'sailthru.tags',
      'citation_keywords',
      'dcterms.subject',
    ),
    ...texts('.h-entry .p-category', 'h-entry p-category'),
    ...texts('a[rel~=tag i]', 'link tag'),
  ];
  const all = new Map<string, Found>();
  for (const { value, where } of lists) {
    for (const part of value.slice(0, 5000).split(/[,;、]/)) {
      const word = oneLine(part, 100);
      const key = word?.toLowerCase() ?? '';
      if (word && word.length <= 60 && !all.has(key)) all.set(key, { value: word, where });
    }
  }
  return [...all.values()].slice(0, 30);
}
