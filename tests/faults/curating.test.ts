import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { canMount, givenDisk } from './disk.ts';

/* What machines do to the commands that write articles. */

const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="About ${title}."></head><body><p>x</p></body></html>`;

function kiosque(content: string, ...args: string[]) {
  return [`${process.cwd()}/bin/kiosque.js`, ...args, '--content', content];
}

function articles(content: string): string[] {
  return existsSync(join(content, 'articles')) ? readdirSync(join(content, 'articles')) : [];
}

describe('a command that is stopped', () => {
  const many = 40;

  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'by %s at any moment leaves whole articles only, and the next one carries on',
    { timeout: 120_000 },
    async (signal) => {
      const { url } = await givenServer((request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(`Number ${request.url?.slice(1)}`));
      });
      const content = givenContent({});
      const addresses = Array.from({ length: many }, (_, number) => `${url}/${number}`);
      const args = kiosque(content, 'scoop', '--allow-private', '--date', '2015-06-05');
      for (let stops = 1; stops <= 3; stops += 1) {
        const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
        child.stdin.on('error', () => {}).end(addresses.join('\n'));
        const ended = new Promise((done) => child.once('close', done));
        const before = articles(content).length;
        while (articles(content).length < before + stops && child.exitCode === null)
          await new Promise(setImmediate);
        child.kill(signal);
        await ended;
        for (const file of articles(content).filter((name) => name.endsWith('.md'))) {
          expect(readFileSync(join(content, 'articles', file), 'utf8')).toMatch(
            /^---\ntitle: Number \d+\n[\s\S]*\n---\n\nAbout Number \d+\.\n$/,
          );
        }
      }
      const last = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
      last.stdin.end(addresses.join('\n'));
      await new Promise((done) => last.once('close', done));
      expect(articles(content)).toHaveLength(many);
      expect(articles(content).filter((name) => !name.endsWith('.md'))).toEqual([]);
    },
  );
});

describe('what a page points at', () => {
  test('inside this machine is not asked for, whatever it is for', async () => {
    const inside = await givenServer({});
    const content = givenContent({});
    const saved = join(content, 'saved.html');
    const links = [
      '<meta property="og:image" content="URL/p.png">',
      '<link rel="icon" href="URL/i.ico">',
      '<link rel="canonical" href="URL/c">',
      '<meta http-equiv="refresh" content="0; url=URL/r">',
      '<link rel="alternate" type="application/rss+xml" href="URL/f">',
      '<script src="URL/s.js"></script>',
      '<img src="URL/x.png">',
    ];
    writeFileSync(
      saved,
      page('A').replace('</head>', `${links.join('').replaceAll('URL', inside.url)}</head>`),
    );
    const args = kiosque(content, 'scoop', '--html', saved, '--url', 'https://news.example/a');
    const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>((done) => {
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      let text = '';
      child.stderr.on('data', (part) => {
        text += part;
      });
      child.once('close', (code) => done({ status: code, stderr: text }));
    });
    expect([status, inside.connections()]).toEqual([0, 0]);
    expect(stderr).toContain('is not an address of the public Internet');
    const [file = ''] = articles(content);
    // What is canonical is of the same site.
    expect(readFileSync(join(content, 'articles', file), 'utf8')).toContain('url: https://news.example/a\n');
  });
});

describe('a disk that is full', () => {
  test.skipIf(!canMount())(
    'is an error in words: there is no half article, and nothing else is touched',
    () => {
      const { work, disk, fill } = givenDisk();
      writeFileSync(join(disk, 'topic.md'), '---\nname: Clouds\ncurator: Ada\n---\n');
      mkdirSync(join(disk, 'articles'));
      writeFileSync(join(work, 'saved.html'), page('A'));
      fill();
      const args = kiosque(
        disk,
        'scoop',
        '--html',
        join(work, 'saved.html'),
        '--url',
        'https://news.example/a',
      );
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^error: .*\n {2}.*articles\/.*no space left on the disk/);
      expect(stderr).not.toMatch(/\s+at \S+ \(/);
      expect(articles(disk)).toEqual([]);
    },
  );
});
