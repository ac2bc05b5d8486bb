import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { related } from '../../src/site/related.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { givenArticle, givenTopic, now } from '../given.ts';

function siteOf(articles: Article[]): Site {
  return makeSite(givenTopic(), articles, [], { now, preview: false });
}

/** An article of a day of 2014, counted from its first. */
function article(slug: string, day: number, tags: string[], its: Partial<Article> = {}): Article {
  const date = new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10);
  return givenArticle({ slug, file: `articles/${slug}.md`, date, at: Date.parse(date), tags, ...its });
}

/** The slugs of what is related to each article, by its own. */
function relations(site: Site): Map<string, string[]> {
  return new Map(
    site.listed.map((one) => [
      one.article.slug,
      related(one, site.tags).map(({ article: { slug } }) => slug),
    ]),
  );
}

const of = (slug: string, articles: Article[]) => relations(siteOf(articles)).get(slug);

describe('related articles', () => {
  test('share most tags, and a rare tag counts more than a common one', () => {
    const common = Array.from({ length: 20 }, (_, index) => article(`common${index}`, index, ['cloud']));
    const its = article('its', 30, ['cloud', 'docker', 'open']);
    const others = [
      article('rare', 1, ['docker']),
      article('both', 0, ['cloud', 'docker']),
      article('open', 300, ['cloud', 'open', 'docker']),
    ];
    expect(of('its', [...common, its, ...others])).toEqual(['open', 'both', 'rare', 'common19']);
  });

  test('of one score are the nearest in time, then in the order of lists', () => {
    const articles = ['b', 'a', 'c', 'far', 'its'].map((slug) =>
      article(slug, slug === 'far' ? 300 : slug === 'its' ? 10 : 9, ['cloud']),
    );
    expect(of('its', articles)).toEqual(['a', 'b', 'c', 'far']);
  });

  test('are none where no tag is shared', () => {
    expect(of('a', [article('a', 1, ['x']), article('b', 2, ['y']), article('c', 3, [])])).toEqual([]);
    expect(of('c', [article('a', 1, ['x']), article('c', 3, [])])).toEqual([]);
  });

  test('are listed ones only, also those of an article that is in no list itself', () => {
    const site = siteOf([
      article('a', 1, ['x']),
      article('draft', 2, ['x'], { status: 'draft' }),
      article('unlisted', 3, ['x'], { status: 'unlisted' }),
      article('b', 4, ['x']),
    ]);
    expect(relations(site)).toEqual(
      new Map([
        ['b', ['a']],
        ['a', ['b']],
      ]),
    );
    const [unlisted] = site.unlisted;
    expect(unlisted && related(unlisted, site.tags).map(({ article: { slug } }) => slug)).toEqual(['b', 'a']);
  });
});

const tags = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { maxLength: 4 });
const articles = fc
  .array(fc.record({ day: fc.nat({ max: 40 }), tags }), { maxLength: 90 })
  .map((all) => all.map(({ day, tags }, index) => article(`n${index}`, day, tags)));

describe('what is related', () => {
  test('does not depend on the order in which articles are read', () => {
    const shuffled = articles.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, turned]) => {
        expect(relations(siteOf(turned))).toEqual(relations(siteOf(all)));
      }),
    );
  });

  test('changes for none but the 24 before a newer article in each of its tags', () => {
    const newer = fc.record({ day: fc.integer({ min: 41, max: 60 }), tags });
    fc.assert(
      fc.property(articles, newer, (all, its) => {
        const before = siteOf(all);
        const near = before.tags
          .all()
          .flatMap((tag) => (its.tags.includes(tag.name) ? tag.articles.slice(0, 24) : []));
        const after = relations(siteOf([...all, article('new', its.day, its.tags)]));
        const changed = [...relations(before)].filter(
          ([slug, was]) => String(after.get(slug)) !== String(was),
        );
        const mayChange = new Set(near.map(({ article: { slug } }) => slug));
        expect(changed.filter(([slug]) => !mayChange.has(slug))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('changes for a bounded number when an older article is added, however common its tags', () => {
    const older = fc.record({ day: fc.nat({ max: 40 }), tags });
    fc.assert(
      fc.property(articles, older, (all, its) => {
        const before = relations(siteOf(all));
        const after = relations(siteOf([...all, article('new', its.day, its.tags)]));
        const changed = [...before].filter(([slug, was]) => String(after.get(slug)) !== String(was));
        // 24 before, 24 after, the newest 24 where the tag passes a power of two, and one for each power below.
        expect(changed.length).toBeLessThanOrEqual(its.tags.length * (24 + 24 + 24 + 7));
      }),
      { numRuns: 200 },
    );
  });
});
