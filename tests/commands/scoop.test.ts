import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { fakeWorld } from '../world.ts';

const topic = `---
name: Clouds
curator: Ada
tags: [{ name: Docker }, { name: Amazon Web Services, aliases: [AWS] }]
---
`;

function page(head = '', title = 'Docker 1.0 is here'): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="Prêt *pour* la production."><meta name="author" content="Grace Hopper">
<meta property="og:site_name" content="Cloud News"><meta property="article:published_time" content="2014-06-09">${head}</head>
<body><article><h1>${title}</h1><p>AWS et AWS.</p></article></body></html>`;
}

async function scoop(content: string, args: string[], input: string[] = []) {
  const world = fakeWorld({ input });
  const code = await kiosque(['scoop', '--allow-private', '--content', content, ...args], world);
  return { code, said: world.said() };
}

function articles(content: string): string[] {
  return existsSync(join(content, 'articles')) ? readdirSync(join(content, 'articles')).sort() : [];
}

function textOf(content: string, file = articles(content)[0] ?? ''): string {
  return readFileSync(join(content, 'articles', file), 'utf8');
}

async function checked(content: string): Promise<string> {
  const world = fakeWorld();
  // What commands of other processes wrote is of today.
  await kiosque(['check', '--content', content, '--at', '2999-01-01'], world);
  return world.said();
}

describe('scoop writes the article of a page', () => {
  test('with what the page says and what was asked for, and nothing else', async () => {
    const { url } = await givenServer({ '/a?utm_source=x': page() });
    const content = givenContent({ 'topic.md': topic });
    const asked = [
      '--tag',
      'Docker,Cloud',
      '--from',
      'Toulouse networks https://networks.example/',
      '--via',
      'Jacques Le Bris',
      '--insight',
      'Read it.',
      '--draft',
      '--date',
      '2026-01-02',
    ];
    const { code } = await scoop(content, [`${url}/a?utm_source=x`, ...asked]);
    expect(code).toBe(0);
    expect(articles(content)).toEqual(['2026-01-02-docker-1-0-is-here.md']);
    expect(textOf(content)).toBe(`---
title: Docker 1.0 is here
date: 2026-01-02
source:
  url: ${url}/a
  publisher: Cloud News
  author: Grace Hopper
  date: 2014-06-09
from: { topic: Toulouse networks, url: https://networks.example/ }
via: Jacques Le Bris
tags: [ Docker, Cloud ]
lang: fr
status: draft
insight: |
  Read it.
---

Prêt \\*pour\\* la production.
`);
    // A draft is not counted.
    expect(await checked(content)).toBe('0 articles, no problem\n');
  });

  test('from a file that was saved, in whatever encoding it says, and asks no server', async () => {
    const content = givenContent({ 'topic.md': topic });
    const saved = join(content, 'saved.html');
    writeFileSync(saved, Buffer.from(page().replace('utf-8', 'iso-8859-1'), 'latin1'));
    expect((await scoop(content, ['--html', saved, '--url', 'https://news.example/a'])).code).toBe(0);
    expect(textOf(content)).toContain('Prêt');
    expect(textOf(content)).toContain('url: https://news.example/a');
  });

  test('with the surest of the proposed tags, if that is asked for', async () => {
    const { url } = await givenServer({ '/a': page() });
    const content = givenContent({ 'topic.md': topic });
    const { said } = await scoop(content, [`${url}/a`, '--proposed', '--json']);
    const [{ proposed }] = JSON.parse(said);
    expect(proposed.map(({ name, why }: { name: string; why: string }) => [name, why])).toEqual([
      ['Docker', 'in the title'],
      ['Amazon Web Services', '2 times in the text'],
    ]);
    expect(textOf(content)).toContain('tags: [ Docker ]\n');
  });

  test.each(['', '/', '?utm_medium=y', '#part'])(
    'once: the same address with “%s” is refused, naming the file',
    async (more) => {
      const server = await givenServer({ '/a': page() });
      const content = givenContent({
        'topic.md': topic,
        'articles/2015-06-05-a.md': articleText(`source: ${server.url}/a`),
      });
      const { code, said } = await scoop(content, [`${server.url}/a${more}`]);
      expect([code, said]).toEqual([
        1,
        expect.stringContaining('It is curated already in articles/2015-06-05-a.md.'),
      ]);
      expect(server.requests).toEqual([]);
      expect((await scoop(content, [`${server.url}/a`, '--again'])).code).toBe(0);
      expect(articles(content)).toHaveLength(2);
    },
  );

  test('of several addresses, also on standard input; one that fails does not keep the others', async () => {
    const { url } = await givenServer({
      '/a': page(),
      '/b': page('', 'Bees'),
      '/pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
    });
    const content = givenContent({ 'topic.md': topic });
    const lines = [`# mine\n${url}/a\r\n\n${url}/b\n${url}/gone\n${url}/pdf\njavascript:alert(1)\n`];
    const { code, said } = await scoop(content, [], lines);
    expect([code, articles(content)]).toEqual([
      1,
      ['2026-01-15-bees.md', '2026-01-15-docker-1-0-is-here.md'],
    ]);
    expect(said).toContain(`error: ${url}/gone\n  The server answers with status 404`);
    expect(said).toContain(`error: ${url}/pdf\n  It is no page: the server says it is application/pdf.`);
    expect(said).toContain('error: javascript:alert(1)\n  It is no address of the web.');
    expect(said).toMatch(/2 articles written · 3 failed\n$/);
  });

  test.each([
    ['no address', [], 'no address'],
    ['a page without its address', ['--html', 'x.html'], '--html and --url go together'],
    [
      'one title for two',
      ['https://a.example/', 'https://b.example/', '--title', 'x'],
      '--html, --url and --title are of one page',
    ],
    ['a name that is an address', ['https://a.example/', '--via', 'https://b.example/'], 'write a name'],
    ['a day that is none', ['https://a.example/', '--date', '2026-02-30'], 'write it as 2026-01-31'],
  ])('not for %s, and says why', async (_what, args, words) => {
    const { code, said } = await scoop(givenContent({ 'topic.md': topic }), args);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
    expect(said).not.toContain('    at ');
  });

  test('not of the page of an article in another topic: those who passed it on are to be credited', async () => {
    const posting = {
      '@type': 'SocialMediaPosting',
      author: { name: 'Bob' },
      isPartOf: { name: 'B' },
      sharedContent: { url: 'https://news.example/a', headline: 'A' },
    };
    const { url } = await givenServer({
      '/a': page(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    });
    const content = givenContent({ 'topic.md': topic });
    const { code, said } = await scoop(content, [`${url}/a`]);
    expect([code, articles(content)]).toEqual([1, []]);
    expect(said).toContain(
      'It is the page of an article that a topic passes on.\n  Take it over with the credit of all who did: kiosque rescoop.',
    );
  });

  test('not of a page without a title, unless it is given one', async () => {
    const { url } = await givenServer({ '/a': '<!doctype html><html><body><p>Words.</p></body></html>' });
    const content = givenContent({ 'topic.md': topic });
    expect((await scoop(content, [`${url}/a`])).said).toContain('Give it with --title');
    expect((await scoop(content, [`${url}/a`, '--title', 'Words'])).code).toBe(0);
  });
});

describe('a page that means harm', () => {
  test.each([
    ['a title that would be fields', 'a&#10;---&#10;permalink: /x/&#10;---'],
    ['a title that would be a path', '../../../../tmp/owned'],
    ['a title that would be a script', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a title that would move the cursor', '\u001b]0;owned\u0007\u001b[2J&#x202e;x'],
    ['a title of a megabyte', 'word '.repeat(200_000)],
  ])('with %s becomes one article of text', async (_what, title) => {
    const { url } = await givenServer({ '/a': page('', title) });
    const content = givenContent({ 'topic.md': topic });
    const { code, said } = await scoop(content, [`${url}/a`]);
    expect(code).toBe(0);
    expect(said).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_C}/u);
    expect(articles(content)).toEqual([expect.stringMatching(/^2026-01-15-[a-z0-9-]{1,91}\.md$/)]);
    expect(textOf(content).match(/^---$/gm)).toHaveLength(2);
    expect(await checked(content)).toBe('1 article, no problem\n');
    expect(readdirSync(content).sort()).toEqual(['articles', 'topic.md']);
  });
});

describe('the picture of a page', () => {
  const jpeg = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a42' } })
      .withExif({ IFD0: { Copyright: 'secret' } })
      .jpeg()
      .toBuffer();

  async function scooped(picture: Uint8Array | string, type = 'image/jpeg', options: string[] = []) {
    const { url } = await givenServer({
      '/a': page(
        '<meta property="og:image" content="/p?x=../../y.php"><meta property="og:image:alt" content="A &quot;whale&quot;">',
      ),
      '/p?x=../../y.php': { headers: { 'content-type': type }, body: picture },
    });
    const content = givenContent({ 'topic.md': topic });
    const result = await scoop(content, [`${url}/a`, ...options]);
    const images = existsSync(join(content, 'images')) ? readdirSync(join(content, 'images')) : [];
    return { ...result, content, images };
  }

  test('is made anew beside the article, under its name, without what the camera wrote', async () => {
    const { code, content, images } = await scooped(await jpeg(3000, 1500));
    expect([code, images]).toEqual([0, ['docker-1-0-is-here.jpg']]);
    expect(textOf(content)).toContain('image: { src: images/docker-1-0-is-here.jpg, alt: "A \\"whale\\"" }');
    const bytes = readFileSync(join(content, 'images/docker-1-0-is-here.jpg'));
    expect(bytes.includes('secret')).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2000, height: 1000 });
    expect(await checked(content)).toBe('1 article, no problem\n');
  });

  test('stays where it is with --no-image', async () => {
    expect((await scooped(await jpeg(300, 300), 'image/jpeg', ['--no-image'])).images).toEqual([]);
  });

  test.each([
    ['HTML', async () => '<!doctype html><p>Not found'],
    ['a drawing', async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a dot that counts readers', () => jpeg(1, 1)],
    ['cut off', async () => (await jpeg(400, 400)).subarray(0, 1000)],
    ['of a hundred million pixels', () => jpeg(10_000, 10_000)],
  ])(
    'is left out when it is %s; the article is written all the same',
    async (_what, bytes) => {
      const { code, said, content, images } = await scooped(await bytes());
      expect([code, images, articles(content).length]).toEqual([0, [], 1]);
      expect(said).toContain('warning: without its picture:');
      expect(textOf(content)).not.toContain('image:');
    },
    20_000,
  );
});

describe('nothing is lost', () => {
  test('where a file has the name already: the new one gets another', async () => {
    const { url } = await givenServer({ '/a': page() });
    const broken = 'not an article at all';
    const content = givenContent({ 'topic.md': topic, 'articles/2026-01-15-docker-1-0-is-here.md': broken });
    expect((await scoop(content, [`${url}/a`])).code).toBe(0);
    expect(textOf(content, '2026-01-15-docker-1-0-is-here.md')).toBe(broken);
    expect(articles(content)).toContain('2026-01-15-docker-1-0-is-here-2.md');
  });

  test('where the folder of articles leads out of the topic: nothing is written', async () => {
    const { url } = await givenServer({ '/a': page() });
    const outside = mkdtempSync(join(tmpdir(), 'kiosque-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const content = givenContent({ 'topic.md': topic });
    symlinkSync(outside, join(content, 'articles'));
    const { code, said } = await scoop(content, [`${url}/a`]);
    expect([code, readdirSync(outside)]).toEqual([1, []]);
    expect(said).toContain('leads out of the content folder');
  });

  test('where the disk refuses one of several: it is named, and what was written is told', async () => {
    const { url } = await givenServer({
      '/a': page('<meta property="og:image" content="/p.png">'),
      '/b': page('', 'The second'),
      '/p.png': {
        headers: { 'content-type': 'image/png' },
        body: await sharp({ create: { width: 600, height: 400, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      },
    });
    const content = givenContent({ 'topic.md': topic, images: 'a file where a folder should be' });
    const { code, said } = await scoop(content, [`${url}/a`, `${url}/b`]);
    expect([code, articles(content)]).toEqual([1, ['2026-01-15-the-second.md']]);
    expect(said).toContain(`error: ${url}/a\n  ${content}/images cannot be read or written: a file stands`);
    expect(said).toContain('1 article written · 1 failed');
  });

  test('where what is left of a killed command lies about: it is swept up', async () => {
    const { url } = await givenServer({ '/a': page() });
    const content = givenContent({ 'topic.md': topic });
    mkdirSync(join(content, 'articles'));
    writeFileSync(join(content, 'articles/.kiosque-999999999-x.md.new'), 'half');
    expect((await scoop(content, [`${url}/a`])).code).toBe(0);
    expect(articles(content)).toEqual(['2026-01-15-docker-1-0-is-here.md']);
  });

  test('when several commands run at once: each file is whole, and each address stands once', {
    timeout: 60_000,
  }, async () => {
    const { url } = await givenServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('', 'One title'));
      void request;
    });
    const content = givenContent({ 'topic.md': topic });
    const program = (...paths: string[]) =>
      new Promise<number | null>((ended) => {
        const args = [
          'bin/kiosque.js',
          'scoop',
          '--allow-private',
          '--content',
          content,
          ...paths.map((path) => url + path),
        ];
        spawn(process.execPath, args, { stdio: 'ignore' }).once('close', ended);
      });
    const codes = await Promise.all([program('/same', '/1'), program('/same', '/2'), program('/same', '/3')]);
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    const texts = articles(content).map((file) => textOf(content, file));
    const sources = texts.map((text) => /url: (.*)/.exec(text)?.[1]?.slice(url.length)).sort();
    expect(sources).toEqual(['/1', '/2', '/3', '/same']);
    expect(await checked(content)).toBe('4 articles, no problem\n');
  });
});
