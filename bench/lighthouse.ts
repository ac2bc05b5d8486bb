import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

/*
 * Lighthouse, with its phone, on pages of a built site: `npx tsx bench/lighthouse.ts _site / /tags/ …`. It is fetched from
 * the registry when it is run, in the last version for Node 20; CHROME_PATH says where a browser is.
 */
const lighthouse = 'lighthouse@12.8.2';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
};

const [folder = '_site', ...paths] = process.argv.slice(2);
const work = join(tmpdir(), `kiosque-lighthouse-${process.pid}.json`);

/** As a plain host does: texts compressed, and what is fingerprinted kept for ever. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site.invalid').pathname);
  const its = join(folder, path);
  const file = existsSync(its) && statSync(its).isDirectory() ? join(its, 'index.html') : its;
  const type = types[extname(file)] ?? 'application/octet-stream';
  const isText = /text|json|svg/.test(type);
  const keeps = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
  response.writeHead(existsSync(file) ? 200 : 404, {
    'content-type': type,
    'cache-control': keeps,
    ...(isText ? { 'content-encoding': 'gzip' } : {}),
  });
  const body = existsSync(file) ? readFileSync(file) : Buffer.from('');
  response.end(isText ? gzipSync(body, { level: 9 }) : body);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as { port: number };

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<
    string,
    { score: number | null; title: string; displayValue?: string; numericValue?: number }
  >;
}

for (const path of paths.length > 0 ? paths : ['/']) {
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      `http://127.0.0.1:${port}${path}`,
      '--quiet',
      '--output=json',
      `--output-path=${work}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { CHROME_PATH: '/usr/bin/chromium', ...process.env } },
  );
  const { categories, audits } = JSON.parse(readFileSync(work, 'utf8')) as Report;
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round(score * 100)}`);
  const shift = audits['cumulative-layout-shift']?.displayValue;
  process.stdout.write(`${path}  ${scores.join(' · ')} · layout shift ${shift}\n`);
  for (const { score, title, displayValue } of Object.values(audits)) {
    if (score !== null && score < 0.9) process.stdout.write(`  ${score}  ${title} ${displayValue ?? ''}\n`);
  }
}
server.close();
