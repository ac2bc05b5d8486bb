import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

const entries = await entriesIn(sample('pinboard-json.json'));

test('the description is the title, and the extended one the curator’s own words', () => {
  expect(entries[0]).toEqual({
    id: '7c4b0fd5a1c5b2d1f0ba9d1f3a0c1a11',
    title: 'Numérique : les clusters, "un" rapprochement',
    url: 'https://news.example/2015/06/clusters?a=1&b=2',
    date: '2015-06-05T09:30:00Z',
    tags: ['cloud', 'toulouse'],
    insight: { text: 'To be read beside the other one.\nSecond line & more', as: 'plain' },
    isPrivate: false,
    more: { meta: '92959a96fd69146c5fe7cbde6e5720f2', toread: 'no' },
  });
});

test('what is not shared is private', () => {
  expect(entries.map(({ isPrivate }) => isPrivate)).toEqual([false, true, false, false, false]);
});

test('to be read is no tag', () => {
  expect(entries[1]).toMatchObject({ tags: ['.private', 'reading'], more: { toread: 'yes' } });
});

test('an empty title, empty words and empty tags are not there', () => {
  expect(entries[2]).toEqual(expect.not.objectContaining({ title: expect.anything() }));
  expect(entries[2]).toMatchObject({ tags: undefined, insight: undefined });
});
