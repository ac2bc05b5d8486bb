import type { Person } from '../src/article/article.ts';
import type { FeedEntry, FeedPage } from '../src/pages/feed-page.ts';
import { wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { content } from './parts/feed.ts';

/** JSON Feed 1.1 (jsonfeed.org), with the chain of credit as an extension: docs/provenance.md. */
export const { data, render } = forEach('json', (page) => `${JSON.stringify(feed(page), null, 1)}\n`);

function feed(page: FeedPage<'json'>): object {
  const words = wordsFor(page.lang);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: page.title,
    home_page_url: page.home,
    feed_url: page.self,
    description: page.subtitle,
    user_comment: page.current ? words.feedArchiveIs : words.feedIs,
    next_url: page.previous,
    icon: page.icon,
    authors: [person(page.curator)],
    language: page.lang,
    items: page.entries.map((entry) => item(entry, page.about)),
  };
}

function item(entry: FeedEntry, about?: string): object {
  const { article, tags } = entry.card;
  const { description, excerpt, insight } = article;
  return {
    id: entry.id,
    url: entry.href,
    external_url: article.source.url,
    title: article.title,
    language: article.lang,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: [person(article.curator)],
    tags: tags.map(({ name }) => name),
    image: entry.image,
    summary: entry.summary,
    content_html: content(entry),
    _provenance: {
      about,
      ...entry.provenance,
      description,
      excerpt: excerpt || undefined,
      insight: insight || undefined,
    },
  };
}

function person({ name, url, avatar }: Person & { avatar?: string }): object {
  return { name, url, avatar };
}
