import { expect, test } from 'vitest';
import { entriesIn, read, sample } from './given.ts';

test('both forms are known', async () => {
  expect((await read(sample('instapaper-csv.csv'))).format).toBe('instapaper-csv');
  expect((await read(sample('instapaper-csv.old.csv'))).format).toBe('instapaper-csv');
});

test('three of its folders are states; what was marked is the source’s; a text may have no address', async () => {
  expect(await entriesIn(sample('instapaper-csv.csv'))).toMatchObject([
    {
      title: 'A Long Read, "quoted"',
      url: 'https://longread.example/',
      date: '1783091650',
      tags: ['reading', 'été 2015'],
      folders: [],
      excerpt: { text: 'Words that were marked\nin two lines', as: 'plain' },
      more: { Folder: 'Unread' },
    },
    { url: 'https://archived.example/', tags: [], folders: [], more: { Folder: 'Archive' } },
    { title: 'Recipe', folders: ['Recipes To Try'], more: {} },
    {
      title: "A text of one's own",
      url: undefined,
      excerpt: { text: 'What was typed, at length' },
    },
    { folders: [], more: { Folder: 'Starred' } },
    { url: 'javascript:alert(1)' },
  ]);
});

test('the older form has neither times nor tags', async () => {
  expect(await entriesIn(sample('instapaper-csv.old.csv'))).toEqual([
    { title: 'A Long Read', url: 'https://longread.example/', folders: [], more: { Folder: 'Unread' } },
    { title: 'Recipe', url: 'https://recipe.example/', folders: ['Recipes'], more: {} },
  ]);
});
