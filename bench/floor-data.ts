import { type Article, type Head, site, topic } from './floor-topic.ts';

/* What machines read of a page or of an entry of a feed, as JSON. */

const curator = { '@type': 'Person', name: 'Curator' };
const home = `${site}/`;

export function listData({ path, title }: Head, articles: Article[]): object {
  return {
    '@type': 'CollectionPage',
    '@id': site + path,
    url: site + path,
    name: title,
    inLanguage: 'en',
    author: curator,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: articles.map(({ slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: `${site}/articles/${slug}/`,
      })),
    },
  };
}

export function postingData({ title, slug, date, source, via, tags }: Article): object {
  const its = `${site}/articles/${slug}/`;
  return {
    '@type': 'SocialMediaPosting',
    '@id': its,
    url: its,
    headline: title,
    inLanguage: 'en',
    datePublished: date,
    dateModified: date,
    author: curator,
    keywords: tags,
    image: [{ '@type': 'ImageObject', url: `${its}share.png` }],
    isPartOf: { '@type': 'CollectionPage', '@id': home, name: topic, url: home },
    sharedContent: {
      '@type': 'NewsArticle',
      url: source.url,
      headline: title,
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: source.publisher },
    },
    mentions: via && [{ '@type': 'Person', ...via }],
  };
}

/** In: names and addresses in turn. */
export function wayData(way: string[]): object {
  const steps = [topic, '/', ...way];
  const item = (position: number) => ({
    '@type': 'ListItem',
    position,
    name: steps[position * 2 - 2],
    item: { '@id': `${site}${steps[position * 2 - 1]}` },
  });
  const positions = Array.from({ length: steps.length / 2 }, (_, index) => index + 1);
  return { '@type': 'BreadcrumbList', itemListElement: positions.map(item) };
}

/** The chain of credit. */
export function provenance({ title, slug, date, source, via, tags }: Article): object {
  return {
    title,
    lang: 'en',
    source,
    curator: { name: 'Curator' },
    topic: { name: topic, url: home },
    article: `${site}/articles/${slug}/`,
    date,
    from: [],
    via: via ? [via] : [],
    tags,
  };
}
