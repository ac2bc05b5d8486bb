import { expect, test } from 'vitest';
import { entriesIn, read, sample } from './given.ts';

test('a file of Pocket is known by its columns', async () => {
  expect((await read(sample('pocket-csv.csv'))).format).toBe('pocket-csv');
});

test.each([7, 64_000])('its entries are read, in pieces of %d bytes', async (piece) => {
  expect(await entriesIn(sample('pocket-csv.csv', piece))).toEqual([
    {
      title: 'Numérique : les clusters, "un" rapprochement',
      url: 'https://objectifnews.example/clusters',
      date: '1433491200',
      tags: ['cloud', 'toulouse'],
      more: { status: 'unread' },
    },
    { url: 'https://example.org/no-title', date: '1433491300', more: { status: 'archive' } },
  ]);
});
