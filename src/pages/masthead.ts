import type { Site } from '../site/site.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import type { Masthead, Readable } from './parts.ts';

export function mastheadOf({ topic, ownPages }: Site): Masthead {
  const link = (path: string) => href(topic.root, path);
  const { avatar, ...curator } = topic.curator;
  return {
    language: topic.language,
    name: typeset(topic.name, topic.language),
    tagline: topic.tagline && typeset(topic.tagline, topic.language),
    curator: { ...curator, avatar: avatar && link(address.image(avatar)) },
    home: link(address.topic()),
    follow: link(address.follow()),
    tags: link(address.tags()),
    stylesheets: [link(address.stylesheet()), link(address.accent())],
    icon: link(address.icon()),
    pages: ownPages.map(({ title, slug }) => ({ name: title, href: link(address.own(slug)) })),
  };
}

/** The address in full, where the topic says where it is published. */
export function canonical({ topic }: Site, path: string): string | undefined {
  return topic.url && new URL(topic.url).origin + href(topic.root, path);
}

/** What every page that readers see has, for one address of a site. */
export function readable(
  site: Site,
  masthead: Masthead,
  path: string,
  file = 'topic.md',
): Omit<Readable, 'title'> {
  return {
    masthead,
    address: path,
    file,
    lang: site.topic.language,
    canonical: canonical(site, path),
    alternates: [],
  };
}
