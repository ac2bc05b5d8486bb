import { expect, test } from 'vitest';
import { entriesIn, given, sample } from './given.ts';

test('times are seconds, and a note is the curator’s', async () => {
  const [first] = await entriesIn(sample('delicious-json.json'));
  expect(first).toEqual({
    title: 'Clusters',
    url: 'https://news.example/a',
    date: '1433496600',
    tags: ['cloud', 'toulouse'],
    insight: { text: 'My words', as: 'plain' },
    more: {},
  });
});

test('the short names of its feeds are read too', async () => {
  const feed = [
    {
      a: 'ada',
      d: 'Clusters',
      n: 'My words',
      u: 'https://news.example/a',
      t: ['cloud'],
      dt: '2011-05-06T07:08:09Z',
    },
  ];
  expect(await entriesIn(given(JSON.stringify(feed)))).toEqual([
    {
      title: 'Clusters',
      url: 'https://news.example/a',
      date: '2011-05-06T07:08:09Z',
      tags: ['cloud'],
      insight: { text: 'My words', as: 'plain' },
      more: { a: 'ada' },
    },
  ]);
});
