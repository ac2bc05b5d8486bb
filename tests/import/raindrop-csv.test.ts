import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

const entries = await entriesIn(sample('raindrop-csv.csv'));

test('a note is the curator’s and an excerpt the source’s; all else is kept', () => {
  expect(entries[0]).toEqual({
    id: '1001',
    title: 'Saved, "quoted" title',
    url: 'https://drops.example/article?utm_source=raindrop#part',
    date: '2024-01-02T03:04:05.123Z',
    tags: ['reading', ' go'],
    folders: ['Veille', 'Cloud/Data', 'Toulouse'],
    excerpt: { text: 'What the page says; ici aussi.', as: 'plain' },
    insight: { text: 'First line of the note\n\nSecond paragraph, with a "quote"', as: 'plain' },
    more: {
      cover: 'https://drops.example/cover.png',
      highlights: 'First highlight\nSecond highlight',
      favorite: 'true',
    },
  });
});

test('a path of folders may have spaces around its slashes, or none; "Unsorted" is no folder', () => {
  expect(entries.map(({ folders, more }) => [folders, more?.folder])).toEqual([
    [['Veille', 'Cloud/Data', 'Toulouse'], undefined],
    [[], 'Unsorted'],
    [['Veille', 'Livres'], undefined],
    [[], 'Unsorted'],
    [[], 'Unsorted'],
  ]);
});

test('a picture that is written out in a cell is not kept, and it is said', () => {
  expect(entries[2]).toMatchObject({ more: { favorite: 'false' }, unkept: ['cover'] });
});
