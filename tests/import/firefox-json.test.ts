import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

test('folders of any depth; icons are not kept, separators are none', async () => {
  expect(await entriesIn(sample('firefox-json.json'))).toEqual([
    {
      id: 'aaaaaaaaaaaa',
      title: 'Numérique : les clusters',
      url: 'https://lemonde.example/clusters?a=1&b=2',
      date: 1433491200000000,
      updated: 1433491300000000,
      tags: ['cloud', 'web design'],
      folders: ['menu'],
      insight: { text: 'What I said of it', as: 'plain' },
      more: { id: 7, charset: 'UTF-8' },
      unkept: ['iconUri'],
    },
    {
      id: 'cccccccccccc',
      title: 'Recent Tags',
      url: 'place:type=6&sort=14&maxResults=10',
      date: 1433491200000000,
      folders: ['menu'],
      more: { id: 9 },
    },
    {
      id: 'ffffffffffff',
      url: 'javascript:alert(1)',
      date: 1433491200000000,
      folders: ['toolbar', 'Lesen'],
      more: { id: 12, keyword: 'g' },
    },
  ]);
});

test('a live bookmark is a feed', async () => {
  expect((await read(sample('firefox-json.json'))).found).toContainEqual({
    feed: { title: 'Headlines', feed: 'https://news.example/rss.xml', site: 'https://news.example/' },
  });
});

test('a file that is cut off is left out, and does not end the import', async () => {
  const cut = '{"type":"text/x-moz-place-container","children":[{"type":"text/x-moz-place","uri":"https://a.';
  expect((await read(given(cut))).found).toEqual([
    { where: 'line 1', leftOut: 'there is no bookmark in it, or the file is cut off' },
  ]);
});
