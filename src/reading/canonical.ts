import { hostOf, resolve, webAddress, withoutMarks } from '../link.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';

/**
 * The address that the page wants to be known by, without the marks of campaigns; the one it was found at, where it names
 * none of the same site. Many pages name their home page by mistake, and a page could name a stranger's on purpose.
 */
export function canonical({ document, address, metas }: Said): Found {
  const links = (selector: string, where: string) =>
    [...document.querySelectorAll(`link${selector}`)].map((link) => ({
      value: link.getAttribute('href') ?? '',
      where,
    }));
  const named = [
    ...links('[rel~=canonical i]', 'link canonical'),
    ...metas('og:url', 'twitter:url'),
    ...links('[hreflang=x-default i]', 'link x-default'),
  ];
  const url = first(
    named,
    (href) => (href.trim() ? webAddress(resolve(href, address) ?? '') : undefined),
    (one) => isOfSite(one, address),
  );
  const { value, where } = url ?? { value: address, where: 'its address' };
  return { value: withoutMarks(value), where };
}

function isOfSite(url: string, address: string): boolean {
  return siteOf(url) === siteOf(address) && (!isHome(url) || isHome(address));
}

/** A site has its pages for phones under names of their own. */
function siteOf(url: string): string {
  return hostOf(url).replace(/^(?:m|mobile|amp)\./, '');
}

function isHome(url: string): boolean {
  return /^\/(?:index\.\w+)?$/.test(new URL(url).pathname) && new URL(url).search === '';
}
