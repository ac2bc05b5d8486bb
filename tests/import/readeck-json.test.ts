import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

test('the description, the publisher and the authors are the page’s', async () => {
  const [first] = await entriesIn(sample('readeck-json.json'));
  expect(first).toMatchObject({
    id: 'QWX1',
    title: 'Clusters',
    url: 'https://news.example/a',
    date: '2024-05-06T07:08:09.123Z',
    updated: '2024-05-07T07:08:09.123Z',
    published: '2024-05-05T00:00:00Z',
    author: 'Ada Lovelace, Charles Babbage',
    publisher: 'News',
    lang: 'fr',
    tags: ['cloud', 'à lire'],
    excerpt: { text: 'What the page says of itself', as: 'plain' },
    more: { is_marked: true, is_archived: false, read_progress: 10 },
  });
});
