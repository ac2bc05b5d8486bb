import type { Listed, Site } from '../site/site.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { address } from './address.ts';
import { articlePages } from './article-pages.ts';
import { cardsOf } from './card.ts';
import { feedPages } from './feed.ts';
import { mastheadOf } from './masthead.ts';
import { otherPages } from './other-pages.ts';
import type { Page } from './page.ts';
import type { Card, Masthead } from './parts.ts';
import { tagPages, tagsPage } from './tag-pages.ts';
import { topicPages } from './topic-pages.ts';

/** What planning a page may look at. */
export interface Plan {
  site: Site;
  masthead: Masthead;
  words: Words;
  card: (listed: Listed) => Card;
}

/** Every page of the site, as one flat list. */
export function planPages(site: Site): Page[] {
  const plan = {
    site,
    masthead: mastheadOf(site),
    words: wordsFor(site.topic.language),
    card: cardsOf(site),
  };
  return [
    ...topicPages(plan),
    ...site.tags.all().flatMap((tag) => tagPages(tag, plan)),
    tagsPage(plan),
    ...articlePages(plan),
    ...feedPages(plan),
    ...otherPages(plan),
    { kind: 'accent', address: address.accent(), file: 'topic.md', accent: site.topic.accent },
  ];
}
