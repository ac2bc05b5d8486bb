import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

const entries = await entriesIn(sample('omnivore-json.json'));

test('when it was saved and first published are two things; the description is the page’s', () => {
  expect(entries[0]).toEqual({
    id: '20db074a-34e1-4f55-b0e9-161e367946f6',
    title: 'Clusters : « le rapprochement »',
    url: 'https://news.example/a',
    date: '2024-10-29T16:30:11.000Z',
    updated: '2024-10-31T13:01:28.320Z',
    published: '2024-10-28T16:30:11.000Z',
    author: 'Sophie Arutunian',
    tags: ['RSS', 'cloud'],
    excerpt: { text: 'What the page says of itself.', as: 'plain' },
    more: {
      slug: 'clusters-192daf3a84e',
      state: 'Archived',
      readingProgress: 0,
      thumbnail: 'https://news.example/a.jpg',
    },
  });
});

test('reading states are no tags', () => {
  expect(entries[1]).toMatchObject({ tags: [], more: { state: 'Active', readingProgress: 37 } });
});

test('a file with one of them is read, and its text left behind', async () => {
  const one = {
    id: '1',
    slug: 'a',
    url: 'https://a.example/',
    labels: [{ name: 'x' }],
    savedAt: '2024-10-29',
    content: '<p>All</p>',
  };
  const { format, found } = await read(given(JSON.stringify(one, null, 2)));
  expect(format).toBe('omnivore-json');
  expect(found).toMatchObject([{ where: 'entry 1', entry: { tags: ['x'], unkept: ['content'] } }]);
  expect(JSON.stringify(found)).not.toContain('All');
});
