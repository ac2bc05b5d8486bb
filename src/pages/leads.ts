import type { Article } from '../article/article.ts';
import { oncePer } from '../once.ts';
import { related } from '../site/related.ts';
import type { Listed, Site } from '../site/site.ts';
import { publisherOf } from '../site/sources.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import { day } from './card.ts';
import type { Leads, RelatedLink } from './parts.ts';
import type { GivenLeads, House, RelatedArticle } from './planned.ts';
import { monthLink } from './shelf-pages.ts';

/**
 * Where an article's page leads on to: the pages of its source, of those it is credited to and of its month, as far as there
 * are any, and the articles that share most with it.
 */
export function planLeads(listed: Listed, { shelves, tags }: Site): GivenLeads {
  return {
    source: shelves.sources.of(listed)?.slug,
    credited: shelves.credits.of(listed).map(({ shown }) => shown),
    month: shelves.months.of(listed)?.name,
    related: related(listed, tags).map(({ article }) => shownOf(article)),
  };
}

/** One object, however many pages show it. */
const shownOf = oncePer((article: Article): RelatedArticle => {
  const { title, lang, slug, date } = article;
  return { title, lang, slug, date, publisher: publisherOf(article) };
});

export function makeLeads({ source, credited, month, related: others }: GivenLeads, house: House): Leads {
  const { root } = house;
  return {
    source: source && href(root, address.shelf('source', source)),
    credited: credited.map(({ name, slug }) => ({ name, href: href(root, address.shelf('via', slug)) })),
    month: monthLink(month, house),
    related: others.map(relatedLinks(house)),
  };
}

/** Made once for each article, however many pages show it. */
const relatedLinks = oncePer((house: House) =>
  oncePer(
    ({ title, lang, slug, date, publisher }: RelatedArticle): RelatedLink => ({
      name: typeset(title, lang),
      lang,
      href: href(house.root, address.article(slug)),
      publisher,
      day: day(date, house),
    }),
  ),
);
