import { test } from 'vitest';
import { kiosque } from '../src/commands/kiosque.ts';
import { givenContent } from './given.ts';
import { inDocs } from './in-docs.ts';
import { givenServer } from './web/given-server.ts';
import { fakeWorld } from './world.ts';

/* The terminal sessions of docs/curating.md are what the program says. */

const docs = 'docs/curating.md';

const topic = `---
name: Clouds
curator: Ada Lovelace
tags: [{ name: Docker }, { name: Amazon Web Services, aliases: [AWS] }, { name: Containers }]
---
`;

const docker = `<!doctype html><html lang="en"><head><title>Docker 1.0 is here | Cloud News</title>
<meta property="og:site_name" content="Cloud News"><meta property="og:title" content="Docker 1.0 is here">
<meta name="description" content="Fifteen months after its start the container engine is called ready for production.">
<meta name="author" content="By Grace Hopper"><meta property="article:published_time" content="2014-06-09T17:00:00Z">
<link rel="canonical" href="/2014/06/docker-1-0"></head>
<body><article><h1>Docker 1.0 is here</h1><p>Containers, containers: AWS says that it runs them too. AWS is large.</p></article></body></html>`;

const feed = (link: string) => `<rss version="2.0"><channel><title>Cloud News</title>
<item><title>Docker 1.0 is here</title><link>${link}/2014/06/docker-1-0</link><pubDate>Wed, 14 Jan 2026 09:00:00 GMT</pubDate></item>
<item><title>What a data centre drinks</title><link>${link}/water</link><pubDate>Thu, 08 Jan 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

async function givenNews() {
  const routes: Record<string, string> = {
    '/2014/06/docker-1-0?utm_source=feed': docker,
    '/2014/06/docker-1-0': docker,
  };
  const server = await givenServer(routes);
  routes['/feed'] = feed(server.url);
  const opml = `<opml version="2.0"><body><outline text="Cloud News" xmlUrl="${server.url}/feed"/></body></opml>`;
  return { url: server.url, content: givenContent({ 'topic.md': topic, 'feeds.opml': opml }) };
}

/** What a command says, under its line, with the addresses that a reader of the documents would see. */
async function session(
  shown: string,
  args: string[],
  { url, content }: { url: string; content: string },
  input: string[] = [],
) {
  const world = fakeWorld({ input });
  await kiosque([...args, '--allow-private', '--content', content], world);
  const said = world.said().replaceAll(url, 'https://cloudnews.example').replaceAll(content, 'content');
  // How many digits a port has moves nothing.
  const steady = said.replace(/^( {2}url {9}\S+) +/gm, (_all, start) => `${start.padEnd(72)}  `);
  return `\`\`\`console\n$ ${shown}\n${steady.replace(/ +$/gm, '')}\`\`\``;
}

test('docs/curating.md shows what scoop says of a page', async () => {
  const news = await givenNews();
  const shown = 'npm run scoop -- "https://cloudnews.example/2014/06/docker-1-0?utm_source=feed" --proposed';
  inDocs(
    docs,
    'scoop',
    await session(shown, ['scoop', `${news.url}/2014/06/docker-1-0?utm_source=feed`, '--proposed'], news),
  );
});

test('docs/curating.md shows what scoop says of several addresses', async () => {
  const news = await givenNews();
  const links = ['/2014/06/docker-1-0', '/gone'].map((path) => `${news.url}${path}\n`);
  inDocs(
    docs,
    'several',
    await session('npm run scoop -- --draft < links.txt', ['scoop', '--draft'], news, links),
  );
});

test('docs/curating.md shows what suggest says', async () => {
  const news = await givenNews();
  inDocs(docs, 'suggest', await session('npm run suggest', ['suggest'], news));
});
