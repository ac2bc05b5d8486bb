import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Answer, ask } from './ask.ts';
import { crawl } from './crawl.ts';
import { type Nginx, startNginx } from './nginx-server.ts';
import { build, pathUrl, rootUrl, writeTopic } from './topic.ts';

const nginx = inject('nginx');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-nginx-'));
const sites = { root: join(folder, 'root'), path: join(folder, 'path'), other: join(folder, 'other') };
let server: Nginx;

// What a browser has to hear with every answer, be it a page or an error.
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'";
const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
};
const xml = expect.stringMatching(/^(?:text|application)\/xml; charset=utf-8$/);

const kinds = [
  { path: '', type: 'text/html; charset=utf-8' },
  { path: 'articles/first/', type: 'text/html; charset=utf-8' },
  { path: 'articles/first/index.md', type: 'text/markdown; charset=utf-8' },
  { path: 'tags/weather/', type: 'text/html; charset=utf-8' },
  { path: 'feed.atom', type: 'application/xml; charset=utf-8' },
  { path: 'feed.rss', type: 'application/xml; charset=utf-8' },
  { path: 'tags/weather/feed.atom', type: 'application/xml; charset=utf-8' },
  { path: 'page/1/feed.atom', type: 'application/xml; charset=utf-8' },
  { path: 'feed.json', type: 'application/feed+json; charset=utf-8' },
  { path: 'page/1/feed.json', type: 'application/feed+json; charset=utf-8' },
  { path: 'feed.css', type: 'text/css; charset=utf-8' },
  { path: 'robots.txt', type: 'text/plain; charset=utf-8' },
  { path: 'sitemap.xml', type: xml },
  { path: 'opml.xml', type: xml },
  { path: 'opensearch.xml', type: xml },
  { path: 'manifest.webmanifest', type: 'application/manifest+json; charset=utf-8' },
  { path: 'icon.svg', type: 'image/svg+xml' },
  { path: 'images/rain.svg', type: 'image/svg+xml' },
  { path: 'favicon.ico', type: expect.stringMatching(/^image\/(?:x-icon|vnd\.microsoft\.icon)$/) },
];

/** Every file of a site that has an address: a page by that of its folder. */
function addresses(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1));
  const shown = paths.filter((path) => !/^[._]/.test(path));
  return shown.map((path) => path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'));
}

/** What the site's own file `_headers`, which is for other hosts, says is sent with an address. */
function headersFor(site: string, path: string): Record<string, string> {
  const rules = readFileSync(join(site, '_headers'), 'utf8').split(/\n(?=\S)/);
  const found = rules.flatMap((rule) => {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    const matches = new RegExp(`^${escaped.replace('*', '.*').replace(/:[a-z]+/g, '[^/]+')}$`).test(path);
    return matches ? lines.map((line) => /^\s+([^:]+): (.*)$/.exec(line) ?? []) : [];
  });
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

/** A file of the site that a person hid, and one that is there for who gives certificates. */
function addHidden(site: string): void {
  for (const path of ['.git/config', '.well-known/acme-challenge/token']) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), 'hidden');
  }
}

describe.skipIf(!nginx)('nginx, with the configuration in docs/publishing', () => {
  beforeAll(async () => {
    writeTopic(join(folder, 'content'));
    await build(join(folder, 'content'), sites.root);
    await build(join(folder, 'content'), sites.path, '--url', pathUrl);
    mkdirSync(sites.other);
    writeFileSync(join(sites.other, 'index.html'), 'another site');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    addHidden(sites.root);
    addHidden(sites.path);
    server = await startNginx(nginx, join(folder, 'nginx'), sites);
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing to warn of', () => {
    expect(server.checked).not.toContain('[warn]');
  });

  it('leaves the site around a path alone', async () => {
    expect(await ask(server.pathPort, '/')).toMatchObject({ status: 200, body: 'another site' });
    const { status, headers } = await ask(server.pathPort, '/my-topic');
    expect([status, headers.location]).toEqual([301, '/my-topic/']);
    expect((await ask(server.pathPort, '/my-topic../secret.txt')).status).toBe(404);
  });

  describe.each([
    { where: 'at the root', url: rootUrl, site: sites.root },
    { where: 'below a path', url: pathUrl, site: sites.path },
  ])('serves a site $where', ({ url, site }) => {
    const root = new URL(url).pathname;

    function get(path: string, method?: string, headers?: Record<string, string>): Promise<Answer> {
      return ask(url === rootUrl ? server.rootPort : server.pathPort, root + path, method, headers);
    }

    it.each(kinds)('and says what $path is', async ({ path, type }) => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ ...always, 'content-type': type, 'cache-control': 'no-cache' });
    });

    it('with the headers that other hosts are told to send', async () => {
      for (const path of addresses(site)) {
        const expected = headersFor(site, root + path);
        expect(Object.keys(expected).length, path).toBeGreaterThan(0);
        const { status, headers } = await get(path);
        expect({ path, status, headers }).toMatchObject({ path, status: 200, headers: expected });
        // Only what the search is made of has no type of its own.
        const isIndex = /^assets\/search\/.*\.(?:pf_\w+|pagefind)$/.test(path);
        if (!isIndex) expect(headers['content-type'], path).not.toBe('application/octet-stream');
      }
    });

    it('with every link of it', async () => {
      const { reached, wrong } = await crawl(url === rootUrl ? server.rootPort : server.pathPort, url);
      expect(wrong).toEqual([]);
      expect(reached).toContain(`${root}articles/first/`);
    });

    it('with what is in assets kept for a year', async () => {
      const [asset = 'missing.css'] = existsSync(join(site, 'assets'))
        ? readdirSync(join(site, 'assets'))
        : [];
      const { status, headers } = await get(`assets/${asset}`);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ ...always, 'cache-control': 'public, max-age=31536000, immutable' });
    });

    it('and says briefly that a page is the same as before', async () => {
      const { headers } = await get('articles/first/');
      const again = await get('articles/first/', 'GET', { 'if-none-match': headers.etag ?? '' });
      expect(again).toMatchObject({ status: 304, body: '', headers: { 'cache-control': 'no-cache' } });
    });

    it.each(['', 'articles/first/index.md', 'feed.atom'])(
      'and packs "%s" for who can unpack it',
      async (path) => {
        const plain = await get(path);
        const packed = await get(path, 'GET', { 'accept-encoding': 'gzip' });
        expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
        expect(packed.body).toBe(plain.body);
      },
    );

    it.each([
      'nowhere',
      'nowhere/',
      'articles/nowhere/',
      'assets/nowhere.css',
      'assets/',
      'nowhere/feed.json',
    ])('with its own page for "%s", which leads nowhere', async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers).toMatchObject({ ...always, 'content-type': 'text/html; charset=utf-8' });
      expect(headers['cache-control']).toBe('no-cache');
      expect(body).toBe((await get('404.html')).body);
    });

    it.each(['_headers', '_redirects', '.git/config'])('without "%s"', async (path) => {
      expect(existsSync(join(site, path))).toBe(true);
      expect(await get(path)).toMatchObject({ status: 404, headers: always });
    });

    it('with what certificates are asked for through', async () => {
      expect((await get('.well-known/acme-challenge/token')).body).toBe('hidden');
    });

    it('and leads to the address with a slash, whatever stands in front of it', async () => {
      const { status, headers } = await get('articles/first', 'GET', { host: 'proxy.example:8443' });
      expect([status, headers.location]).toEqual([301, `${root}articles/first/`]);
      expect(headers).toMatchObject(always);
    });

    it('and leads from an old address to the new one', async () => {
      const { status, body } = await get('old/second/');
      expect(status).toBe(200);
      expect(body).toContain('articles/second/');
    });

    it('and tells about a page without sending it', async () => {
      const [whole, head] = [await get(''), await get('', 'HEAD')];
      expect(head).toMatchObject({ status: 200, body: '', headers: always });
      expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    });

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('and refuses %s', async (method) => {
      for (const path of ['', 'articles/first/', 'feed.atom', 'feed.json', 'nowhere']) {
        expect(await get(path, method), path).toMatchObject({ status: 405, headers: always });
      }
    });

    it.each([
      '../secret.txt',
      '%2e%2e/secret.txt',
      'articles/..%2f..%2f..%2fsecret.txt',
      '../../../etc/passwd',
    ])('and nothing outside of it: "%s"', async (path) => {
      const { status, body } = await get(path);
      expect([400, 404]).toContain(status);
      expect(body).not.toContain('secret');
      expect(body).not.toContain('root:');
    });
  });
});
