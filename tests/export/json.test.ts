import fc from 'fast-check';
import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { json } from '../../src/export/json.ts';
import { givenArticle, givenTopic } from '../given.ts';
import { jsonFeedMistakes } from '../validators/json-feed.ts';
import { articles, published, textIn } from './leaving.ts';

/** An article put together again from the places that docs/moving.md names. */
function articleIn({ _provenance: its, _kiosque: rest }: Record<string, Record<string, unknown>>): object {
  const { topic: _1, article: _2, updated: _3, excerpt = '', ...credit } = its ?? {};
  return { ...credit, ...rest, excerpt, at: moment(String(credit.date), 'UTC') };
}

/** Words that are empty say as much as none. */
function said(article: Article): object {
  return JSON.parse(JSON.stringify({ ...article, insight: article.insight || undefined }));
}

test('every article is there again, whole, in a valid JSON Feed', () => {
  fc.assert(
    fc.property(articles, (its) => {
      const distinct = its.map((article, index) => ({ ...article, slug: `${article.slug}-${index}` }));
      const text = textIn(json, distinct);
      expect(JSON.parse(text).items.map(articleIn)).toEqual(distinct.map(said));
      expect(jsonFeedMistakes(text)).toEqual([]);
    }),
  );
});

test('what JSON Feed has a place for stands there', () => {
  const article = givenArticle({
    title: 'Clusters',
    updated: '2015-06-07',
    tags: ['Cloud'],
    image: { src: 'images/a b.jpg', alt: '' },
    insight: 'Mine.',
    excerpt: 'Their *words*.',
  });
  const feed = parseJsonFeed(textIn(json, [article]));
  expect(feed).toMatchObject({
    title: 'Clouds',
    home_page_url: published.url,
    items: [
      {
        id: 'https://topic.example/clouds/articles/a/',
        url: 'https://topic.example/clouds/articles/a/',
        external_url: 'https://news.example/a',
        title: 'Clusters',
        content_text: 'Their *words*.',
        summary: 'Mine.',
        image: 'https://topic.example/clouds/images/a%20b.jpg',
        date_published: '2015-06-05T00:00:00Z',
        date_modified: '2015-06-07T00:00:00Z',
        tags: ['Cloud'],
        authors: [{ name: 'Ada' }],
        language: 'en',
      },
    ],
  });
});

test('a topic without an address makes up none', () => {
  const [item] = JSON.parse(
    textIn(json, [givenArticle({ image: { src: 'images/a.jpg', alt: '' } })], givenTopic()),
  ).items;
  expect(item.url).toBeUndefined();
  expect(item.image).toBeUndefined();
  expect(item._kiosque.image).toEqual({ src: 'images/a.jpg', alt: '' });
});

test('a topic without an article is a feed without an item', () => {
  expect(JSON.parse(textIn(json, [])).items).toEqual([]);
});
