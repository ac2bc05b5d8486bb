/// <reference lib="dom" />
import { resolve, webAddress } from '../link.ts';
import type { Found, FoundImage } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';
import { oneLine } from './text.ts';

/** A picture before it is known whether it will do. */
interface Shown {
  src: string;
  alt?: string | undefined;
  /** In pixels; 0 where nothing is said. */
  width: number;
  height: number;
}

/** The picture that stands for the page: a photo or a drawing of something, no logo, no face of an author, no pixel that counts. */
export function image(said: Said, part: Element): Found<FoundImage> | undefined {
  const logos = said.jsonLd.texts(said.jsonLd.values('publisher'), 'logo');
  const candidates = [...ofMetas(said), ...ofJsonLd(said), ...inPage(said.document, part)];
  return first(candidates, ({ src, alt, width, height }) => {
    const url = webAddress(resolve(src, said.address) ?? '');
    const isSmall = (width > 0 && width < 100) || (height > 0 && height < 60);
    if (!url || isSmall || isSign(url) || logos.includes(src)) return undefined;
    return { url, ...(alt && { alt: oneLine(alt, 500) }) };
  });
}

/** By its name: the last word of a path is all that an address says of a picture. */
function isSign(url: string): boolean {
  const [, name = ''] = /([^/]*)\/?$/.exec(new URL(url).pathname) ?? [];
  return /^logo\b|^[^-_.]*[-_]logo[-_][^-_.]*\.|[-_]logo\.|(?:^|[-_.])(?:favicon|icon|avatar|placeholder|spacer|blank|pixel|transparent|1x1)\b|count(?:er)?\.cgi/i.test(
    name,
  );
}

function ofMetas({ metas }: Said): Found<Shown>[] {
  const one = (name: string) => metas(name)[0]?.value;
  const size = { width: Number(one('og:image:width')) || 0, height: Number(one('og:image:height')) || 0 };
  const og = metas('og:image:secure_url', 'og:image:url', 'og:image', 'itemprop image');
  const twitter = metas('twitter:image', 'twitter:image:src');
  return [
    ...og.map(({ value, where }) => ({ value: { src: value, alt: one('og:image:alt'), ...size }, where })),
    ...twitter.map(({ value, where }) => ({
      value: { src: value, alt: one('twitter:image:alt'), width: 0, height: 0 },
      where,
    })),
  ];
}

function ofJsonLd({ jsonLd }: Said): Found<Shown>[] {
  return jsonLd
    .said('image', 'url', 'contentUrl')
    .map(({ value, where }) => ({ value: { src: value, width: 0, height: 0 }, where }));
}

/** Pictures that are loaded late have their address in another attribute, and nothing or a dot in `src`. */
function inPage(document: Document, part: Element): Found<Shown>[] {
  const shown = (element: Element) =>
    ['src', 'data-src', 'data-lazy-src', 'data-original', 'srcset', 'href'].map((name) => ({
      src:
        element
          .getAttribute(name)
          ?.trim()
          .replace(name === 'srcset' ? /[\s,].*$/s : '', '') ?? '',
      alt: element.getAttribute('alt') ?? undefined,
      width: Number.parseInt(element.getAttribute('width') ?? '', 10) || 0,
      height: Number.parseInt(element.getAttribute('height') ?? '', 10) || 0,
    }));
  const all = (within: ParentNode, selector: string, where: string) =>
    [...within.querySelectorAll(selector)]
      .filter((element) => !element.closest('.h-card,.h-cite,[class*=avatar],[class*=author],nav'))
      .slice(0, 50)
      .flatMap((element) => shown(element).map((value) => ({ value, where })));
  return [
    ...all(document, '.u-photo', 'u-photo'),
    ...all(part, 'img,amp-img', 'a picture in its text'),
  ].filter(({ value }) => value.src);
}
