/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browsing } from './browsing.ts';

const program = inject('chromium');

describe.skipIf(!program)('the shipped topic in a browser', { timeout: 60_000 }, () => {
  const { open, said, address } = browsing(() => 'content');

  it('leads from the topic page to a tag, to an article and back', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Tous les tags' }).click();
    await page
      .getByRole('link', { name: /^DigitalPlace/ })
      .first()
      .click();
    await expect.poll(() => page.title()).toContain('DigitalPlace');
    await page.getByRole('link', { name: /^suite… Numérique/ }).click();
    expect(await page.locator('h1').textContent()).toContain(
      'Numérique\u00a0: les clusters de Toulouse et Montpellier',
    );
    expect(await page.locator('.credit').first().textContent()).toBe(
      'Rescoopé par Patrick Bouillaud depuis Toulouse networks 5 juin 2015',
    );
    await page.goBack();
    await page.getByRole('link', { name: 'Tous les articles' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(said).toEqual([]);
  });

  it('shows exactly the two articles of the tag DigitalPlace, with their credit', async () => {
    const page = await open('/tags/digitalplace/');
    expect(await page.locator('.card h3').count()).toBe(2);
    const credits = await page.locator('.card .credit').allInnerTexts();
    expect(
      credits.filter((line) => line.startsWith('Rescoopé par Patrick Bouillaud depuis Toulouse networks')),
    ).toHaveLength(2);
    expect(credits.filter((line) => line === 'Via Jacques Le Bris')).toHaveLength(2);
  });

  it('is walked with the keyboard alone, in the order of the page', async () => {
    const page = await open('/tags/digitalplace/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 40 && !(await isOn(page, /^suite…/)); step += 1)
      await page.keyboard.press('Tab');
    expect(await isOn(page, /^suite…/)).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
  });

  it('is whole without JavaScript', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBeGreaterThanOrEqual(10);
    await page.getByRole('link', { name: 'Articles plus anciens' }).click();
    expect(await page.locator('h1').textContent()).toBe('Archives, page 1');
    expect(await page.locator('script:not([type="application/ld+json"], [src])').count()).toBe(0);
  });

  it('asks nothing of other sites, and its policy is never broken', async () => {
    const asked = new Set<string>();
    for (const path of [
      '/',
      '/tags/',
      '/tags/digitalplace/',
      '/follow/',
      '/articles/docker-1-0/',
      '/page/1/',
    ]) {
      const page = await open('about:blank');
      page.on('request', (request) => asked.add(new URL(request.url()).origin));
      await page.goto(new URL(path, address()).href);
    }
    expect([...asked]).toEqual([new URL(address()).origin]);
    expect(said).toEqual([]);
  });

  it.each([320, 390, 768, 1280, 2560])('fits a window of %i pixels, in light and in dark', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/', { viewport: { width, height: 800 }, colorScheme });
      for (const path of [
        '/',
        '/tags/',
        '/tags/digitalplace/',
        '/articles/azure-panne-de-novembre/',
        '/follow/',
      ]) {
        await page.goto(new URL(path, address()).href);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each(['/feed.atom', '/feed.rss', '/page/1/feed.atom', '/tags/digitalplace/feed.atom'])(
    'shows who opens %s a page that says what it is and leads on',
    async (path) => {
      const page = await open(path, { viewport: { width: 390, height: 800 } });
      expect(await page.locator('h1').textContent()).toContain('Univers du Cloud');
      expect(await page.locator('p').first().textContent()).toMatch(/flux/);
      expect(await page.locator('body, title, content, item, entry').first().isVisible()).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const links = page.locator('a');
      expect(await links.count()).toBeGreaterThan(3);
      const [how, article] = [links.first(), page.locator('li a').first()];
      expect(await how.getAttribute('href')).toBe('https://univers-du-cloud.example/follow/');
      expect(await article.getAttribute('href')).toMatch(/^https:\/\/univers-du-cloud\.example\/articles\//);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Comment suivre');
    },
  );

  it('gives all its articles to take along, in files named after it', async () => {
    const page = await open('/follow/');
    for (const [name, ending] of [
      ['JSON Feed', 'json'],
      ['Favoris', 'html'],
      ['Tableau (CSV)', 'csv'],
      ['Liste de liens (OPML)', 'opml'],
      ['Markdown (zip)', 'zip'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name, exact: true }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(
        `l-univers-du-cloud-computing-dans-le-monde-et-ailleurs.${ending}`,
      );
      expect(await saved.failure()).toBeNull();
    }
  });

  it('leads a reader who follows nothing to a page that says so', async () => {
    const page = await open('about:blank');
    const answer = await page.goto(new URL('/articles/no-such/', address()).href);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Cette page n’existe pas');
    await page.getByRole('link', { name: 'Tous les articles' }).click();
    expect(await page.locator('h1').textContent()).toContain('Univers du Cloud');
  });
});

async function isOn(page: Page, name: RegExp): Promise<boolean> {
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  return name.test(label);
}
