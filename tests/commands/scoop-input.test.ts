import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

function page(title: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:title" content="${title}">${head}</head><body><p>Words of it.</p></body></html>`;
}

async function scoop(content: string, args: string[], input: (string | Uint8Array)[] = []) {
  const world = { ...fakeWorld(), in: Readable.from(input) };
  const code = await kiosque(['scoop', '--content', content, ...args], world);
  return { code, said: world.said() };
}

describe('standard input', () => {
  test('comes in parts that end anywhere, also in the middle of a letter', async () => {
    const { url, paths } = await givenServer({ '/%C3%A9t%C3%A9': page('Summer'), '/b': page('Bees') });
    const bytes = Buffer.from(`\ufeff${url}/été\r\n  # a line for people\n\n${url}/b`);
    const content = givenContent({});
    const parts = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await scoop(content, ['--allow-private'], parts)).toMatchObject({ code: 0 });
    expect(paths().sort()).toEqual(['/%C3%A9t%C3%A9', '/b']);
  });

  test('without an address is told, and so are lines that are none', async () => {
    const content = givenContent({});
    expect((await scoop(content, [], ['\n# nothing\n'])).said).toContain('no address');
    const { code, said } = await scoop(content, [], ['javascript:alert(1)\nnews\u001b[2J\n']);
    expect([code, said.match(/It is no address of the web/g)]).toEqual([
      1,
      [expect.anything(), expect.anything()],
    ]);
    expect(said).not.toContain('\u001b');
  });
});

describe('what the machine keeps from being written', () => {
  test('is told for each address, and the others go on', async () => {
    const { url } = await givenServer({ '/a': page('Ants'), '/b': page('Bees') });
    const content = givenContent({ articles: 'mine' });
    const { code, said } = await scoop(content, ['--allow-private', `${url}/a`, `${url}/b`]);
    const reason = `${join(content, 'articles')} cannot be read or written: a file stands where a folder should be`;
    expect([code, said]).toEqual([
      1,
      ['a', 'b'].map((name) => `error: ${url}/${name}\n  ${reason}\n`).join('') +
        '0 articles written · 2 failed\n',
    ]);
  });
});

describe('a page that was saved', () => {
  test('that cannot be read is told, and so is one that is no page', async () => {
    const content = givenContent({
      'empty.html': '',
      'picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]),
    });
    for (const file of ['none.html', 'empty.html', 'picture.html', '.']) {
      const { code, said } = await scoop(content, [
        '--html',
        join(content, file),
        '--url',
        'https://news.example/a',
      ]);
      expect([file, code, said]).toEqual([file, 1, expect.stringMatching(/^error: /)]);
      expect(said).not.toContain('    at ');
    }
    expect(readdirSync(content)).not.toContain('articles');
  });
});

test('nothing around the folders of articles and pictures changes', async () => {
  const head = ['../../../../tmp/owned', '/etc/passwd', 'C:\\\\x', '..'].map(
    (name) => `<meta property="og:image" content="${name}.png"><link rel="canonical" href="file:///${name}">`,
  );
  const { url } = await givenServer({ '/..%2f..%2fa': page('..&#x2f;..&#x2f;owned', head.join('')) });
  const around = givenContent({ 'topic/topic.md': '---\nname: C\ncurator: Ada\n---\n', 'mine.md': 'mine' });
  const content = join(around, 'topic');
  mkdirSync(join(content, 'articles'));
  writeFileSync(join(content, 'articles/2015-01-01-owned.md'), articleText('source: https://b.example/'));
  expect((await scoop(content, ['--allow-private', `${url}/..%2f..%2fa`])).code).toBe(0);
  expect(readdirSync(around, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    'mine.md',
    'topic',
    'topic.md',
    'topic/articles',
    'topic/articles/2015-01-01-owned.md',
    'topic/articles/2026-01-15-owned-2.md',
    'topic/topic.md',
  ]);
});
