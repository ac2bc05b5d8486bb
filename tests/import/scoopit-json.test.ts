import { expect, test } from 'vitest';
import { given, read, sample } from './given.ts';

const { found } = await read(sample('scoopit-json.json'));
const entries = found.flatMap((one) => ('entry' in one ? one.entry : []));

test('the topic says its name and its tagline', () => {
  expect(found[0]).toEqual({ about: { name: "L'Univers du Cloud", tagline: 'Cloud, réseaux & co' } });
});

test('a post has its curator, the topic it came from, both dates and both texts', () => {
  expect(entries[0]).toMatchObject({
    id: '4044000000000000001',
    title: 'Numérique : les "clusters" se rapprochent',
    url: 'https://news.example/2015/06/clusters',
    date: 1433496600000,
    published: 1433400000000,
    curator: { name: 'Patrick Bouillaud', url: 'https://www.scoop.it/u/patrick-bouillaud' },
    from: [{ topic: 'Toulouse networks', url: 'https://www.scoop.it/t/toulouse-networks' }],
    tags: ['DigitalPlace'],
    excerpt: { text: '<p>Toulouse et <b>Montpellier</b>…</p>', as: 'html' },
    insight: { text: 'A <i>good</i> read', as: 'html' },
    pinned: true,
    more: {
      scoopUrl: 'https://www.scoop.it/t/cloud-2/p/4044000000000000001',
      thanksCount: 3,
      pageViews: 120,
      imageUrl: 'https://img.scoop.it/clusters',
    },
  });
});

test('who suggested it is credited before whose page it was found on', () => {
  expect(entries[1]?.via).toEqual([
    { name: 'Zoé', url: 'https://www.scoop.it/u/zoe' },
    { name: 'Jacques Le Bris', url: 'https://www.scoop.it/u/jacques-le-bris' },
  ]);
});

test('nobody is credited for a feed that it came in', () => {
  expect(entries[2]).toMatchObject({ from: undefined, via: undefined, more: { source: { type: 'rss' } } });
});

test('a post without an address is the curator’s own text', () => {
  expect(entries[3]).toMatchObject({
    insight: { text: '<p>Written by me</p>', as: 'html' },
    inferred: { insight: 'the text of a post without a source' },
  });
  expect(entries[3]?.url).toBeUndefined();
  expect(entries[3]?.excerpt).toBeUndefined();
});

test.each([
  ['a list of posts', (post: object) => [post]],
  ['one post', (post: object) => ({ post })],
  ['one post alone', (post: object) => post],
  ['posts of a search', (post: object) => ({ posts: [post], totalFound: 1 })],
])('%s is read too', async (_, wrapped) => {
  const post = {
    id: 1,
    title: 'A',
    url: 'https://a.example/',
    scoopUrl: 'https://www.scoop.it/t/a/p/1',
    curationDate: 1433496600000,
  };
  const its = await read(given(JSON.stringify(wrapped(post))));
  expect(its.format).toBe('scoopit-json');
  expect(its.found.filter((one) => 'entry' in one)).toMatchObject([
    { entry: { id: '1', url: 'https://a.example/' } },
  ]);
});
