import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

const [didactics, maps, untitled] = await entriesIn(sample('diigo-csv.csv'));

test('highlights are the source’s words, all else is the curator’s', () => {
  expect(didactics).toEqual({
    title: 'Didactics, again',
    url: 'https://didactic.example/',
    date: '2015-06-05 08:00:00 UTC',
    tags: ['education', 'school'],
    inferred: { tags: 'the column "tags", cut at spaces' },
    excerpt: { text: 'What was marked first.\n\nWhat was marked, second.', as: 'plain' },
    insight: { text: 'For next year', as: 'plain' },
    more: {},
  });
  expect(maps?.insight).toEqual({ text: 'A comment\n\nA sticky note of mine', as: 'plain' });
});

test('tags stand between spaces or commas, and it is said between which', () => {
  expect(maps).toMatchObject({
    tags: ['open data', 'maps'],
    inferred: { tags: 'the column "tags", cut at commas' },
  });
});

test('its mark for no tags is no tag', () => {
  expect(untitled?.tags).toBeUndefined();
});
