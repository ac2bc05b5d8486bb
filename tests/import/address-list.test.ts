import { describe, expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

test('a list has addresses, with titles before or behind them, and what is said of them', async () => {
  expect(await entriesIn(sample('address-list.txt'))).toEqual([
    { url: 'https://list.example/a?b=1&c=(2)' },
    { url: 'https://onetab.example/', title: 'OneTab | with a title | in bars' },
    { url: 'http://tabs.example/', title: 'A title behind a tab' },
    { url: 'https://before.example/', title: 'A title before a tab' },
    {
      url: 'https://markdown.example/A_(b)',
      title: 'A *title* [in] Markdown',
      insight: { text: 'why it matters', as: 'markdown' },
    },
    { url: 'https://angle.example/' },
    { url: 'https://todo.example/' },
    { url: 'https://same.example/' },
    { url: 'https://list.example/a?b=1&c=(2)' },
    { url: 'javascript:alert(1)' },
  ]);
});

test('a line without an address is left out, by its number', async () => {
  const { found } = await read(sample('address-list.txt'));
  expect(found).toContainEqual({
    where: 'line 11',
    what: 'Words without an address',
    leftOut: 'no address stands on this line',
  });
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines end in %s', async (_, ending) => {
  const text = ['https://a.example/', 'https://b.example/', ''].join(ending);
  for (const piece of [1, 64_000]) {
    expect((await entriesIn(given(text, piece))).map(({ url }) => url)).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
  }
});

describe('is no list', () => {
  test.each([
    ['prose with two links', 'See https://a.example/ and\nhttps://b.example/ for more.\nThat is all.\n'],
    ['prose that begins with one', 'https://a.example/\nis where it began.\nThe rest is words.\n'],
    ['a table', 'What,Where\nhttps://a.example/,x\nhttps://b.example/,x\n'],
    ['nothing', ''],
    ['a comment', '# https://a.example/\n'],
  ])('%s', async (_, text) => {
    expect((await read(given(text))).format).toBeUndefined();
  });
});
