import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

const entries = await entriesIn(sample('shaarli-json.json'));

test('a description is the curator’s own words, in Markdown', () => {
  expect(entries[0]).toEqual({
    id: '12',
    title: "L'actualité « utile »",
    url: 'https://news.example/a',
    date: '2015-06-05T09:30:00+02:00',
    tags: ['cloud', 'à lire'],
    insight: { text: 'Worth **reading**:\n\n- one\n- two', as: 'markdown' },
    isPrivate: false,
    more: { shorturl: 'WDWyig' },
  });
});

test('a note has no source: its address is its own page, in full or in part', () => {
  expect(entries.map(({ url }) => url)).toEqual([
    'https://news.example/a',
    undefined,
    undefined,
    undefined,
    'https://other.example/?q=abcdef',
    'javascript:alert(1)',
  ]);
  expect(entries.map(({ more }) => more?.url)).toEqual([
    undefined,
    'https://links.example/shaare/abcdef',
    '/shaare/ghijkl',
    '?mnopqr',
    undefined,
    undefined,
  ]);
});

test('what is private says so', () => {
  expect(entries.map(({ isPrivate }) => isPrivate)).toEqual([false, true, false, false, false, false]);
});

test('it was never changed where that says nothing', () => {
  expect(entries.map(({ updated }) => updated)).toEqual([
    undefined,
    '2015-06-05T10:00:00+02:00',
    ...Array(4).fill(undefined),
  ]);
});
