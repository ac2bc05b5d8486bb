import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/digest.ts';
import { planOf } from '../../src/pages/plan.ts';
import { cut, planSearch, planSearchIn } from '../../src/pages/search-parts.ts';
import { makeSite } from '../../src/site/site.ts';
import type { Topic } from '../../src/site/topic.ts';
import { givenArticle, givenTopic, now } from '../given.ts';

const bounds = { least: 5, most: 20 };

const slugs = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 200 });

function partsOf(all: string[]): string[] {
  return cut(all, hash, bounds).map((part) => JSON.stringify(part));
}

describe('the parts of a search', () => {
  test('hold every article once, in order, and are neither too small nor too large', () => {
    fc.assert(
      fc.property(slugs, (all) => {
        const parts = cut(all, hash, bounds);
        expect(parts.flat()).toEqual(all);
        for (const { length } of parts) {
          expect(length).toBeLessThanOrEqual(bounds.most);
          if (parts.length > 1) expect(length).toBeGreaterThanOrEqual(bounds.least);
        }
      }),
    );
  });

  test('stay as they are, all but four, when an article comes or goes anywhere', () => {
    fc.assert(
      fc.property(slugs, fc.nat(), (all, at) => {
        const fewer = all.toSpliced(at % (all.length + 1), 1);
        const [before, after] = [partsOf(all), partsOf(fewer)];
        expect(after.filter((part) => !before.includes(part)).length).toBeLessThanOrEqual(4);
        expect(before.filter((part) => !after.includes(part)).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  test('are within bounds where hashes only fall, or only rise', () => {
    for (const sign of [1, -1]) {
      const all = Array.from({ length: 100 }, (_, index) => 500 + sign * index);
      const sizes = cut(all, String, bounds).map(({ length }) => length);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(bounds.least);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(bounds.most);
    }
  });

  test('are one up to a thousand articles, and none without any', () => {
    const parts = (count: number) => planSearch(planFor(count)).parts.map(({ found }) => found.length);
    expect(parts(0)).toEqual([]);
    expect(parts(999)).toEqual([999]);
    expect(parts(4000).length).toBeGreaterThan(1);
  });
});

function planFor(count: number, topic: Partial<Topic> = {}) {
  const all = Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2000, 0, 1 + index);
    const date = new Date(at).toISOString().slice(0, 10);
    return givenArticle({ slug: `n${index}`, file: `articles/n${index}.md`, date, at, tags: ['Cloud'] });
  });
  return planOf(makeSite(givenTopic(topic), all, [], { now, preview: false }));
}

describe('the name of a part', () => {
  const keys = (count: number, topic?: Partial<Topic>) =>
    planSearchIn(planFor(count, topic), bounds).parts.map(({ key }) => key);

  test('stays when a newer article comes, but for the newest', () => {
    const before = keys(200);
    expect(keys(201).filter((key) => !before.includes(key)).length).toBeLessThanOrEqual(2);
  });

  test('changes with the spelling and the aliases of a tag, and with nothing else of the topic', () => {
    const [plain = ''] = keys(3);
    expect(keys(3, { name: 'Other', accent: '#000000', root: '/x/' })).toEqual([plain]);
    expect(keys(3, { tags: [{ name: 'Cloud', aliases: ['Nuage'] }] })).not.toEqual([plain]);
    expect(keys(3, { language: 'fr' })).not.toEqual([plain]);
  });
});
