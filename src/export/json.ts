import type { Article, Person } from '../article/article.ts';
import { timestamp } from '../article/date.ts';
import { address } from '../pages/address.ts';
import { lastingId } from '../pages/feed-entry.ts';
import { lastOf } from '../pages/last.ts';
import { canonical, inFull } from '../pages/masthead.ts';
import { provenanceOf } from '../pages/provenance.ts';
import type { Topic } from '../site/topic.ts';
import { everything } from './field.ts';
import type { TextFormat } from './format.ts';

/**
 * JSON Feed 1.1 (jsonfeed.org) with every article, the chain of credit (docs/provenance.md) and, in `_kiosque`, all that is
 * left: docs/moving.md.
 */
export const json: TextFormat = {
  holds: everything,
  begin: (topic) => `${JSON.stringify(head(topic), null, 1).slice(0, -2)},\n "items": [\n`,
  each: (article, topic) => JSON.stringify(item(article, topic)),
  between: ',\n',
  end: '\n]}\n',
};

function head(topic: Topic): object {
  const { name, tagline, curator, language, url } = topic;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: url,
    description: tagline,
    authors: [person(curator)],
    language,
  };
}

function item(article: Article, topic: Topic): object {
  const { image, lang, source, title, description, excerpt, insight, tags, date } = article;
  const home = { ...topic, origin: topic.url && new URL(topic.url).origin };
  const path = address.article(article.slug);
  const named = tags.map((name) => ({ name }));
  return {
    id: lastingId(home, path),
    url: canonical(home, path),
    external_url: source.url,
    title,
    language: lang,
    date_published: timestamp(date, topic.timezone),
    date_modified: timestamp(lastOf(article, topic).date, topic.timezone),
    authors: [person(article.curator)],
    tags,
    image: image && topic.url && inFull(home, address.image(image.src)),
    summary: insight || description,
    content_text: excerpt,
    _provenance: {
      ...provenanceOf({ article, house: home, tags: named }),
      description,
      excerpt: excerpt || undefined,
      insight: insight || undefined,
    },
    _kiosque: rest(article),
  };
}

/** The fields that neither JSON Feed nor the chain of credit has a place for. */
function rest(article: Article): object {
  const { file, slug, updated, image, status, pinned, aliases, imported } = article;
  return { file, slug, updated, image, status, pinned, aliases, imported };
}

function person({ name, url }: Person): Person {
  return { name, url };
}
