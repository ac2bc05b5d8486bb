import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

test('a description says what the page is about', async () => {
  const entries = await entriesIn(sample('elcurator-json.json'));
  expect(entries[0]).toEqual({
    title: 'Qualité de code',
    url: 'https://news.example/a',
    date: '2015-09-09 11:10:32 UTC',
    description: 'What it is about',
    tags: ['tag1', 'tag2'],
    more: { is_saved: true },
  });
  expect(entries[4]?.date).toBeUndefined();
});
