import { describe, expect, test } from 'vitest';
import { makeSite } from '../../src/site/site.ts';
import { articleOf, articleText, givenArticle, givenTopic, now } from '../given.ts';

const slugs = (articles: { article: { slug: string } }[]) => articles.map(({ article }) => article.slug);

describe('a site', () => {
  const articles = [
    givenArticle({ slug: 'old', date: '2014-01-01' }),
    givenArticle({ slug: 'draft', status: 'draft' }),
    givenArticle({ slug: 'unlisted', status: 'unlisted' }),
    givenArticle({ slug: 'future', date: '2016-01-01T00:00:01Z' }),
    givenArticle({ slug: 'now', date: '2016-01-01' }),
    givenArticle({ slug: 'late', date: '2015-06-05T23:00:00Z' }),
    givenArticle({ slug: 'day', date: '2015-06-05' }),
  ];

  test('lists what is published by now, newest first', () => {
    const site = makeSite(givenTopic(), articles, [], { now, preview: false });
    expect(slugs(site.listed)).toEqual(['now', 'late', 'day', 'old']);
  });

  test('has a page but no list for what is unlisted', () => {
    expect(slugs(makeSite(givenTopic(), articles, [], { now, preview: false }).unlisted)).toEqual([
      'unlisted',
    ]);
  });

  test('shows its curator everything, marked', () => {
    const site = makeSite(givenTopic(), articles, [], { now, preview: true });
    expect(site.listed.map(({ article, mark }) => [article.slug, mark])).toEqual(
      [
        ['future', 'future'],
        ['now', undefined],
        ['late', undefined],
        ['day', undefined],
        ['draft', 'draft'],
        ['unlisted', 'unlisted'],
        ['old', undefined],
      ].sort((a, b) => order(a[0]) - order(b[0])),
    );
    expect(site.unlisted).toEqual([]);
  });

  test('has the same order whatever the order of its files', () => {
    const same = ['c', 'a', 'b'].map((slug) => givenArticle({ slug }));
    for (const given of [same, same.toReversed()]) {
      expect(slugs(makeSite(givenTopic(), given, [], { now, preview: false }).listed)).toEqual([
        'a',
        'b',
        'c',
      ]);
    }
  });

  test('publishes a day when it begins in the topic’s time zone', () => {
    const listed = (timezone: string, at: number) => {
      const article = articleOf(articleText('date: 2016-01-01'), 'articles/a.md', { timezone });
      return makeSite(givenTopic({ timezone }), [article], [], { now: at, preview: false }).listed.length;
    };
    expect(listed('Europe/Paris', Date.UTC(2015, 11, 31, 22, 59, 59))).toBe(0);
    expect(listed('Europe/Paris', Date.UTC(2015, 11, 31, 23))).toBe(1);
    expect(listed('America/New_York', Date.UTC(2016, 0, 1, 4, 59, 59))).toBe(0);
  });

  function order(slug: string | undefined): number {
    return ['future', 'now', 'late', 'day', 'draft', 'unlisted', 'old'].indexOf(slug ?? '');
  }
});
