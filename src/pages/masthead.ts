import { oncePer } from '../once.ts';
import { directionOf, typeset } from '../typography.ts';
import { languageOfWords } from '../words/words.ts';
import { address, href } from './address.ts';
import { shownAvatar } from './image.ts';
import type { Masthead, Readable } from './parts.ts';
import type { House } from './planned.ts';
import { policy } from './policy.ts';

/** The masthead of a topic, made once. */
export const masthead = oncePer(
  ({
    name,
    tagline,
    language,
    root,
    url,
    pages,
    shelves,
    assets,
    isPreview,
    curator: { avatar, ...curator },
    avatar: its,
  }: House): Masthead => {
    const link = (path: string) => href(root, path);
    const openSearch = {
      type: 'application/opensearchdescription+xml',
      title: name,
      href: link(address.openSearch()),
    };
    return {
      language: languageOfWords(language),
      topicLanguage: language,
      direction: directionOf(language),
      name: typeset(name, language),
      tagline: tagline && typeset(tagline, language),
      curator: {
        ...curator,
        avatar: avatar === undefined ? undefined : shownAvatar(avatar, its, link),
        initials: initialsOf(curator.name),
      },
      home: link(address.topic()),
      follow: link(address.follow()),
      tags: link(address.tags()),
      find: link(address.find()),
      shelves: shelves.map((order) => ({ order, href: link(address.shelves(order)) })),
      assets: mapped(assets, link),
      icon: link(address.icon()),
      touchIcon: link(address.touchIcon()),
      manifest: link(address.manifest()),
      search: link(address.search()),
      openSearch: url === undefined ? undefined : openSearch,
      policy,
      curatorPage: isPreview ? link(address.curator()) : undefined,
      pages: pages.map(({ title, slug, lang }) => ({ name: title, lang, href: link(address.own(slug)) })),
    };
  },
);

/** `PB` for Patrick Bouillaud: what stands where there is no portrait. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => [...word][0]?.toLocaleUpperCase('und') ?? '').join('');
}

/** The same names with other values. */
function mapped<K extends string>(
  record: Record<K, string>,
  make: (value: string) => string,
): Record<K, string> {
  const entries = Object.entries<string>(record).map(([name, value]) => [name, make(value)]);
  return Object.fromEntries(entries) as Record<K, string>;
}

/** Where a site is published. */
type Where = Pick<House, 'origin' | 'root'>;

/** The address in full, where the topic says where it is published. */
export function canonical({ origin, root }: Where, path: string): string | undefined {
  return origin && origin + href(root, path);
}

/** The address in full as far as it is known: a path where the topic does not say where it is published. */
export function inFull(house: Where, path: string): string {
  return canonical(house, path) ?? href(house.root, path);
}

/** What every page that readers see has, for one address of a site. */
export function readable(house: House, path: string): Omit<Readable, 'title' | 'address' | 'file'> {
  return {
    masthead: masthead(house),
    lang: languageOfWords(house.language),
    canonical: canonical(house, path),
    alternates: [],
    shared: [],
    data: [],
  };
}
