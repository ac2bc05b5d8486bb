import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

test('in a feed that leads elsewhere the words are those of who keeps it; in one of its own pages, the source’s', async () => {
  const { format, found } = await read(sample('feed.rss.xml'));
  expect(format).toBe('feed');
  expect(found).toEqual([
    { about: { name: 'Zoé’s links' } },
    {
      where: 'entry 1',
      entry: {
        id: 'z-1',
        title: 'Été & hiver',
        url: 'https://news.example/ete?a=1&b=2',
        date: 'Fri, 05 Jun 2015 09:30:00 +0200',
        curator: { name: 'Zoé Lefèvre' },
        tags: ['cloud', 'R&D'],
        insight: { text: '<p>Read <b>this</b>.</p>', as: 'html' },
        more: {
          comments: 'https://zoe.example/c/1',
          source: { title: 'S', url: 'https://s.example/feed' },
          enclosures: ['https://news.example/a.mp3'],
        },
      },
    },
    {
      where: 'entry 2',
      entry: {
        title: 'Mine',
        url: 'https://zoe.example/mine',
        date: 'Sat, 06 Jun 2015 09:30:00 GMT',
        published: 'Sat, 06 Jun 2015 09:30:00 GMT',
        author: 'Zoé',
        publisher: 'Zoé’s links',
        tags: [],
        excerpt: { text: '<p>Long.</p>', as: 'html' },
        more: { summary: 'Short.' },
        inferred: { date: 'when it stood in the feed' },
      },
    },
    { where: 'entry 3', entry: expect.objectContaining({ title: 'Script', url: 'javascript:alert(1)' }) },
    { where: 'entry 4', entry: expect.objectContaining({ excerpt: { text: 'Only words', as: 'html' } }) },
    { where: 'entry 5', entry: expect.objectContaining({ url: 'https://news.example/ete?a=1&b=2' }) },
  ]);
});

test('Atom says who led there, and how its text is written', async () => {
  const [own, elsewhere] = await entriesIn(sample('feed.atom.xml'));
  expect(own).toMatchObject({
    id: 'tag:zoe.example,2015:1',
    title: 'a < b',
    url: 'https://zoe.example/1',
    date: '2015-06-05T09:30:00+02:00',
    updated: '2015-06-06T09:30:00+02:00',
    author: 'Zoé',
    lang: 'fr',
    via: [{ name: 'Vera', url: 'https://v.example/' }],
    tags: ['Cloud'],
    excerpt: { text: '<p>x <b>y</b></p>', as: 'html' },
    more: {
      authors: ['Ida'],
      via: [{ url: 'https://w.example/' }],
      enclosures: ['https://zoe.example/a.png'],
    },
  });
  expect(elsewhere).toMatchObject({
    date: '2015-06-07T00:00:00Z',
    updated: undefined,
    insight: { text: 'a <b> c', as: 'plain' },
  });
});

test('RSS 1.0 is a feed too', async () => {
  expect(await entriesIn(sample('feed.rdf.xml'))).toMatchObject([
    {
      title: 'A',
      url: 'https://news.example/a',
      date: '2015-06-05T09:30:00Z',
      curator: { name: 'ida' },
      tags: ['one two'],
      insight: { text: 'Note' },
    },
  ]);
});

test('a feed of Scoop.it leads to its pages: the source is what their text links to, if anything', async () => {
  expect(await entriesIn(sample('feed.scoopit.xml'))).toMatchObject([
    {
      id: '4045123456',
      title: 'La fibre',
      url: 'https://news.example/fibre',
      excerpt: { as: 'html' },
      more: { permalink: 'https://www.scoop.it/t/reseaux/p/4045123456/2015/06/05/la-fibre' },
      inferred: { source: 'the first link of its text' },
    },
    { id: '4045123457', url: undefined, inferred: undefined },
  ]);
});

const chain = {
  title: 'A headline',
  lang: 'fr',
  source: { url: 'https://news.example/a', publisher: 'News', author: 'Ida', date: '2015-06-04' },
  curator: { name: 'Patrick', url: 'https://p.example/' },
  topic: { name: 'Clouds', url: 'https://clouds.example/' },
  article: 'https://clouds.example/articles/a-headline/',
  date: '2015-06-05',
  from: [{ topic: 'Toulouse networks', url: 'https://n.example/' }],
  via: [{ name: 'Jacques' }],
  tags: ['DigitalPlace'],
};

const content = `<p><a href="https://news.example/a">News</a></p><blockquote class="excerpt" cite="https://news.example/a"><p>Said.</p></blockquote>
<div class="insight"><p class="insight-by">Patrick’s insight</p><div class="e-content"><p>Mine.</p></div></div>`;

test.each([
  [
    'RSS',
    `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Clouds</title><link>https://clouds.example/</link><item><title>A headline</title><link>${chain.article}</link><content:encoded><![CDATA[${content}]]></content:encoded><dcterms:provenance><![CDATA[${JSON.stringify(chain)}]]></dcterms:provenance></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><title>Clouds</title><entry><id>${chain.article}</id><title>A headline</title><link href="${chain.article}"/><content type="html"><![CDATA[${content}]]></content><dcterms:provenance><![CDATA[${JSON.stringify(chain)}]]></dcterms:provenance></entry></feed>`,
  ],
])('our own feed in %s keeps its whole credit, and gains no hop', async (_, text) => {
  expect(await entriesIn(given(text))).toEqual([
    {
      id: chain.article,
      title: 'A headline',
      url: 'https://news.example/a',
      publisher: 'News',
      author: 'Ida',
      published: '2015-06-04',
      lang: 'fr',
      curator: chain.curator,
      date: '2015-06-05',
      from: chain.from,
      via: chain.via,
      tags: ['DigitalPlace'],
      slug: 'a-headline',
      excerpt: { text: '<p>Said.</p>', as: 'html' },
      insight: { text: '<p>Mine.</p>', as: 'html' },
      more: { topic: chain.topic },
    },
  ]);
});

test('an entry that is no XML costs that entry', async () => {
  const text = readFileSync('tests/import/samples/feed.rss.xml', 'utf8').replace(
    '<title>Mine</title>',
    '<title>Mine',
  );
  const { found } = await read(given(text));
  expect(found.map((one) => ('leftOut' in one ? one : 'entry' in one && one.entry.title))).toEqual([
    false,
    'Été & hiver',
    { where: 'entry 2', leftOut: 'it is cut off or broken: it is no XML' },
    'Script',
    undefined,
    'Été & hiver',
  ]);
});

test('a feed that is cut off gives what is whole', async () => {
  const text = readFileSync('tests/import/samples/feed.rss.xml', 'utf8');
  const { found } = await read(given(text.slice(0, text.indexOf('<title>Script'))));
  expect(found).toHaveLength(4);
  expect(found.at(-1)).toEqual({ where: 'entry 3', leftOut: 'it is cut off or broken: it is no XML' });
});

test.each(['feed.rss.xml', 'feed.atom.xml', 'feed.rdf.xml', 'feed.scoopit.xml'])(
  '%s is read the same in pieces of 1 and 7 bytes',
  async (name) => {
    const whole = await read(sample(name));
    expect([await read(sample(name, 1)), await read(sample(name, 7))]).toEqual([whole, whole]);
  },
);
