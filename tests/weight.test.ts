import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from './built.ts';
import { writeMagazine } from './magazine-topic.ts';

/*
 * What pages weigh on the way, compressed as the plainest hosts do it (gzip), in bytes. The figures are printed: they are
 * those of the README.
 */
const firstView = 14 * 1024;
const allElse = 60 * 1024;
const script = 5 * 1024;

type Site = Map<string, Buffer>;

/** Files of the site that a page loads, by the kind of what asks for them; no script asks for more until it is used. */
function loadedBy(html: string): { sheets: string[]; others: string[] } {
  const paths = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, path = '']) => path.replace(/^\//, ''));
  return {
    sheets: paths(/<link rel="stylesheet" href="([^"]+)">/g),
    others: [
      // It waits until everything else is there.
      ...paths(/<link rel="stylesheet" href="([^"]+)" media="print"/g),
      ...paths(/<script [^>]*src="([^"]+)"/g),
      ...paths(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]+)"/g),
    ],
  };
}

function weight(site: Site, paths: string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(fileOf(site, path), { level: 9 }).length, 0);
}

function fileOf(site: Site, path: string): Buffer {
  const file = site.get(path);
  if (!file) throw new Error(`the page asks for ${path}, which is not there`);
  return file;
}

/** A page that each kind has, with what it loads at first. */
function weigh(site: Site, path: string): { firstView: number; else: number } {
  const { sheets, others } = loadedBy(fileOf(site, path).toString('utf8'));
  return { firstView: weight(site, [path, ...sheets]), else: weight(site, others) };
}

describe.each([
  ['the shipped topic', async () => built('weight-shipped', 'content')],
  ['a topic of 2,000 articles with pictures', magazine],
] as const)('of %s', (name, build) => {
  let site: Site;
  beforeAll(async () => {
    site = await build();
  }, 600_000);

  test('the topic page comes with the first bytes, and little follows', () => {
    const its = weigh(site, 'index.html');
    process.stdout.write(`${name}: HTML and CSS ${its.firstView} bytes, all else but pictures ${its.else}\n`);
    expect(its.firstView).toBeLessThanOrEqual(firstView);
    expect(its.else).toBeLessThanOrEqual(allElse);
  });

  test('no script of ours is heavy', () => {
    // What is in a folder of its own is Pagefind's.
    const scripts = [...site.keys()].filter((path) => /^assets\/[^/]+\.js$/.test(path));
    expect(scripts.length).toBeGreaterThan(1);
    for (const path of scripts) expect([path, weight(site, [path]) <= script]).toEqual([path, true]);
  });
});

/** So many that the first page holds as many as it ever does: one less than two pages. */
async function magazine(): Promise<Site> {
  const content = '.cache/tests/magazine';
  rmSync(content, { recursive: true, force: true });
  await writeMagazine(content, 2019);
  expect(readFileSync(join(content, 'topic.md'), 'utf8')).toContain('Le monde');
  return built('weight-magazine', content);
}
