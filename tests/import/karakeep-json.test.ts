import { expect, test } from 'vitest';
import { entriesIn, given, sample } from './given.ts';

const entries = await entriesIn(sample('karakeep-json.json'));

test('a link has the page’s words apart from the curator’s', () => {
  expect(entries[0]).toEqual({
    id: 'k1',
    title: 'Clusters: "near"',
    url: 'https://news.example/a',
    date: 1722124800,
    author: 'Ada Lovelace',
    publisher: 'News',
    tags: ['cloud', 'toulouse'],
    folders: ['Reading', 'Cloud'],
    excerpt: { text: 'What the page says of itself', as: 'plain' },
    insight: { text: 'My own words', as: 'markdown' },
    more: {
      summary: "A machine's summary",
      archived: false,
      favourited: true,
      imageUrl: 'https://news.example/a.jpg',
    },
  });
});

test('lists that lie in lists are folders, also where one lies in itself or is not there', () => {
  expect(entries.map(({ folders }) => folders)).toEqual([
    ['Reading', 'Cloud'],
    undefined,
    ['Reading', 'Loop'],
    ...Array(4).fill(undefined),
  ]);
});

test('a text is the curator’s, and has no source', () => {
  expect(entries[2]).toMatchObject({
    insight: { text: '# Of my own\n\nWith **Markdown**.', as: 'markdown' },
  });
  expect(entries[2]?.url).toBeUndefined();
});

test('a file has no source, and neither has what has no content', () => {
  expect(entries[3]).toMatchObject({
    title: 'A file',
    insight: { text: 'Scanned' },
    more: { assetId: 'a-1' },
  });
  expect(entries[4]).toEqual({ title: 'Nothing', date: 1722124804, tags: [], more: {} });
});

test('lists may stand before the bookmarks, or be missing', async () => {
  const bookmark = { createdAt: 1, title: 'A', tags: [], lists: ['l'], content: null, note: null };
  const [before] = await entriesIn(
    given(JSON.stringify({ lists: [{ id: 'l', name: 'L' }], bookmarks: [bookmark] })),
  );
  const [missing] = await entriesIn(given(JSON.stringify({ bookmarks: [bookmark] })));
  expect([before?.folders, missing?.folders]).toEqual([['L'], undefined]);
});
