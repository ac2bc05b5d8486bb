import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../src/curating/propose-tags.ts';
import { pastOf, rank, type Taste, type Told } from '../../src/curating/suggestions.ts';

const now = Date.UTC(2026, 0, 15, 12);
const tags = [
  { name: 'Docker', aliases: ['Moby'] },
  { name: 'Cloud', aliases: [] },
];
const taste: Taste = { vocabulary: vocabularyOf({ tags }, []), past: new Map([['news.example', 3]]), now };

function told(its: Partial<Told> = {}): Told {
  return { url: 'https://a.example/1', title: 'A title', tags: [], feed: 'F', ...its };
}

const anyTold = fc.record({
  url: fc.integer({ min: 1, max: 9 }).map((number) => `https://news.example/${number}`),
  title: fc.constantFrom('Docker is here', 'Rain', 'Cloud and Moby'),
  tags: fc.subarray(['docker', 'cloud', 'rain']),
  feed: fc.constantFrom('F', 'G', 'H'),
  date: fc.option(fc.constantFrom('2026-01-14', '2025-01-01'), { nil: undefined }),
});

describe('suggestions', () => {
  test('say why they stand where they stand', () => {
    const best = told({ url: 'https://news.example/1', title: 'Moby grows', date: '2026-01-13T08:00:00Z' });
    const [first, second] = rank([told(), { ...best, feed: 'G' }, best], taste);
    expect(first?.why).toEqual([
      'Docker in the title',
      '3 of this source curated',
      '2 days old',
      'in 2 feeds',
    ]);
    expect([second?.title, second?.why]).toEqual(['A title', []]);
  });

  test('are the same in the same order, whatever the order of the feeds', () => {
    fc.assert(
      fc.property(fc.array(anyTold), (all) => {
        expect(rank(all.toReversed(), taste)).toEqual(rank(all, taste));
      }),
    );
  });

  test('never rank lower for one more feed that tells of them, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1 }), anyTold, (all, more) => {
        const [url, score] = [more.url, (told: Told[]) => rank(told, taste)[0]?.score ?? 0];
        const same = all.map((one) => ({ ...one, url }));
        expect(score([...same, more])).toBeGreaterThanOrEqual(score(same));
      }),
    );
  });

  test.each<[string, Partial<Told>]>([
    ['a tag in its title', { title: 'A title: Docker' }],
    ['a tag among its own', { tags: ['cloud'] }],
    ['a source with a past', { url: 'https://news.example/1' }],
    ['a date of yesterday instead of none', { date: '2026-01-14' }],
  ])('never rank lower for %s', (_what, more) => {
    fc.assert(
      fc.property(anyTold, (its) => {
        const base = { ...its, url: 'https://a.example/1', title: 'A title', date: undefined };
        const richer = { ...base, ...more, tags: [...base.tags, ...(more.tags ?? [])] };
        const [plain, better] = [base, richer].map((one) => rank([one], taste)[0]?.score ?? 0);
        expect(better).toBeGreaterThan((plain ?? 0) - 1e-9);
      }),
    );
  });

  test('know how many articles of a host were curated', () => {
    const articles = ['https://www.a.example/1', 'https://a.example/2', 'https://b.example/'].map((url) => ({
      source: { url },
    }));
    expect([...pastOf(articles)]).toEqual([
      ['a.example', 2],
      ['b.example', 1],
    ]);
  });
});
