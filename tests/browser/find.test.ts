/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText } from '../given.ts';
import { fakeWorld } from '../world.ts';
import { serveSite } from './site-server.ts';

const program = inject('chromium');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-find-'));
const servers: Server[] = [];
let browser: Browser;

/** What pages said on the console: a refused resource, a broken policy, a missing file. */
const said: string[] = [];

/** Builds a topic as it is published at a path, and gives the address that serves it. */
async function serve(content: string, path: string): Promise<string> {
  const output = join(folder, path.replaceAll('/', '-'));
  const options = ['--content', content, '--output', output, '--url', `https://user.example${path}`];
  expect(await kiosque(['build', ...options], fakeWorld())).toBe(0);
  const { address, server } = await serveSite(output, path);
  servers.push(server);
  return address;
}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  return page;
}

/** Types into the field of the masthead, and waits for what it suggests. */
async function type(page: Page, text: string): Promise<string[]> {
  await page.locator('.find input').fill(text);
  await page.waitForSelector('.find-list:not([hidden]) [role="option"]');
  return suggestions(page);
}

const suggestions = (page: Page) => page.locator('.find-list:not([hidden]) [role="option"]').allInnerTexts();
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.innerText : undefined;
  });
const pathOf = (page: Page) => new URL(page.url()).pathname;
const titles = (page: Page) => page.locator('.together-articles a').allInnerTexts();
const count = (page: Page) => page.locator('.together-said').innerText();

/** A small topic of 45 articles, one in Arabic: all are of Cloud, every third of C++, every fifth of Réseau. */
function writeSmallTopic(content: string): void {
  mkdirSync(join(content, 'articles'), { recursive: true });
  const tags = 'tags: [{ name: Réseau, aliases: [Networks, Big network] }, { name: Cloud computing }]';
  writeFileSync(
    join(content, 'topic.md'),
    `---\nname: Clouds\ncurator: Ada\ntimezone: Europe/Paris\n${tags}\n---\n`,
  );
  for (let number = 1; number <= 45; number += 1) {
    const day = new Date(Date.UTC(2015, 0, number)).toISOString().slice(0, 10);
    const its = ['Cloud', ...(number % 3 ? [] : ['C++']), ...(number % 5 ? [] : ['Réseau'])];
    const title = number === 45 ? 'title: عنوان المقال\nlang: ar' : `title: Article ${number}`;
    // Half an hour before midnight in London is another day in Paris.
    const moment = number === 43 ? `date: ${day}T23:30Z\n` : '';
    const fields = `${moment}${title}\nsource: https://news.example/${number}\ntags: [${its.join(', ')}]`;
    writeFileSync(join(content, 'articles', `${day}-n${number}.md`), articleText(fields));
  }
}

describe.skipIf(!program)('Find tag', { timeout: 60_000 }, () => {
  let shipped: string;
  let small: string;

  beforeAll(async () => {
    writeSmallTopic(join(folder, 'content'));
    shipped = await serve('content', '/');
    small = await serve(join(folder, 'content'), '/my-topic/');
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  }, 120_000);

  afterEach(async () => {
    expect(said.splice(0)).toEqual([]);
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('in the masthead', () => {
    it('loads nothing until its field is looked at', async () => {
      const page = await open('about:blank');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(shipped, { waitUntil: 'networkidle' });
      const before = asked.splice(0);
      await page.keyboard.press('/');
      await page.waitForSelector('.find input[role="combobox"]');
      expect(before.filter((path) => path.endsWith('.json') || path.includes('/find.'))).toEqual([]);
      expect(asked.map((path) => path.replace(/\.[\w-]{10}\./, '.'))).toEqual([
        '/assets/find.js',
        '/tags/find.json',
        '/assets/tags.json',
      ]);
    });

    it('has the focus after `/`, completes a name, and leads there with arrows and Enter', async () => {
      const page = await open(`${shipped}articles/docker-1-0/`);
      await page.keyboard.press('/');
      await page.keyboard.type('cl');
      await expect
        .poll(() => suggestions(page))
        .toEqual(['Cloud souverain\n3', 'Google Cloud\n3', 'Chercher «\u00a0cl\u00a0»']);
      expect(await page.getByRole('combobox', { name: /tag/i }).getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator('.find [role="status"]').textContent()).toBe('2\u00a0suggestions');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('Google Cloud\n3');
      await page.keyboard.press('Home');
      expect(await active(page)).toBe('Cloud souverain\n3');
      await page.keyboard.press('End');
      expect(await active(page)).toBe('Chercher «\u00a0cl\u00a0»');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBeUndefined();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tags/google-cloud/');
    });

    it('finds an alias, without its accents, and shows it', async () => {
      const page = await open(shipped);
      expect(await type(page, 'androm')).toEqual(['Cloud souverain Andromède\n3', expect.anything()]);
      await page.locator('[role="option"]').first().click();
      await page.waitForURL('**/tags/cloud-souverain/');
    });

    it.each([
      ['a name', 'données personnelles', '/tags/donnees-personnelles/'],
      ['an alias', 'AWS', '/tags/aws/'],
    ])('leads with Enter to the tag that the text is %s of', async (_what, text, path) => {
      const page = await open(shipped);
      await type(page, text);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}`);
    });

    it('leads to the search with what is no tag', async () => {
      const page = await open(shipped);
      await page.route('**/search/**', (route) => route.fulfill({ body: 'the search' }));
      expect(await type(page, 'R&D à 100 %')).toEqual(['Chercher «\u00a0R&D à 100 %\u00a0»']);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/**');
      expect(new URL(page.url()).searchParams.get('q')).toBe('R&D à 100 %');
    });

    it('leads to several tags together', async () => {
      const page = await open(shipped);
      expect(await type(page, 'économie -docker')).toEqual([
        'Économie − Docker',
        'Chercher «\u00a0économie -docker\u00a0»',
      ]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tags/?t=economie+-docker');
      await expect.poll(() => count(page)).toBe('5\u00a0articles');
    });

    it('is closed by Escape and by leaving it, and opened by an arrow', async () => {
      const page = await open(shipped);
      await type(page, 'do');
      await page.keyboard.press('Escape');
      expect(await suggestions(page)).toEqual([]);
      expect(await page.locator('.find input').inputValue()).toBe('do');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('Données personnelles\n4');
      await page.keyboard.press('Tab');
      expect(await suggestions(page)).toEqual([]);
    });

    it('shows a text that looks like HTML as it is', async () => {
      const page = await open(shipped);
      expect(await type(page, '<b>x</b>')).toEqual(['Chercher «\u00a0<b>x</b>\u00a0»']);
      expect(await page.locator('.find-list b').count()).toBe(0);
    });

    it('completes what was typed before its script came', async () => {
      const page = await open('about:blank');
      let go = () => {};
      const held = new Promise<void>((done) => {
        go = done;
      });
      await page.route('**/tags/find.json', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(shipped);
      await page.locator('.find input').pressSequentially('ku');
      go();
      await expect.poll(() => suggestions(page)).toContain('Kubernetes\n1');
    });

    it('leads to all tags without JavaScript', async () => {
      const page = await open(shipped, { javaScriptEnabled: false });
      await page.locator('.find input').fill('cloud souverain');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tags/?t=cloud+souverain');
      expect(await page.locator('h1').textContent()).toBe('Tous les tags');
      expect(await page.locator('.tag-index').count()).toBe(2);
    });

    it('leads to all tags where its data cannot be loaded', async () => {
      const page = await open('about:blank');
      await page.route('**/tags/find.json', (route) => route.abort());
      await page.goto(shipped);
      await page.locator('.find input').fill('docker');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tags/?t=docker');
      await expect.poll(() => page.locator('.tag-index').first().isVisible()).toBe(true);
      expect(said.splice(0).every((line) => line.includes('net::ERR_FAILED'))).toBe(true);
    });

    it('works below the path of a site, in English', async () => {
      const page = await open(`${small}tags/cplusplus/`);
      expect(await type(page, 'networks')).toEqual(['Réseau Networks\n9', 'Search for “networks”']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/my-topic/tags/reseau/');
    });

    it('is touched where a finger finds it', async () => {
      const page = await open(shipped, {
        viewport: { width: 320, height: 640 },
        hasTouch: true,
        isMobile: true,
      });
      await type(page, 'a');
      for (const target of await page.locator('.find input, .find-go, [role="option"]').all())
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.locator('[role="option"]').nth(1).tap();
      await page.waitForURL('**/tags/cloud-souverain/');
    });
  });

  describe('several together', () => {
    it('are combined from the page of a tag, narrowed, turned round and let go', async () => {
      const page = await open(`${small}tags/cplusplus/`);
      await page.getByRole('link', { name: 'and another tag…' }).click();
      await expect.poll(() => count(page)).toBe('15 articles');
      expect(await titles(page)).toHaveLength(15);
      expect(await page.locator('.tag-index:visible .tags a').allInnerTexts()).toEqual([
        'Cloud 15',
        'Réseau 3',
      ]);
      await page.getByRole('link', { name: 'Réseau 3' }).click();
      await expect.poll(() => count(page)).toBe('3 articles');
      expect(await titles(page)).toEqual(['عنوان المقال', 'Article 30', 'Article 15']);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('C++ + Réseau');
      expect(new URL(page.url()).search).toBe('?t=cplusplus+reseau');
      await page.getByRole('link', { name: 'Exclude Réseau' }).click();
      await expect.poll(() => count(page)).toBe('12 articles');
      expect(new URL(page.url()).search).toBe('?t=cplusplus+-reseau');
      expect(await page.title()).toBe('C++ − Réseau – All tags – Clouds');
      await page.getByRole('link', { name: 'Remove C++' }).click();
      await expect.poll(() => count(page)).toBe('36 articles');
      await page.getByRole('link', { name: 'Include Réseau' }).click();
      await expect.poll(() => count(page)).toBe('9 articles');
    });

    it('come back with the back button, to the list of all tags in the end', async () => {
      const page = await open(`${small}tags/`);
      expect(await page.locator('.tag-index').count()).toBe(2);
      await page.goto(`${small}tags/?t=cplusplus`);
      await expect.poll(() => count(page)).toBe('15 articles');
      await page.getByRole('link', { name: 'Réseau 3' }).click();
      await expect.poll(() => count(page)).toBe('3 articles');
      await page.goBack();
      await expect.poll(() => count(page)).toBe('15 articles');
      await page.goForward();
      await expect.poll(() => count(page)).toBe('3 articles');
      await page.getByRole('link', { name: 'Remove Réseau' }).click();
      await page.getByRole('link', { name: 'Remove C++' }).click();
      await page.waitForURL('**/my-topic/tags/');
      await expect.poll(() => page.locator('#all-tags .tag-index').count()).toBe(2);
      expect(await page.locator('#all-tags').isVisible()).toBe(true);
    });

    it('are shown twenty at a time, each in its language, and lead to their pages', async () => {
      const page = await open(`${small}tags/?t=cloud`);
      await expect.poll(() => count(page)).toBe('45 articles');
      expect(await titles(page)).toHaveLength(20);
      const first = page.locator('.together-articles li').first();
      expect(await first.locator('[lang]').getAttribute('lang')).toBe('ar');
      expect(await first.locator('[lang]').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
      expect(await first.locator('.result-line').innerText()).toMatch(/^news\.example\s+February 14, 2015$/);
      expect(await page.locator('.result-line time').nth(1).innerText()).toBe('February 13, 2015');
      await page.getByRole('button', { name: 'More articles' }).press('Enter');
      await expect.poll(() => titles(page)).toHaveLength(40);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Article 25');
      await page.getByRole('button', { name: 'More articles' }).click();
      await expect.poll(() => titles(page)).toHaveLength(45);
      expect(await page.getByRole('button', { name: 'More articles' }).isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/my-topic/articles/n5/');
    });

    it.each([
      ['slugs', 'cplusplus+-reseau', '12 articles'],
      ['a name', 'C%2B%2B', '15 articles'],
      ['an alias of two words', 'big+network', '9 articles'],
      ['a tag to leave out only', '-cplusplus', '30 articles'],
      [
        'tags that no article carries together',
        'cplusplus+-cloud',
        'No article carries these tags together.',
      ],
    ])('are read from an address as %s', async (_what, query, told) => {
      const page = await open(`${small}tags/?t=${query}`);
      await expect.poll(() => count(page)).toBe(told);
      expect(await page.locator('#all-tags').isVisible()).toBe(false);
    });

    it('say what is no tag, and where to look for it', async () => {
      const page = await open(`${small}tags/?t=nothing%3Cb%3E+cplusplus`);
      await expect.poll(() => count(page)).toBe('15 articles');
      expect(await page.locator('.together-unknown').innerText()).toBe(
        'No tag is called “nothing<b>”. Search for “nothing<b>”',
      );
      await page.goto(`${small}tags/?t=nothing`);
      await page.waitForSelector('.together-unknown');
      expect(await page.locator('#all-tags').isVisible()).toBe(true);
    });
  });

  it.each(['light', 'dark'] as const)(
    'is found well by people of all abilities (%s)',
    async (colorScheme) => {
      const page = await open(`${small}tags/?t=cplusplus+-reseau`, { colorScheme });
      await page.waitForSelector('.together-articles li');
      await type(page, 'c');
      await page.keyboard.press('ArrowDown');
      const wrong = await page.evaluate(`${axe}; axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
      expect(wrong).toEqual([]);
    },
  );

  it.each([320, 1280])('fits a window of %i pixels', async (width) => {
    const page = await open(`${small}tags/?t=cplusplus+-reseau`, { viewport: { width, height: 700 } });
    await page.waitForSelector('.together-articles li');
    await type(page, 'c');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(pathOf(page)).toBe('/my-topic/tags/');
  });
});
