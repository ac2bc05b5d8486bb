import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { addressOf, built } from '../built.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';
import type { Credit, Credits } from './credit.ts';
import { creditsOfAtom, creditsOfJson, creditsOfRss } from './feeds.ts';
import { creditsOfJsonLd, creditsOfMarkdown, creditsOfMicroformats } from './pages.ts';
import type { Site } from './site.ts';

/* Three topics on three servers: what A chose, B takes over from A's page, and C from B's. */

/** How a page is found, with what stands before it in the way of the next curator taken away. */
const ways: [name: string, served: (path: string, text: string) => string | undefined][] = [
  ['Markdown', (_path, text) => text],
  ['JSON-LD', (path, text) => (path.endsWith('.md') ? undefined : text)],
  [
    'microformats',
    (path, text) =>
      path.endsWith('.md')
        ? undefined
        : text.replace(/<script type="application\/ld\+json">.*?<\/script>/, ''),
  ],
];

const article = `---
title: "Numérique : les clusters de Toulouse et Montpellier"
date: 2015-06-05
source:
  url: https://news.example/2015/06/clusters
  publisher: Objectif News
  author: Sophie Arutunian
  date: 2015-06-04
lang: fr
from: { topic: Toulouse networks, url: https://networks.example/, article: https://networks.example/articles/clusters/ }
via: [{ name: Jacques Le Bris, url: https://jacques.example/ }, Zoé]
tags: [DigitalPlace]
insight: What A says stays with A.
---

Une association qui ne préfigure pas la fusion.
`;

describe.each(ways)('a chain of three topics, taken over from %s', { timeout: 120_000 }, (way, served) => {
  test('keeps every name and address in every format of the last', async () => {
    const a = await givenTopic('A', served);
    writeFileSync(join(a.content, 'articles/2015-06-05-clusters.md'), article);
    const first = await a.publish();
    const b = await givenTopic('B', served);
    await b.take([...first.keys()], way);
    const second = await b.publish();
    const c = await givenTopic('C', served);
    await c.take([...second.keys()], way);
    const site = await c.publish();

    const credits = allCredits(site, c.url);
    const expected = [
      { topic: 'B', url: b.url, article: oneArticle([...second.keys()]) },
      { topic: 'A', url: a.url, article: oneArticle([...first.keys()]) },
      {
        topic: 'Toulouse networks',
        url: 'https://networks.example/',
        article: 'https://networks.example/articles/clusters/',
      },
    ];
    const people = ['B', 'A'].map((name) => ({
      name: `Curator of ${name}`,
      url: `https://${name.toLowerCase()}.example/`,
    }));
    for (const [format, credit] of credits) {
      expect(credit.from, format).toEqual(expected);
      expect(credit.via, format).toEqual([
        ...people,
        { name: 'Jacques Le Bris', url: 'https://jacques.example/' },
        { name: 'Zoé' },
      ]);
      expect(credit.source, format).toEqual({
        url: 'https://news.example/2015/06/clusters',
        publisher: 'Objectif News',
        author: 'Sophie Arutunian',
        date: '2015-06-04',
      });
      expect(credit.curator, format).toEqual({ name: 'Curator of C', url: 'https://c.example/' });
      expect(credit.tags, format).toEqual(['DigitalPlace']);
    }
    if (way === 'Markdown')
      shownInDocs(credits, {
        [a.url]: 'https://a.example/topic/',
        [b.url]: 'https://b.example/topic/',
        [c.url]: 'https://c.example/topic/',
      });
  });

  test('is noticed when it comes back to where it was', async () => {
    const a = await givenTopic('A', served);
    writeFileSync(join(a.content, 'articles/2015-06-05-clusters.md'), article);
    const first = await a.publish();
    const b = await givenTopic('B', served);
    await b.take([...first.keys()], way);
    const second = await b.publish();
    rmSync(join(a.content, 'articles/2015-06-05-clusters.md'));
    const { code, said } = await a.rescoop(oneArticle([...second.keys()]));
    expect(code).toBe(1);
    expect(said).toContain('It came from here: its chain of credit names A.');
    expect(readdirSync(join(a.content, 'articles'))).toEqual([]);
  });
});

/** A topic of its own, on a server of its own. */
async function givenTopic(name: string, served: (path: string, text: string) => string | undefined) {
  const content = mkdtempSync(join(tmpdir(), 'kiosque-chain-'));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  let files = new Map<string, Buffer>();
  const server = await givenServer((request, response) => {
    const path = (request.url ?? '/').slice('/topic/'.length);
    const bytes = files.get(path.replace(/(^|\/)$/, '$1index.html'));
    const text = bytes && served(path, bytes.toString('utf8'));
    response
      .writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(text);
  });
  const url = `${server.url}/topic/`;
  mkdirSync(join(content, 'articles'));
  const curator = `{ name: Curator of ${name}, url: https://${name.toLowerCase()}.example/ }`;
  writeFileSync(join(content, 'topic.md'), `---\nname: ${name}\ncurator: ${curator}\nurl: ${url}\n---\n`);
  const rescoop = async (address: string) => {
    const world = fakeWorld();
    const code = await kiosque(['rescoop', address, '--allow-private', '--content', content], world);
    return { code, said: world.said() };
  };
  return {
    content,
    url,
    rescoop,
    /** Takes the only article of a site over. */
    async take(addresses: string[], way: string) {
      const { code, said } = await rescoop(oneArticle(addresses));
      expect([code, said], said).toEqual([0, expect.stringContaining(`read from   ${way}`)]);
    },
    async publish(): Promise<Site> {
      files = await built(`chain-${name}-${way(served)}`, content);
      return new Map([...files].map(([path, bytes]) => [addressOf(path, url), bytes.toString('utf8')]));
    },
  };
}

function way(served: (typeof ways)[number][1]): string {
  return ways.find(([, its]) => its === served)?.[0] ?? '';
}

function oneArticle(addresses: string[]): string {
  const [found = '', ...more] = addresses.filter((address) => /\/articles\/[^/]+\/$/.test(address));
  expect(more).toEqual([]);
  return found;
}

/** The credit of the only article of a site, as each format says it. */
function allCredits(site: Site, url: string): [format: string, credit: Credit][] {
  const formats: [string, Credits][] = [
    ['Atom', creditsOfAtom(site, `${url}feed.atom`)],
    ['RSS', creditsOfRss(site, `${url}feed.rss`)],
    ['JSON Feed', creditsOfJson(site, `${url}feed.json`)],
    ['JSON-LD', creditsOfJsonLd(site)],
    ['microformats', creditsOfMicroformats(site)],
    ['Markdown', creditsOfMarkdown(site)],
  ];
  return formats.map(([format, credits]) => [format, [...credits.values()][0] as Credit]);
}

/** The chain as each format's parser reads it, in docs/provenance.md. */
function shownInDocs(credits: [string, Credit][], names: Record<string, string>): void {
  const named = (text = '') =>
    Object.entries(names).reduce((its, [url, name]) => its.replaceAll(url, name), text);
  const lines = credits.map(([format, { source, from, via, curator }]) =>
    [
      `${format}:`,
      `  source   ${source.publisher}, ${source.author}, ${source.date} <${source.url}>`,
      ...from.map((hop) => `  from     ${hop.topic} <${hop.url}>, there <${hop.article}>`),
      ...via.map((person) => `  via      ${person.name}${person.url ? ` <${person.url}>` : ''}`),
      `  curator  ${curator.name} <${curator.url}>`,
    ].join('\n'),
  );
  const shown = `\`\`\`text\n${named(lines.join('\n'))}\n\`\`\``;
  const docs = readFileSync('docs/provenance.md', 'utf8');
  const marked = /(?<=<!-- chain -->\n)[\s\S]*(?=\n<!-- \/chain -->)/;
  if (process.env.UPDATE)
    writeFileSync(
      'docs/provenance.md',
      docs.replace(marked, () => shown),
    );
  expect(marked.exec(readFileSync('docs/provenance.md', 'utf8'))?.[0]).toBe(shown);
}
