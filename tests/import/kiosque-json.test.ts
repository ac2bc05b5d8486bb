import { expect, test } from 'vitest';
import { given, read, sample } from './given.ts';

const { found } = await read(sample('kiosque-json.json'));
const entries = found.flatMap((one) => ('entry' in one ? one.entry : []));

test('an article comes back whole, its texts to the letter', () => {
  expect(entries[0]).toEqual({
    id: 'https://topic.example/articles/clusters/',
    file: 'articles/2015/2015-06-05-clusters.md',
    slug: 'clusters',
    title: 'Numérique : les clusters',
    url: 'https://news.example/2015/06/clusters',
    publisher: 'Objectif News',
    author: 'Sophie Arutunian',
    published: '2015-06-04',
    date: '2015-06-05',
    updated: '2015-06-07T10:00:00+02:00',
    lang: 'fr',
    curator: { name: 'Patrick Bouillaud', url: 'https://www.scoop.it/t/cloud-2' },
    from: [
      {
        topic: 'Toulouse networks',
        url: 'https://networks.example/',
        article: 'https://networks.example/articles/clusters/',
      },
    ],
    via: [{ name: 'Jacques Le Bris' }, { name: 'Zoé', url: 'https://zoe.example/' }],
    tags: ['DigitalPlace', 'C++, C#'],
    image: { src: 'images/clusters.jpg', alt: '', credit: 'Marthe Olivier, CC BY 4.0' },
    status: 'published',
    pinned: true,
    aliases: ['/old/address/'],
    description: 'Deux clusters.',
    excerpt: { text: '  indented\n\n> quoted  \n\n\\*not emphasis\\*', as: 'markdown' },
    insight: { text: '**Mine**, to the letter  ', as: 'markdown' },
    imported: [{ format: 'pocket-csv', id: '1', status: 'unread' }],
  });
});

test('drafts stay drafts, and what is unlisted stays so', () => {
  expect(entries.map(({ status }) => status)).toEqual(['published', 'draft', 'unlisted', undefined]);
});

test('what a feed adds is none of an article’s own', () => {
  expect(entries[1]?.updated).toBeUndefined();
});

test('a feed of ours has less, and keeps which topic it was', () => {
  expect(entries[3]).toMatchObject({
    excerpt: { text: 'Some words', as: 'markdown' },
    more: { url: 'https://topic.example/articles/feed/', topic: { name: "L'Univers du Cloud" } },
  });
});

test('without a chain of credit it is left out, and says so', () => {
  expect(found.at(-1)).toEqual({ where: 'entry 5', leftOut: 'its chain of credit cannot be read' });
});

test('an unknown status is none, and the rest is read', async () => {
  const _provenance = { title: 'A', source: { url: 'https://a.example/' }, tags: 'none' };
  const item = { id: 'x', _provenance, _kiosque: { status: 'secret', slug: 'a', pinned: 'yes' } };
  const its = await read(
    given(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] })),
  );
  expect(its.found.at(-1)).toMatchObject({
    entry: { title: 'A', url: 'https://a.example/', slug: 'a', status: undefined },
  });
});
