import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, writeTopic } from './topic.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-rsync-'));
const content = join(folder, 'content');
const server = join(folder, 'server');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The two commands that docs/publishing.md gives, for a site and a server of this machine; they tell what they change. */
function commands(site: string): string[] {
  const [, shown = ''] = /^\$ (rsync [\s\S]+?)\n```/m.exec(readFileSync('docs/publishing.md', 'utf8')) ?? [];
  return shown
    .split('&&')
    .map((command) =>
      command
        .replace('rsync ', 'rsync --itemize-changes ')
        .replace('_site/', `${site}/`)
        .replace('user@topic.example:/var/www/topic/', `${server}/`),
    );
}

/** Uploads a site; gives a line for each file that was sent or deleted. */
function upload(site: string): string[] {
  const said = execFileSync('sh', ['-c', commands(site).join('&&')], { encoding: 'utf8' });
  return said.split('\n').filter(Boolean);
}

function filesIn(site: string): Record<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(site.length), readFileSync(path, 'utf8')]));
}

describe.skipIf(!inject('rsync'))('the upload with rsync', () => {
  beforeAll(() => {
    writeTopic(content);
    mkdirSync(server);
  });

  it('sends what pages are dressed with before any page', async () => {
    const site = join(folder, 'first');
    await build(content, site);
    const [assets = 'false', ...rest] = commands(site);
    execFileSync('sh', ['-c', assets]);
    expect(rest).toHaveLength(1);
    expect(readdirSync(server)).toEqual(['assets']);
    expect(readdirSync(join(server, 'assets'))).toEqual(readdirSync(join(site, 'assets')));
  });

  it('sends the whole site', () => {
    upload(join(folder, 'first'));
    expect(filesIn(server)).toEqual(filesIn(join(folder, 'first')));
  });

  it('sends nothing again, though another build wrote every file anew', async () => {
    const site = join(folder, 'second');
    await build(content, site);
    expect(upload(site)).toEqual([]);
  });

  it('deletes the files of an article that is gone, and sends only what changed by that', async () => {
    const site = join(folder, 'third');
    rmSync(join(content, 'articles/2026-01-01-first.md'));
    await build(content, site);
    const said = upload(site);
    expect(said).toContainEqual(expect.stringMatching(/^\*deleting .*articles\/first\/index\.html$/));
    // The page of an article that was related to it is another one now; its file is the same.
    expect(
      said.filter((line) => /articles\/third\/index\.md|about\/|assets\/[^/]*\.(?:css|js)$/.test(line)),
    ).toEqual([]);
    // The program of the search stays too.
    expect(said.filter((line) => /assets\/search\/pagefind/.test(line))).toEqual([]);
    expect(filesIn(server)).toEqual(filesIn(site));
  });
});
