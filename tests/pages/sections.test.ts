import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { sectionsOf } from '../../src/pages/sections.ts';
import { cardsOf, givenArticle, givenHouse } from '../given.ts';

/** Articles of some days, newest first. */
function namesOf(days: string[], its: Partial<Article> = {}, language = 'en', isLed = false) {
  const house = givenHouse({ language, timezone: 'Europe/Paris' });
  const items = days.map((date, index) => ({
    house,
    article: givenArticle({ date, slug: `a${index}`, ...(index === 0 ? its : {}) }),
    tags: [],
  }));
  const sections = sectionsOf(items, house, isLed);
  expect(cardsOf({ sections }).map(({ article }) => article.slug)).toEqual(
    items.map(({ article }) => article.slug),
  );
  return sections.map(({ name, iso }) => (iso ? `${name} (${iso})` : name));
}

describe('a list is cut by', () => {
  test('the day, where many articles a day are curated', () => {
    const days = ['2015-06-06', '2015-06-06', '2015-06-06', '2015-06-05', '2015-06-05', '2015-06-05'];
    expect(namesOf(days)).toEqual(['June 6, 2015 (2015-06-06)', 'June 5, 2015 (2015-06-05)']);
  });

  test('the month, in the words of the topic', () => {
    const days = ['2015-06-06', '2015-06-05', '2015-06-04', '2015-05-03', '2015-05-02', '2015-05-01'];
    expect(namesOf(days, {}, 'fr')).toEqual(['juin 2015 (2015-06)', 'mai 2015 (2015-05)']);
  });

  test('the year, where fewer are', () => {
    expect(namesOf(['2015-06-06', '2014-06-05', '2012-06-04'])).toEqual([
      '2015 (2015)',
      '2014 (2014)',
      '2012 (2012)',
    ]);
  });

  test('the day in the zone of the topic', () => {
    expect(namesOf(['2014-12-31T23:30:00Z'])).toEqual(['2015 (2015)']);
  });

  test('the first years of the calendar', () => {
    expect(namesOf(['0044-03-15'])).toEqual(['44 (0044)']);
  });
});

test('a pinned article has a section of its own where the list leads with it, whatever its age', () => {
  expect(namesOf(['2012-01-01', '2015-06-06'], { pinned: true }, 'en', true)).toEqual([
    'Pinned',
    '2015 (2015)',
  ]);
  expect(namesOf(['2015-06-06', '2015-01-01'], { pinned: true })).toEqual(['2015 (2015)']);
});

test('no article is no section', () => {
  expect(namesOf([])).toEqual([]);
});
