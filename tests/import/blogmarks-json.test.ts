import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

const entries = await entriesIn(sample('blogmarks-json.ndjson'));

test('a commentary is the curator’s, and who is linked as via is credited', () => {
  expect(entries[0]).toEqual({
    id: '1',
    title: 'Clusters',
    url: 'https://news.example/a',
    date: '2024-05-06T07:08:09+00:00',
    via: [{ name: 'Jacques Le Bris', url: 'https://jacques.example/' }],
    insight: { text: 'I like **this**.', as: 'markdown' },
    more: { slug: 'clusters' },
  });
});

test('older commentaries are HTML', () => {
  expect(entries[1]?.insight?.as).toBe('html');
});

test('who has no name is credited by the host, and that is told; what is no address credits nobody', () => {
  expect(entries[1]).toMatchObject({
    via: [{ name: 'found.example', url: 'https://found.example/page?x=1' }],
    inferred: { via: 'the host of its address' },
  });
  expect(entries[3]?.via).toBeUndefined();
  expect(entries[3]?.more).toMatchObject({ via_url: 'not an address' });
});

test('a draft is a draft, and a title of its own is kept', () => {
  expect(entries[2]).toMatchObject({ status: 'draft', more: { title: 'My own title' } });
});
