/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText } from '../given.ts';
import { drawn } from '../press/pictures/given.ts';
import { fakeWorld } from '../world.ts';
import { serveSite } from './site-server.ts';

const program = inject('chromium');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-pictures-'));
let browser: Browser;
let server: Server;
let address: string;
const said: string[] = [];

/** A page of a window so wide, with the sum of all that moved in it while it was loaded. */
async function open(path: string, width: number): Promise<{ page: Page; moved: () => Promise<number> }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.addInitScript(() => {
    const its = window as typeof window & { moved: number };
    its.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) its.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  return { page, moved: () => page.evaluate(() => (window as typeof window & { moved: number }).moved) };
}

/** The version that a browser has taken, without the name that says what is in it. */
const taken = (page: Page) =>
  page
    .locator('.picture img')
    .first()
    .evaluate((img: HTMLImageElement) => img.currentSrc.replace(/^.*-(?=\d+\.\w+$)/, ''));

describe.skipIf(!program)('pictures in a browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const picture = await drawn(2000, 1200).jpeg().toBuffer();
    const names = ['a', 'b', 'c'];
    const files = {
      'topic.md':
        '---\nname: Clouds\ncurator: { name: Ada, avatar: images/a.jpg }\n---\n\n![A](images/b.jpg)\n',
      ...Object.fromEntries(names.map((name) => [`images/${name}.jpg`, picture])),
      ...Object.fromEntries(
        names.map((name) => [
          `articles/2015-06-05-${name}.md`,
          articleText(
            `source: https://news.example/${name}\nimage: { src: images/${name}.jpg, alt: "${name}", credit: Ada & Co }`,
            `![${name}](images/${name}.jpg)\n\nWords below.`,
          ),
        ]),
      ),
    };
    for (const [path, its] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
      writeFileSync(join(folder, 'content', path), its);
    }
    const [content, output] = [join(folder, 'content'), join(folder, 'out')];
    expect(await kiosque(['build', '--content', content, '--output', output], fakeWorld())).toBe(0);
    ({ address, server } = await serveSite(output));
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['/', 390, '400.avif'],
    ['/', 1280, '800.avif'],
    ['/articles/a/', 390, '400.avif'],
    ['/articles/a/', 1280, '1600.avif'],
  ])('%s at %i pixels takes the version that fits, and nothing moves', async (path, width, version) => {
    const { page, moved } = await open(path, width);
    expect(await taken(page)).toBe(version);
    expect(await moved()).toBe(0);
    await page.close();
  });

  it('stand on the colour that is most of them', async () => {
    const { page } = await open('/', 1280);
    const [svg, img] = await Promise.all(
      ['.picture > svg', '.picture img'].map((its) => page.locator(its).first().boundingBox()),
    );
    expect(svg).toEqual(img);
    await page.close();
  });

  it('are shown whole on the page of their article, with who made them', async () => {
    const { page } = await open('/articles/a/', 1280);
    const box = await page.locator('.figure img').boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2000 / 1200, 1);
    expect(await page.locator('.figure figcaption').innerText()).toBe('Picture: Ada & Co');
    await page.close();
  });

  it('break no policy', () => {
    expect(said).toEqual([]);
  });
});
