import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

/** Someone at a terminal: presses keys when a question is asked. */
function givenTerminal(answers: [question: string, keys: string][]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const asked = [...answers];
  const write = (chunk: Buffer | string, _encoding: string, done: () => void) => {
    const [question, keys] = asked[0] ?? [];
    if (question && String(chunk).includes(question)) {
      asked.shift();
      setTimeout(() => input.write(keys), 20);
    }
    done();
  };
  const out = Object.assign(new Writable({ write }), { isTTY: true, columns: 120, rows: 40 });
  return { in: input, out };
}

const page =
  '<!doctype html><html lang="en"><title>Docker 2</title><meta name="description" content="It is out."><p>Docker.</p></html>';
const chain = {
  title: 'Docker 3',
  lang: 'en',
  source: { url: 'https://news.example/3' },
  curator: { name: 'Bob' },
  topic: { name: 'B', url: 'https://b.example/' },
  article: 'https://b.example/articles/3/',
  date: '2015-06-05',
  from: [{ topic: 'C' }],
  via: [{ name: 'Cleo' }],
  tags: ['Docker'],
  excerpt: 'Quoted.',
};

async function suggestTo(answers: [question: string, keys: string][], items: (url: string) => object[]) {
  const routes: Record<string, string> = { '/2': page };
  const server = await givenServer(routes);
  const version = 'https://jsonfeed.org/version/1.1';
  routes['/feed'] = JSON.stringify({ version, title: 'B', items: items(server.url) });
  const content = givenContent({
    'topic.md': '---\nname: Clouds\ncurator: Ada\ntags: [{ name: Docker }]\n---\n',
    'feeds.opml': `<opml version="2.0"><body><outline text="B" xmlUrl="${server.url}/feed"/></body></opml>`,
  });
  const state = mkdtempSync(join(tmpdir(), 'kiosque-state-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  const world = { ...fakeWorld(), state, ...givenTerminal(answers) };
  const code = await kiosque(['suggest', '--allow-private', '--content', content], world);
  const read = (folder: string) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const articles = readdirSync(content).includes('articles') ? read(join(content, 'articles')) : [];
  return { code, articles, dismissed: read(state).join(''), url: server.url };
}

const one = (url: string) => [{ id: '1', url: `${url}/2`, title: 'Docker 2' }];

describe('what is suggested', () => {
  test('is scooped with the tags that are sure', async () => {
    const { code, articles } = await suggestTo(
      [
        ['Which', ' \r'],
        ['These 1', '\r'],
      ],
      one,
    );
    expect([code, articles]).toEqual([
      0,
      [expect.stringMatching(/title: Docker 2\n[\s\S]*tags: \[ Docker \]/)],
    ]);
  });

  test('is taken over with its chain of credit where a topic tells of it', async () => {
    const its = { id: '3', url: 'https://b.example/articles/3/', title: 'Docker 3', _provenance: chain };
    const { articles } = await suggestTo(
      [
        ['Which', ' \r'],
        ['These 1', '\r'],
      ],
      () => [its],
    );
    expect(articles).toEqual([expect.stringContaining('via: [ Bob, Cleo ]')]);
    expect(articles[0]).toContain(
      '{ topic: B, url: https://b.example/, article: https://b.example/articles/3/ }, C',
    );
  });

  test('is dismissed for good', async () => {
    const answers: [string, string][] = [
      ['Which', ' \r'],
      ['These 1', '\u001b[B\u001b[B\r'],
    ];
    const { code, articles, dismissed, url } = await suggestTo(answers, one);
    expect([code, articles, dismissed.trim()]).toEqual([0, [], `${url.slice('http://'.length)}/2?`]);
  });

  test('is left where nothing is marked', async () => {
    const { code, articles, dismissed } = await suggestTo([['Which', '\r']], one);
    expect([code, articles, dismissed]).toEqual([0, [], '']);
  });
});
