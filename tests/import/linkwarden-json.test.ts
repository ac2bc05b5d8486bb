import { expect, test } from 'vitest';
import { entriesIn, given, sample } from './given.ts';

const entries = await entriesIn(sample('linkwarden-json.json'));
const by = (id: string) => entries.find((entry) => entry.id === id);

test('collections that lie in collections are folders', () => {
  expect(entries.map(({ id, folders }) => [id, folders])).toEqual([
    ['30', ['Tech']],
    ['33', ['Tech']],
    ['31', ['Tech', 'Nuages & réseaux']],
    ['32', ['Tech', 'Nuages & réseaux']],
    ['34', ['Tech', 'Nuages & réseaux']],
  ]);
});

test('what was imported there was curated when it was first saved; both moments are kept', () => {
  expect(by('31')).toMatchObject({
    date: '2015-06-05T09:30:00.000Z',
    updated: '2024-02-01T11:00:00.000Z',
    more: { createdAt: '2024-02-01T10:00:00.000Z' },
  });
  expect(by('30')?.date).toBe('2024-02-02T10:00:00.000Z');
});

test('tags are names, what is pinned is pinned, and the text of the page is left behind', () => {
  expect(by('31')).toMatchObject({
    tags: ['cloud', 'toulouse'],
    pinned: true,
    insight: { text: 'My "thoughts"', as: 'plain' },
    unkept: ['textContent'],
  });
  expect(by('31')?.more).not.toHaveProperty('textContent');
  expect(by('34')?.pinned).toBeUndefined();
});

test('a file has no source', () => {
  expect(by('32')).toMatchObject({ title: 'A file', more: { type: 'pdf' } });
  expect(by('32')?.url).toBeUndefined();
});

test('versions that leave all ids out are read by where links stand', async () => {
  const link = {
    name: 'A',
    url: 'https://a.example/',
    createdAt: '2024-02-02T10:00:00.000Z',
    tags: [{ name: 't' }],
  };
  const collections = [
    { name: 'One', links: [] },
    { name: 'Two', links: [link, { ...link, url: 'https://b.example/' }] },
  ];
  const found = await entriesIn(given(JSON.stringify({ pinnedLinks: [link], collections })));
  expect(found.map(({ folders, pinned }) => [folders, pinned])).toEqual([
    [['Two'], true],
    [['Two'], undefined],
  ]);
});
