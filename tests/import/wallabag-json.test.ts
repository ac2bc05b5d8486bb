import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

const entries = await entriesIn(sample('wallabag-json.json'));

test('when it was saved, changed and first published are three things', () => {
  expect(entries[0]).toMatchObject({
    date: '2016-09-08T11:55:58+0200',
    updated: '2016-09-08T11:57:16+0200',
    published: '2016-09-07T08:00:00+0200',
    author: 'Ada Lovelace, Charles Babbage',
    lang: 'fr',
    tags: ['foot', 'médias'],
  });
});

test('the text of the page is left behind, and named', () => {
  expect(JSON.stringify(entries)).not.toContain('whole');
  expect(entries.map(({ unkept }) => unkept)).toEqual([
    ['content'],
    undefined,
    ['content'],
    ['content'],
    undefined,
  ]);
});

test('words that were marked are the source’s, and what stands beside them the curator’s', () => {
  expect(entries[0]).toMatchObject({
    excerpt: { text: 'It never fails.\n\nIt is cheap.', as: 'plain' },
    insight: { text: 'I doubt it.', as: 'plain' },
    more: { annotations: [{ ranges: [{ startOffset: '0' }] }, { quote: 'It is cheap.' }] },
  });
});

test('states, pictures and where it was found are kept', () => {
  expect(entries[0]?.more).toMatchObject({
    is_archived: 1,
    is_starred: 0,
    is_public: false,
    origin_url: 'https://blog.example/links',
    domain_name: 'news.example',
    preview_picture: 'https://news.example/a.jpg',
    headers: { 'content-type': 'text/html' },
  });
  expect(entries[1]?.more).toMatchObject({ is_public: true, uid: '5b7a' });
});

test('an entry without an address of its own secret page is not private', () => {
  expect(entries.map(({ isPrivate }) => isPrivate)).toEqual(Array(5).fill(undefined));
});

test('what its API answers is read too, with tags that are objects', async () => {
  const item = {
    id: 1,
    url: 'https://a.example/',
    is_archived: 0,
    domain_name: 'a.example',
    tags: [{ id: 3, label: 'Foot', slug: 'foot' }],
  };
  const { format, found } = await read(given(JSON.stringify({ page: 1, _embedded: { items: [item] } })));
  expect(format).toBe('wallabag-json');
  expect(found).toMatchObject([{ entry: { id: '1', tags: ['Foot'] } }]);
});
