import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { givenContent } from '../given.ts';
import { givenServer, listen } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

function page(title: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:title" content="${title}">${head}</head><body><p>Words of it.</p></body></html>`;
}

async function scoop(content: string, args: string[]) {
  const world = fakeWorld();
  const code = await kiosque(['scoop', '--content', content, ...args], world);
  return { code, said: world.said() };
}

function articles(content: string): string[] {
  return readdirSync(join(content, 'articles')).sort();
}

async function square(): Promise<Buffer> {
  return sharp({ create: { width: 200, height: 200, channels: 3, background: '#a42' } })
    .png()
    .toBuffer();
}

test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433'])(
  'the picture of a saved page is fetched from the Internet only: not from %s',
  async (host) => {
    const server = await listen(
      createServer((_request, response) => response.end('secret')),
      host === '[::1]' ? '::1' : '127.0.0.1',
    );
    const content = givenContent({
      'saved.html': page('Ants', `<meta property="og:image" content="http://${host}:${server.port}/p.png">`),
    });
    const { code, said } = await scoop(content, [
      ...['--html', join(content, 'saved.html'), '--url', 'https://news.example/a'],
    ]);
    expect([code, server.connections(), articles(content)]).toEqual([0, 0, ['2026-01-15-ants.md']]);
    expect(said).toContain('warning: without its picture: ');
    expect(readdirSync(content).sort()).toEqual(['articles', 'saved.html', 'topic.md']);
  },
);

test('where no picture can be written that is told for its address, and what was written is told too', async () => {
  const content = givenContent({ images: 'mine' });
  const picture = await givenServer({
    '/p': { headers: { 'content-type': 'image/png' }, body: await square() },
  });
  const image = `<meta property="og:image" content="${picture.url}/p">`;
  const server = await givenServer({ '/a': page('Ants', image), '/b': page('Bees') });
  const { code, said } = await scoop(content, ['--allow-private', `${server.url}/a`, `${server.url}/b`]);
  expect([code, articles(content)]).toEqual([1, ['2026-01-15-bees.md']]);
  expect(said).toContain(`error: ${server.url}/a\n  ${join(content, 'images')} cannot be read or written: `);
  expect(said).toMatch(/written {2}.*bees\.md\n[\s\S]*1 article written · 1 failed\n$/);
  expect(said).not.toContain('    at ');
});
