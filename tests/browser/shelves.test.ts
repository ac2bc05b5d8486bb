/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { built } from '../built.ts';
import { articleText } from '../given.ts';
import { serveSite } from './site-server.ts';

/* A topic of sixty years, with one article each. */

const program = inject('chromium');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-shelves-'));
let browser: Browser;
let server: Server;
let address: string;
const said: string[] = [];

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.on('console', (message) => said.push(message.text()));
  await page.goto(new URL(path, address).href);
  return page;
}

describe.skipIf(!program)('a topic of sixty years in a browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const content = join(folder, 'content');
    mkdirSync(join(content, 'articles'), { recursive: true });
    writeFileSync(join(content, 'topic.md'), '---\nname: Clouds\ncurator: Ada\n---\n');
    for (let year = 1956; year < 2016; year += 1) {
      const fields = `title: A headline that takes more than one line on a telephone, of ${year}\ntags: [all]\nvia: [Bob, Zoë]`;
      const source = `source: { url: https://news.example/${year}, publisher: A publisher whose name is long }`;
      writeFileSync(join(content, `articles/${year}-06-05-n${year}.md`), articleText(`${fields}\n${source}`));
    }
    await built('sixty years', content);
    ({ address, server } = await serveSite('.cache/tests/built/sixty-years'));
    const args = ['--no-sandbox', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: program, args });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([320, 1280])('fits a window of %i pixels', async (width) => {
    for (const path of [
      '/tags/all/',
      '/sources/a-publisher-whose-name-is-long/',
      '/via/',
      '/months/',
      '/articles/n2000/',
    ]) {
      const page = await open(path, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      await page.close();
    }
    expect(said).toEqual([]);
  });

  it('shows a bar for each year, and says their numbers to whoever opens the list with the keyboard', async () => {
    const page = await open('/tags/all/', 320);
    expect(await page.locator('.years rect').count()).toBe(60);
    const narrowest = await page.locator('.years rect').first().boundingBox();
    expect(narrowest?.width).toBeGreaterThan(2);
    expect(await page.locator('.years li').first().isVisible()).toBe(false);
    await page.locator('.years summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.years li').first().isVisible()).toBe(true);
    expect(await page.locator('.years li').first().textContent()).toBe('1956: 1 article');
    expect(said).toEqual([]);
  });

  it('leads from an article to others by its source, by whom it came through, by its month, and to what is related', async () => {
    const page = await open('/articles/n2000/', 1280);
    for (const [name, heading] of [
      ['more from this source', 'A publisher whose name is long'],
      ['all of June 2000', 'June 2000'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      expect(await page.locator('h1').textContent()).toBe(heading);
      await page.goBack();
    }
    await page.locator('.leads').getByRole('link', { name: 'Zoë' }).click();
    await expect.poll(() => page.locator('.brief').count()).toBe(60);
    await page.goBack();
    expect(await page.locator('.related-articles a').count()).toBe(4);
    await page
      .getByRole('link', { name: /of 2001$/ })
      .last()
      .click();
    expect(new URL(page.url()).pathname).toBe('/articles/n2001/');
    expect(said).toEqual([]);
  });
});
