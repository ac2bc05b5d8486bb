import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

test('a saved page gives its posts, with their addresses, credit and texts', async () => {
  const { format, found } = await read(sample('scoopit-html.html'));
  expect(format).toBe('scoopit-html');
  expect(found).toEqual([
    { about: { name: "Réseaux d'Occitanie", tagline: 'Ce qui bouge de Toulouse à Montpellier' } },
    {
      where: 'post 1',
      entry: {
        id: '4045123456',
        title: 'La fibre & nous : « enfin » ?',
        url: 'https://news.example/fibre?a=1&b=2',
        date: '2015-06-05',
        curator: { name: 'Zoé Lefèvre', url: 'https://www.scoop.it/u/zoe-lefevre' },
        from: [{ topic: 'Toulouse networks', url: 'https://www.scoop.it/t/toulouse-networks' }],
        via: [
          { name: 'Jacques Le Bris', url: 'https://www.scoop.it/u/jlb' },
          { name: 'Anne Müller', url: 'https://www.scoop.it/u/anne' },
        ],
        tags: ['fibre optique', 'Toulouse'],
        excerpt: {
          text: expect.stringMatching(/^<p>Le <b>département<\/b> ouvre son réseau\.<\/p><p>.*<\/p>$/s),
          as: 'html',
        },
        insight: { text: '<p>À lire.</p>', as: 'html' },
        more: {
          permalink: 'https://www.scoop.it/t/reseaux/p/4045123456/2015/06/05/la-fibre-nous',
          image: 'https://img.scoop.it/abc123=',
          host: 'news.example',
          'date as shown': 'June 5, 2015 10:12 AM',
        },
        inferred: { date: 'the address of the post on Scoop.it' },
      },
    },
    {
      where: 'post 2',
      entry: {
        title: 'Un mot à mes lecteurs',
        date: '2014-03-02T08:00:00Z',
        curator: { name: 'Zoé Lefèvre', url: 'https://www.scoop.it/u/zoe-lefevre' },
        excerpt: { text: 'Merci !', as: 'html' },
      },
    },
    { where: 'post 3', leftOut: 'it has no title' },
    { where: 'post 4', entry: { title: 'Bad', url: 'javascript:alert(1)' } },
  ]);
});

test('a class is known among others, in any order', async () => {
  const page = readFileSync('tests/import/samples/scoopit-html.html', 'utf8').replace(
    'class="post onePost twocbrick    "',
    'class="x onePost"',
  );
  expect((await entriesIn(given(page)))[0]?.id).toBe('4045123456');
});

test.each([1, 7])('it is read the same in pieces of %d bytes', async (piece) => {
  expect(await entriesIn(sample('scoopit-html.html', piece))).toEqual(
    await entriesIn(sample('scoopit-html.html')),
  );
});

test('a page of another site that names Scoop.it is none', async () => {
  expect(
    (await read(given('<p>See scoop.it: <a href="https://www.scoop.it/t/x">x</a></p>'))).format,
  ).toBeUndefined();
});
