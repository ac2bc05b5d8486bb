import { oncePer } from '../once.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import type { Masthead, Readable } from './parts.ts';
import type { House } from './planned.ts';

/** The masthead of a topic, made once. */
export const masthead = oncePer(
  ({ name, tagline, language, root, pages, curator: { avatar, ...curator } }: House): Masthead => {
    const link = (path: string) => href(root, path);
    return {
      language,
      name: typeset(name, language),
      tagline: tagline && typeset(tagline, language),
      curator: { ...curator, avatar: avatar && link(address.image(avatar)) },
      home: link(address.topic()),
      follow: link(address.follow()),
      tags: link(address.tags()),
      stylesheets: [link(address.stylesheet()), link(address.accent())],
      icon: link(address.icon()),
      pages: pages.map(({ title, slug }) => ({ name: title, href: link(address.own(slug)) })),
    };
  },
);

/** The address in full, where the topic says where it is published. */
export function canonical({ origin, root }: House, path: string): string | undefined {
  return origin && origin + href(root, path);
}

/** What every page that readers see has, for one address of a site. */
export function readable(house: House, path: string): Omit<Readable, 'title' | 'address' | 'file'> {
  return {
    masthead: masthead(house),
    lang: house.language,
    canonical: canonical(house, path),
    alternates: [],
  };
}
