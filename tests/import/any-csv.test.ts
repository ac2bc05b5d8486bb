import { expect, test } from 'vitest';
import { columnsOf } from '../../src/import/csv-rows.ts';
import { formatOf } from '../../src/import/formats.ts';
import { entriesIn, given, read, sample } from './given.ts';

test('a table of no known tool is read by the obvious names of its columns, and each is said', async () => {
  expect(await entriesIn(sample('csv.csv'))).toEqual([
    {
      title: 'Name "quoted"',
      url: 'https://table.example/',
      date: '2015-06-05',
      tags: ['cloud', ' été'],
      insight: { text: 'What I think', as: 'plain' },
      inferred: {
        source: 'the column "Link"',
        title: 'the column "Name"',
        date: 'the column "Date added"',
        tags: 'the column "Labels"',
        insight: 'the column "Notes"',
      },
      more: { Rating: '5' },
    },
    { url: 'https://untitled.example/', inferred: { source: 'the column "Link"' }, more: {} },
    {
      title: 'Bookmarklet',
      url: 'javascript:alert(1)',
      inferred: { source: 'the column "Link"', title: 'the column "Name"' },
      more: { Rating: '1' },
    },
  ]);
});

test('a map says which column is which field, and then nothing is guessed', async () => {
  const text = 'What,Where,Who,Through,Also,Url\nA,https://a.example/,Ana,Bob; Cy,x|y,other\n';
  const map = { title: 'What', url: 'Where', author: 'Who', via: 'Through', tags: 'Also' };
  expect(await entriesIn(given(text), { map })).toEqual([
    {
      title: 'A',
      url: 'https://a.example/',
      author: 'Ana',
      via: [{ name: 'Bob' }, { name: 'Cy' }],
      tags: ['x', 'y'],
      more: { Url: 'other' },
    },
  ]);
});

test('a map can name every field', async () => {
  const map = {
    ...{
      url: 'a',
      title: 'b',
      date: 'c',
      updated: 'd',
      published: 'e',
      author: 'f',
      publisher: 'g',
      curator: 'h',
    },
    ...{
      from: 'i',
      via: 'j',
      tags: 'k',
      folders: 'l',
      excerpt: 'm',
      description: 'n',
      insight: 'o',
      lang: 'p',
      id: 'q',
    },
  };
  const columns = Object.values(map);
  const [entry] = await entriesIn(
    given(`${columns.join(',')}\n${columns.map((name) => `${name}1`).join(',')}\n`),
    { map },
  );
  expect(entry).toEqual({
    ...{ url: 'a1', title: 'b1', date: 'c1', updated: 'd1', published: 'e1', author: 'f1', publisher: 'g1' },
    ...{
      curator: { name: 'h1' },
      from: [{ topic: 'i1' }],
      via: [{ name: 'j1' }],
      tags: ['k1'],
      folders: ['l1'],
    },
    ...{ excerpt: { text: 'm1', as: 'plain' }, description: 'n1', insight: { text: 'o1', as: 'plain' } },
    ...{ lang: 'p1', id: 'q1', more: {} },
  });
});

test('a column or a field that is not there is a mistake, which names those that are', async () => {
  const file = given('What,Where\nA,https://a.example/\n');
  await expect(formatOf(file, { map: { url: 'Wear' } })).rejects.toThrow(
    'there is no column "Wear": it has "What", "Where"',
  );
  await expect(formatOf(file, { map: { address: 'Where' } })).rejects.toThrow(
    /no field "address": url, title, /,
  );
  await expect(formatOf(file, { map: { constructor: 'Where' } })).rejects.toThrow(/no field "constructor"/);
});

test('a table without an obvious address is none that is known, and its columns can be told', async () => {
  const file = given('What,Where\nA,https://a.example/\n');
  expect((await read(file)).format).toBeUndefined();
  expect(await columnsOf(file)).toEqual(['What', 'Where']);
});

test('what a tool is known to write is read as that, unless the map says how', async () => {
  expect((await read(sample('pocket-csv.csv'), { map: { title: 'Name' } })).format).toBe('pocket-csv');
  expect((await read(sample('pocket-csv.csv'), { map: { title: 'url' } })).format).toBe('csv');
});

test('a row with a quote that is never closed is left out with its line', async () => {
  const { found } = await read(given('url,title\nhttps://a.example/,"A\nhttps://b.example/,"B"\n'));
  expect(found).toEqual([
    { where: 'line 2', leftOut: 'a quote opens here that is never closed' },
    { where: 'line 3', entry: expect.objectContaining({ url: 'https://b.example/', title: 'B' }) },
  ]);
});
