import { describe, expect, test } from 'vitest';
import { changed, lastOf } from '../../src/pages/last.ts';
import { articleOf, articleText, printed } from '../given.ts';

const house = { timezone: 'UTC' };
const last = (fields: string) => {
  const article = articleOf(articleText(fields));
  return [lastOf(article, house).date, changed(article, house)];
};

describe('an article was last changed', () => {
  test.each([
    ['date: 2015-06-05', '2015-06-05', undefined],
    ['date: 2015-06-05\nupdated: 2015-06-09', '2015-06-09', '2015-06-09'],
    ['date: 2015-06-05\nupdated: 2015-06-05', '2015-06-05', undefined],
    // The day begins before the article was chosen.
    ['date: 2015-06-05T09:30Z\nupdated: 2015-06-05', '2015-06-05T09:30:00Z', undefined],
    ['date: 2015-06-05\nupdated: 2015-06-05T09:30Z', '2015-06-05T09:30:00Z', '2015-06-05T09:30:00Z'],
  ])('%j: %s', (fields, date, change) => {
    expect(last(fields)).toEqual([date, change]);
  });

  test('never in the future: what is yet to be changed has not been', () => {
    const site = printed({ 'articles/2015-06-05-a.md': articleText('updated: 2016-02-01') });
    expect([...site.values()].filter((text) => text.includes('2016-02-01'))).toEqual([]);
  });
});
