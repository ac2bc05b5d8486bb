import { expect, test } from 'vitest';
import { entriesIn, given, sample } from './given.ts';

test('our own export comes back whole: credit with its addresses, lists, and words to the letter', async () => {
  expect(await entriesIn(sample('kiosque-csv.csv'))).toEqual([
    {
      id: 'articles/2015-06-05-clusters.md',
      file: 'articles/2015-06-05-clusters.md',
      title: 'Numérique : les clusters, "un" rapprochement',
      url: 'https://objectifnews.example/clusters?a=1',
      date: '2015-06-05',
      updated: '2015-06-06T10:00Z',
      published: '2015-06-04',
      publisher: 'La Tribune',
      author: 'Sophie Arutunian',
      curator: { name: 'Ana López', url: 'https://ana.example/' },
      from: [
        { topic: 'Nets, more', url: 'https://nets.example/', article: 'https://nets.example/a/' },
        { topic: 'Older <b>' },
      ],
      via: [{ name: 'Jacques Le Bris' }, { name: 'Zoë \\ Co', url: 'https://zoe.example/' }],
      tags: ['Cloud', 'C++, C#', 'vie privée'],
      image: { src: 'images/a.png', alt: '', credit: 'Zoë' },
      lang: 'fr',
      status: 'published',
      pinned: true,
      slug: 'clusters',
      aliases: ['/old/', '/older/'],
      description: 'What it says',
      insight: { text: 'My *words*.\n\n- and a list', as: 'markdown' },
      excerpt: { text: '    code first\n\n=SUM(A1)', as: 'markdown' },
      imported: [{ format: 'pocket-csv', id: '1', more: { rating: '5' } }],
      more: {},
    },
    {
      id: 'articles/2015-06-07-draft.md',
      file: 'articles/2015-06-07-draft.md',
      title: '=1+1 is a title',
      url: 'https://draft.example/',
      date: '2015-06-07T08:00+02:00',
      curator: { name: 'Ana López', url: 'https://ana.example/' },
      from: [],
      via: [],
      tags: [],
      aliases: [],
      lang: 'en',
      status: 'draft',
      pinned: false,
      slug: 'draft',
      more: {},
    },
  ]);
});

test('what was changed by hand and is broken costs itself only', async () => {
  const columns = 'url,title,date,tags,excerpt,insight,curator,from,via,status,file,imported';
  const [entry] = await entriesIn(given(`${columns}\nhttps://a.example/,A,,,,,,,,hidden,,{broken\n`));
  expect(entry).toMatchObject({ url: 'https://a.example/', status: undefined, curator: undefined });
  expect(entry?.imported).toBe('{broken');
});
