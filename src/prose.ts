import type { Addresses } from './clean-html.ts';
import { resolve } from './link.ts';

/** A text in Markdown, with what is needed to read it. */
export interface Prose {
  markdown: string;
  /** BCP 47. */
  lang: string;
  /** The address that relative links are read against: the source's for an excerpt, the site's for our own words. */
  base: string;
  /** The path of the site's root, `/` or `/my-topic/`, where its pictures are. */
  root: string;
  /** The origin of the site, `https://topic.example`, where links to its own pages are to be in full. */
  origin?: string;
  /** The highest level its headings may take below those of the page. Default 3. */
  top?: number;
  /** The sizes of the topic's own pictures that are known, by their paths `images/…`. */
  pictures?: Sizes;
}

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

export type Sizes = Readonly<Record<string, Size>>;

/** The site itself, as the base of our own words' links: they come out as paths, `/my-topic/about/`. */
export const here = 'https://here.invalid';
const hereOnly = /^https:\/\/here\.invalid(?=\/)/;

/**
 * How the addresses in a text are read. Both ways may be asked again for what they said: text with HTML in it is read
 * twice.
 */
export function addressesOf({ base, root, origin = '', pictures = {} }: Prose): Addresses {
  const isOurs = hereOnly.test(base);
  return {
    link: (href) => resolve(isOurs ? fromRoot(href.trim(), root) : href, base)?.replace(hereOnly, origin),
    picture: (src) => {
      const path = fromRoot(src, root).replace(/^(?:\.\/|\/)/, '');
      if (!/^images\/(?!(?:.*\/)?\.\.(?:\/|$))/.test(path)) return undefined;
      return { src: origin + root + path, ...pictures[decoded(path)] };
    },
    isOurs: (link) => link.startsWith('/') || (origin !== '' && link.startsWith(`${origin}/`)),
  };
}

/** `/about/` in our own words is a page of the site, also of a site below a folder. */
function fromRoot(path: string, root: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return `./${path.slice(path.startsWith(root) ? root.length : 1)}`;
}

/** A path as a file has it: texts may write it as addresses do. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
