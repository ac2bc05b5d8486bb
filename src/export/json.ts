import type { Article, Person } from '../article/article.ts';
import { timestamp } from '../article/date.ts';
import { oncePer } from '../once.ts';
import { address } from '../pages/address.ts';
import { lastingId } from '../pages/feed-entry.ts';
import { lastOf } from '../pages/last.ts';
import { canonical, inFull } from '../pages/masthead.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { everything } from './field.ts';
import type { Home, TextFormat } from './format.ts';

/**
 * JSON Feed 1.1 (jsonfeed.org) with every article, the chain of credit (docs/provenance.md) and, in `_kiosque`, all that is
 * left: docs/moving.md.
 */
export const json: TextFormat = {
  holds: everything,
  begin: (home) => `${JSON.stringify(head(home), null, 1).slice(0, -2)},\n "items": [\n`,
  each: (article, home) => JSON.stringify(item(article, home)),
  between: ',\n',
  end: '\n]}\n',
};

function head({ name, tagline, curator, language, url }: Home): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: url,
    description: tagline,
    authors: [person(curator)],
    language,
  };
}

function item(article: Article, home: Home): object {
  const { image, lang, source, title, description, excerpt, insight, tags, date } = article;
  const house = housed(home);
  const path = address.article(article.slug);
  const named = tags.map((name) => ({ name }));
  return {
    id: lastingId(house, path),
    url: canonical(house, path),
    external_url: source.url,
    title,
    language: lang,
    date_published: timestamp(date, home.timezone),
    date_modified: timestamp(lastOf(article, home).date, home.timezone),
    authors: [person(article.curator)],
    tags,
    image: image && home.url && inFull(house, address.image(image.src)),
    summary: insight || description,
    content_text: excerpt,
    _provenance: {
      ...provenanceOf({ article, house, tags: named }),
      description,
      excerpt: excerpt || undefined,
      insight: insight || undefined,
    },
    _kiosque: rest(article),
  };
}

const housed = oncePer((home: Home) => ({ ...home, origin: home.url && new URL(home.url).origin }));

/** The fields that neither JSON Feed nor the chain of credit has a place for. */
function rest(article: Article): object {
  const { file, slug, updated, image, status, pinned, aliases, imported } = article;
  return { file, slug, updated, image, status, pinned, aliases, imported };
}

function person({ name, url }: Person): Person {
  return { name, url };
}
