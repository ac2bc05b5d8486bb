import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

async function rescoop(content: string, ...args: string[]) {
  const world = fakeWorld();
  const code = await kiosque(['rescoop', '--allow-private', '--content', content, ...args], world);
  return { code, said: world.said() };
}

function filesOf(content: string): string[] {
  return readdirSync(join(content, 'articles')).sort();
}

function page(title: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="About ${title}."></head><body><p>Text.</p></body></html>`;
}

const topic = '---\nname: Clouds\ncurator: Ada\nurl: https://clouds.example/\n---\n';

/** A blog with three articles, one of them on another site, and its feed. */
async function givenBlog() {
  const routes: Record<string, string> = { '/one': page('One'), '/two': page('Two'), '/': '' };
  const server = await givenServer(routes);
  const elsewhere = server.url.replace('127.0.0.1', 'localhost');
  const item = (title: string, link: string, date: string) =>
    `<item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate></item>`;
  routes['/feed'] =
    `<rss version="2.0"><channel><title>A blog</title><link>${server.url}/</link>${item('One', '/one', 'Tue, 10 Jun 2014 04:00:00 GMT')}${item('Two, elsewhere', `${elsewhere}/two`, 'Thu, 10 Jul 2014 04:00:00 GMT')}${item('No more', 'javascript:x', '')}</channel></rss>`;
  routes['/'] = '<title>A blog</title><link rel="alternate" type="application/rss+xml" href="/feed">';
  return server;
}

describe('rescooping a feed', () => {
  test('says what is not curated yet, and writes nothing where nobody can be asked', async () => {
    const { url } = await givenBlog();
    const content = givenContent({
      'topic.md': topic,
      'articles/2015-06-05-a.md': articleText(`source: ${url}/one`),
    });
    const { code, said } = await rescoop(content, `${url}/feed`);
    expect([code, filesOf(content)]).toEqual([0, ['2015-06-05-a.md']]);
    expect(said).toContain(
      'A blog: 1 article to take · 1 curated already or not asked for · 1 without an address of the web',
    );
    expect(said).toContain('2014-07-10  Two, elsewhere');
    expect(said).not.toContain('  One ');
  });

  test('takes all of it, found from the address of the site; who tells of others is credited', async () => {
    const { url } = await givenBlog();
    const content = givenContent({ 'topic.md': topic, 'articles/2015-06-05-a.md': articleText() });
    const { code, said } = await rescoop(content, url, '--all', '--tag', 'Cloud');
    expect([code, said]).toEqual([0, expect.stringContaining('written')]);
    const texts = filesOf(content).map((file) => readFileSync(join(content, 'articles', file), 'utf8'));
    expect(texts.filter((text) => text.includes('title: One') && !text.includes('from:'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(`from: { topic: A blog, url: ${url}/ }`))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('tags: [ Cloud ]'))).toHaveLength(2);
    expect((await rescoop(content, url, '--all')).said).toContain('0 articles to take');
  });

  test.each([
    [['--since', '2014-07-01'], ['Two']],
    [['--match', 'ONE'], ['One']],
    [['--match', 'two one'], []],
  ])('takes what is asked for with %j', async (options, expected) => {
    const { url } = await givenBlog();
    const content = givenContent({ 'topic.md': topic, 'articles/2015-06-05-a.md': articleText() });
    expect((await rescoop(content, `${url}/feed`, '--all', ...options)).code).toBe(0);
    const texts = filesOf(content).map((file) => readFileSync(join(content, 'articles', file), 'utf8'));
    expect(texts.flatMap((text) => /^title: (One|Two)/m.exec(text)?.[1] ?? [])).toEqual(expected);
  });

  test('of a topic takes the chain of credit from the feed, without asking for the page', async () => {
    const provenance = {
      title: 'A',
      lang: 'en',
      source: { url: 'https://news.example/a' },
      curator: { name: 'Bob' },
      topic: { name: 'B', url: 'https://b.example/' },
      article: 'https://b.example/articles/a/',
      date: '2015-06-05',
      from: [{ topic: 'C' }],
      via: [{ name: 'Cleo' }],
      tags: ['Cloud'],
      excerpt: 'Words *quoted*.',
    };
    const item = { id: '1', url: 'https://b.example/articles/a/', title: 'A', _provenance: provenance };
    const server = await givenServer({
      '/feed.json': JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'B',
        items: [item],
      }),
    });
    const content = givenContent({ 'topic.md': topic });
    expect((await rescoop(content, `${server.url}/feed.json`, '--all')).code).toBe(0);
    const [file = ''] = filesOf(content);
    const text = readFileSync(join(content, 'articles', file), 'utf8');
    expect(text).toContain(
      'from: [ { topic: B, url: https://b.example/, article: https://b.example/articles/a/ }, C ]',
    );
    expect(text).toContain('via: [ Bob, Cleo ]');
    expect(text).toContain('Words *quoted*.');
    expect(server.paths()).toEqual(['/feed.json']);
  });

  test.each([
    ['is no chain', { title: 'A' }],
    [
      'leads to no source',
      {
        title: 'A',
        lang: 'en',
        source: { url: 'javascript:x' },
        curator: { name: 'Bob' },
        topic: { name: 'B' },
        date: '2015-06-05',
      },
    ],
  ])('of a topic is refused where what it says of credit %s: nobody loses theirs', async (_what, said) => {
    const routes: Record<string, string> = { '/articles/a/': page('A') };
    const { url } = await givenServer(routes);
    const item = { id: '1', url: `${url}/articles/a/`, title: 'A', _provenance: said };
    routes['/feed.json'] = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'B',
      items: [item],
    });
    const content = givenContent({ 'topic.md': topic, 'articles/2015-06-05-b.md': articleText() });
    const { code, said: told } = await rescoop(content, `${url}/feed.json`, '--all');
    expect([code, filesOf(content)]).toEqual([1, ['2015-06-05-b.md']]);
    expect(told).toContain(
      `error: ${url}/articles/a/\n  The feed says its chain of credit in a way that cannot be read.`,
    );
  });

  test('reads no Markdown file that is sent on to another site', async () => {
    const evil = await givenServer({
      '/a.md': articleText('date: 2015-06-05\nlang: en\nfrom: Evil\nvia: Mallory'),
    });
    const head = '<link rel="alternate" type="text/markdown" href="/a.md">';
    const { url } = await givenServer({
      '/': page('A').replace('</head>', `${head}</head>`),
      '/a.md': { status: 302, headers: { location: `${evil.url.replace('127.0.0.1', 'localhost')}/a.md` } },
    });
    const content = givenContent({ 'topic.md': topic });
    expect((await rescoop(content, url)).said).toContain('It is not the page of an article in a topic');
  });

  test('goes on where one of its articles is gone, and says so with its exit code', async () => {
    const server = await givenBlog();
    const content = givenContent({ 'topic.md': topic, 'articles/2015-06-05-a.md': articleText() });
    const feed = `<rss version="2.0"><channel><title>B</title><item><title>x</title><link>${server.url}/gone</link></item><item><title>One</title><link>${server.url}/one</link></item></channel></rss>`;
    const other = await givenServer({ '/feed': feed });
    const { code, said } = await rescoop(content, `${other.url}/feed`, '--all');
    expect([code, filesOf(content).length]).toEqual([1, 2]);
    expect(said).toContain(`error: ${server.url}/gone\n  The server answers with status 404`);
  });

  test('with ten thousand articles reads a thousand of them', async () => {
    const items = Array.from(
      { length: 10_000 },
      (_, at) => `<item><title>${at}</title><link>/a/${at}</link></item>`,
    );
    const server = await givenServer({
      '/feed': `<rss version="2.0"><channel><title>B</title>${items.join('')}</channel></rss>`,
    });
    const { code, said } = await rescoop(givenContent({ 'topic.md': topic }), `${server.url}/feed`);
    expect([code, said]).toEqual([0, expect.stringContaining('B: 1,000 articles to take')]);
  });

  test('is refused in words where there is neither an article of a topic nor a feed', async () => {
    const server = await givenServer({ '/': page('One') });
    const { code, said } = await rescoop(givenContent({ 'topic.md': topic }), server.url);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('It is not the page of an article in a topic, and it names no feed.'),
    ]);
  });
});
