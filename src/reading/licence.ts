/// <reference lib="dom" />
import { resolve, webAddress } from '../link.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';

/** Under which licence the page may be used, as an address; one of Creative Commons is known where it is only linked to. */
export function licence({ document, address, metas, jsonLd }: Said): Found | undefined {
  const links = (selector: string, where: string) =>
    [...document.querySelectorAll(selector)].map((link) => ({
      value: link.getAttribute('href') ?? '',
      where,
    }));
  const candidates = [
    ...links('link[rel~=license i],a[rel~=license i]', 'link license'),
    ...jsonLd.said('license', 'url', '@id'),
    ...metas('dcterms.license', 'dc.rights').filter(({ value }) => /^https?:/.test(value)),
    ...links('a[href*="creativecommons.org/"]', 'a link to Creative Commons').filter(({ value }) =>
      /\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//.test(value),
    ),
  ];
  return first(candidates, (href) => webAddress(resolve(href, address) ?? ''));
}
