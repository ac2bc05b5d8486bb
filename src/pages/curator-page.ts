import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { bookmarkletOf } from './bookmarklet.ts';
import { readable } from './masthead.ts';
import type { Plan } from './plan.ts';
import type { Given, PlannedOf } from './planned.ts';

/** The curator's page of the preview; it is none of the site's pages. */
export function planCuratorPage({ site, house }: Plan): PlannedOf<'curator'> {
  const { repository, excerptLength } = site.topic;
  const addresses = [...site.listed, ...site.unlisted].map(({ article }) => article.source.url);
  return {
    kind: 'curator',
    address: address.curator(),
    file: 'topic.md',
    given: { house, repository, excerptLength, addresses },
  };
}

export function makeCuratorPage({ house, addresses, ...its }: Given['curator'], path: string) {
  const page = readable(house, path);
  const { name: topic, language, timezone, root } = house;
  const { name, url } = house.curator;
  const { address: bookmarklet, setup } = bookmarkletOf(
    { ...its, topic, curator: { name, url }, language, timezone },
    addresses,
  );
  return {
    ...page,
    canonical: undefined,
    hidden: true,
    title: `${wordsFor(language).curating.page.heading} – ${page.masthead.name}`,
    bookmarklet,
    setup,
    script: href(root, address.curatorFile('curator.js')),
    sheet: href(root, address.curatorFile('curator.css')),
  };
}
