import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent, topicText } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

function opml(...feeds: string[]): string {
  const outlines = feeds.map((feed) => `<outline text="${new URL(feed).pathname}" xmlUrl="${feed}"/>`);
  return `<opml version="2.0"><body><outline text="all">${outlines.join('')}</outline></body></opml>`;
}

function rss(...items: [title: string, link: string][]): string {
  return `<rss version="2.0"><channel><title>F</title>${items.map(([title, link]) => `<item><title>${title}</title><link>${link}</link></item>`).join('')}</channel></rss>`;
}

/** Runs `suggest` with a memory of its own for what is dismissed. */
function givenSuggest(files: Record<string, string>) {
  const content = givenContent({
    'topic.md': topicText,
    'articles/2015-06-05-docker.md': articleText('tags: [Docker]'),
    ...files,
  });
  const state = mkdtempSync(join(tmpdir(), 'kiosque-state-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  return {
    content,
    state,
    async suggest(...args: string[]) {
      const world = { ...fakeWorld(), state };
      const code = await kiosque(['suggest', '--allow-private', '--content', content, ...args], world);
      return { code, said: world.said() };
    },
  };
}

describe('suggest', () => {
  test('lists what is new, the best first, and leaves out what is curated; writes nothing', async () => {
    const server = await givenServer({
      '/a': rss(['Rain', '/rain'], ['Docker 2', '/docker'], ['A title', 'https://news.example/a']),
      '/b': rss(['Rain', '/rain']),
    });
    const { suggest, content } = givenSuggest({ 'feeds.opml': opml(`${server.url}/a`, `${server.url}/b`) });
    const { code, said } = await suggest();
    expect(code).toBe(0);
    expect(said).toBe(
      `  1. Docker 2\n     /a · Docker in the title\n     ${server.url}/docker\n  2. Rain\n     /a, /b · in 2 feeds\n     ${server.url}/rain\n`,
    );
    expect(readdirSync(content).sort()).toEqual(['articles', 'feeds.opml', 'topic.md']);
    expect(JSON.parse((await suggest('--json', '--limit', '1')).said)).toMatchObject([
      { title: 'Docker 2', feeds: ['/a'] },
    ]);
  });

  test('suggests no more what was dismissed, unless it is asked for', async () => {
    const server = await givenServer({ '/a': rss(['Rain', '/rain'], ['Snow', '/snow']) });
    const { suggest } = givenSuggest({ 'feeds.opml': opml(`${server.url}/a`) });
    expect(await suggest('--dismiss', `${server.url}/rain/?utm_source=x`)).toEqual({ code: 0, said: '' });
    expect((await suggest()).said).not.toContain('Rain');
    expect((await suggest('--dismissed')).said).toContain('Rain');
  });

  test('goes on without feeds that fail or do not want to be read, and says which', async () => {
    const robots = {
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /no' },
    };
    const server = await givenServer({
      ...robots,
      '/a': rss(['Rain', '/rain']),
      '/page': '<!doctype html><html><p>Hello',
      '/no': rss(['No', '/n']),
    });
    const { suggest } = givenSuggest({
      'feeds.opml': opml(`${server.url}/gone`, `${server.url}/page`, `${server.url}/no`, `${server.url}/a`),
    });
    const { code, said } = await suggest();
    expect(code).toBe(0);
    for (const path of ['/gone', '/page', '/no']) expect(said).toContain(`warning: ${server.url}${path}\n`);
    expect(said).toContain('1. Rain');
    expect(server.paths()).not.toContain('/no');
  });

  test('tells without a stack that what was dismissed cannot be read', async () => {
    const { suggest, state } = givenSuggest({});
    await suggest('--dismiss', 'https://news.example/b');
    const [file = ''] = readdirSync(state).map((name) => join(state, name));
    rmSync(file);
    mkdirSync(file);
    const { code, said } = await suggest();
    expect([code, said]).toEqual([
      1,
      'error: a file cannot be read or written: a folder stands where a file should be\n',
    ]);
  });

  test('fails when every feed does', async () => {
    const server = await givenServer({});
    const { suggest } = givenSuggest({ 'feeds.opml': opml(`${server.url}/gone`) });
    expect((await suggest()).code).toBe(1);
  });

  test.each([
    ['no list', {}, 'there is no '],
    ['no list in it', { 'feeds.opml': 'hello' }, 'names no feed'],
    ['no feed in it', { 'feeds.opml': '<opml version="2.0"><body/></opml>' }, 'names no feed'],
    ['a folder in its place', { 'feeds.opml/x': '' }, 'is no file'],
  ])('says what to do where there is %s', async (_what, files, words) => {
    const { code, said } = await givenSuggest(files).suggest();
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
    expect(said).not.toContain('    at ');
  });
});
