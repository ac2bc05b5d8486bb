import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

const entries = await entriesIn(sample('linkding-json.json'));

test('a description says what the page says; notes are the curator’s, in Markdown', () => {
  expect(entries[0]).toMatchObject({
    id: '1',
    title: 'Clusters',
    url: 'https://news.example/a',
    date: '2020-09-26T09:46:23.006313Z',
    updated: '2020-09-26T16:01:14.275335Z',
    tags: ['cloud', 'toulouse'],
    description: 'What the page says of itself',
    insight: { text: 'My **notes**\n\n> a quotation\n', as: 'markdown' },
  });
});

test('older versions name the page’s own title and description', () => {
  expect(entries[1]).toMatchObject({
    title: 'Title of the site & co',
    excerpt: { text: 'Of the site', as: 'plain' },
  });
});

test('what is not shared is private', () => {
  expect(entries.map(({ isPrivate }) => isPrivate)).toEqual([false, true, true, false, false]);
});

test('archived and unread are no tags', () => {
  expect(entries[1]).toMatchObject({ tags: [], more: { is_archived: true, unread: true } });
});

test('a plain list of the same is read too', async () => {
  const list = [{ id: 1, url: 'https://a.example/', tag_names: ['a'], date_added: '2020-09-26T09:46:23Z' }];
  expect(await read(given(JSON.stringify(list)))).toMatchObject({
    format: 'linkding-json',
    found: [{ entry: { url: 'https://a.example/', isPrivate: false } }],
  });
});
