import { expect, test } from 'vitest';
import { entriesIn, given, read } from './given.ts';

const article = `---
title: "Numérique : les clusters"
date: 2015-06-05 09:30
source:
  url: https://news.example/clusters
  publisher: Objectif News
  author: Sophie Arutunian
  date: 2015-06-04
curator: { name: Patrick Bouillaud, url: "https://p.example/" }
from:
  - { topic: Toulouse networks, url: https://n.example/, article: https://n.example/a/ }
  - Other
via: Jacques Le Bris
tags: [DigitalPlace, "a, b"]
image: { src: images/clusters.jpg, alt: "", credit: M. O. }
lang: fr
status: unlisted
pinned: true
aliases: [/old/]
slug: my-slug
description: In short.
insight: |
  Mine, *truly*.
imported: { format: pocket-csv, id: "12" }
---

The **source's** words.

- to the letter
`;

test('one of our own files says all that it said', async () => {
  const file = given(article.replaceAll('\n', '\r\n'), 7, 'C:\\topic\\articles\\2015-06-01-clusters.md');
  const { format, found } = await read(file);
  expect(format).toBe('kiosque-markdown');
  expect(found).toEqual([
    {
      where: 'C:\\topic\\articles\\2015-06-01-clusters.md',
      entry: {
        title: 'Numérique : les clusters',
        url: 'https://news.example/clusters',
        date: '2015-06-05 09:30',
        published: '2015-06-04',
        publisher: 'Objectif News',
        author: 'Sophie Arutunian',
        curator: { name: 'Patrick Bouillaud', url: 'https://p.example/' },
        from: [
          { topic: 'Toulouse networks', url: 'https://n.example/', article: 'https://n.example/a/' },
          { topic: 'Other' },
        ],
        via: [{ name: 'Jacques Le Bris' }],
        tags: ['DigitalPlace', 'a, b'],
        image: { src: 'images/clusters.jpg', alt: '', credit: 'M. O.' },
        lang: 'fr',
        status: 'unlisted',
        pinned: true,
        aliases: ['/old/'],
        slug: 'my-slug',
        description: 'In short.',
        insight: { text: expect.stringMatching(/^Mine, \*truly\*\.\s*$/), as: 'markdown' },
        excerpt: { text: "The **source's** words.\n\n- to the letter", as: 'markdown' },
        id: 'articles/2015-06-01-clusters.md',
        file: 'articles/2015-06-01-clusters.md',
        imported: [{ format: 'pocket-csv', id: '12' }],
      },
    },
  ]);
});

test('its name says the day and the slug where it does not', async () => {
  const text = '---\ntitle: A\nsource: https://a.example/\n---\n';
  const entry = async (name: string) => (await entriesIn(given(text, 100, name)))[0];
  expect(await entry('x/2015-06-05-Été à deux.md')).toEqual({
    title: 'A',
    url: 'https://a.example/',
    date: '2015-06-05',
    slug: 'ete-a-deux',
  });
  expect(await entry('a.md')).toMatchObject({ date: undefined, slug: 'a' });
});

test('one with a mistake is left out with what is wrong', async () => {
  expect((await read(given('---\ntitle: A\nsource: nowhere\ntag: x\n---\n'))).found).toEqual([
    { where: 'export', leftOut: expect.stringMatching(/`source|`url|address/) },
  ]);
});

test('topic.md says what its articles take from it', async () => {
  const text =
    '---\nname: Clouds\ntagline: Up there\ncurator: { name: Ada, url: https://ada.example/ }\nlanguage: fr\n---\nAbout.';
  expect(await read(given(text))).toEqual({
    format: 'kiosque-topic',
    found: [
      {
        about: {
          name: 'Clouds',
          tagline: 'Up there',
          defaults: { curator: { name: 'Ada', url: 'https://ada.example/' }, language: 'fr' },
        },
      },
    ],
  });
});

test('files of other generators are not ours', async () => {
  expect((await read(given('---\ntitle: A\nlayout: post\n---\nText'))).format).toBeUndefined();
});
