import { expect, test } from 'vitest';
import { entriesIn, read, sample } from './given.ts';

test('a file of Pocket is known by its columns', async () => {
  expect((await read(sample('pocket-csv.csv'))).format).toBe('pocket-csv');
});

test('its times are seconds, its tags stand between bars, and its states are no tags', async () => {
  expect(await entriesIn(sample('pocket-csv.csv'))).toEqual([
    {
      title: 'Numérique : les clusters, "un" rapprochement',
      url: 'https://objectifnews.example/clusters',
      date: '1433491200',
      tags: ['cloud', 'toulouse'],
      more: { status: 'unread' },
    },
    {
      title: 'https://example.org/no-title',
      url: 'https://example.org/no-title',
      date: '1433491300',
      more: { status: 'archive' },
    },
    {
      title: 'A title\nin two lines',
      url: 'https://lines.example/?a=1&b=2',
      date: '1433491400',
      tags: ['web design'],
      more: { status: 'unread' },
    },
    {
      title: 'Again',
      url: 'https://objectifnews.example/clusters',
      date: '1433491500',
      tags: ['cloud'],
      more: { status: 'unread' },
    },
    { title: 'Bookmarklet', url: 'javascript:alert(1)', date: '1433491600', more: { status: 'unread' } },
  ]);
});
