/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { articleText, topicText } from '../given.ts';
import { browsing } from './browsing.ts';
import { folderOf } from './folder-of.ts';

const program = inject('chromium');
const clusters = '/articles/clusters-numeriques-toulouse-montpellier/';
const colourOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe.skipIf(!program)('a reader of the shipped topic', { timeout: 60_000 }, () => {
  const { open, said } = browsing(() => 'content');

  it('chooses light or dark for every page, or leaves it to the system again', async () => {
    const page = await open('/', { colorScheme: 'light' });
    const light = await colourOf(page);
    await page.getByLabel('Apparence').selectOption('dark');
    const dark = await colourOf(page);
    expect(dark).not.toBe(light);
    await page.goto(new URL(clusters, page.url()).href);
    expect(await colourOf(page)).toBe(dark);
    await page.getByLabel('Apparence').selectOption('');
    expect(await colourOf(page)).toBe(light);
    expect(said).toEqual([]);
  });

  it('copies the link and the citation of an article, and hears that it is done', async () => {
    const page = await open(clusters, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.poll(() => page.locator('.take [role="status"]').textContent()).toBe('Copié');
    expect(await copied()).toBe(`https://univers-du-cloud.example${clusters}`);
    await page.locator('.take summary').click();
    await page.getByRole('button', { name: 'Copier la citation' }).click();
    await expect.poll(copied).toContain('Rescoopé par Patrick Bouillaud depuis Toulouse networks');
    expect(await copied()).toBe(await page.locator('.citation').textContent());
    const button = page.getByRole('button', { name: 'Copier la citation' });
    await expect.poll(() => button.count(), { timeout: 10_000 }).toBe(1);
    expect(said).toEqual([]);
  });

  it('is offered what the system shares with, where it shares at all', async () => {
    const page = await open(clusters);
    expect(await page.getByRole('button', { name: 'Partager…' }).count()).toBe(0);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (what: object) => {
          document.body.dataset.shared = JSON.stringify(what);
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Partager…' }).click();
    const shared = await page.evaluate(() => JSON.parse(document.body.dataset.shared ?? ''));
    expect(shared).toEqual({
      title: expect.stringContaining('les clusters de Toulouse'),
      url: `https://univers-du-cloud.example${clusters}`,
    });
  });

  it('sees nothing without JavaScript that would need it', async () => {
    const page = await open(clusters, { javaScriptEnabled: false });
    expect(await page.locator('.take button:visible, .preferences:visible').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Envoyer par courriel' }).getAttribute('href')).toMatch(
      /^mailto:\?subject=/,
    );
    await page.locator('.take summary').click();
    expect(await page.locator('.citation').isVisible()).toBe(true);
  });

  it.each([
    ['no-preference', 'true'],
    ['reduce', 'false'],
  ] as const)(
    'sees one page become the other, unless motion is not wanted: %s',
    async (reducedMotion, isShown) => {
      const page = await open('/', { reducedMotion });
      await page.addInitScript(() =>
        addEventListener('pagereveal', (event) => {
          const { viewTransition } = event as Event & { viewTransition?: object | null };
          sessionStorage.setItem('shown', String(Boolean(viewTransition)));
        }),
      );
      await page.locator('.more').first().click();
      await page.waitForURL(/articles/);
      await expect.poll(() => page.evaluate(() => sessionStorage.getItem('shown'))).toBe(isShown);
    },
  );

  it.each([
    '/',
    clusters,
    '/tags/france/',
    '/tags/',
    '/tags/?t=cloud-souverain+france',
    '/search/?q=numerique',
    '/sources/',
    '/months/',
  ])('sees nothing move on %s', async (path) => {
    const page = await open(path, { viewport: { width: 390, height: 800 } });
    await page.waitForLoadState('networkidle');
    if (path.includes('?')) await page.waitForSelector('.together-articles a, .search-result');
    const moved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(moved).toBe(0);
    expect(said).toEqual([]);
  });

  it('prints an article without what is of no use on paper, with the address of its source', async () => {
    const page = await open(clusters);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, .take:visible, .button:visible').count()).toBe(0);
    const address = await page
      .locator('.article-title a')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('https://');
    expect(await page.locator('.provenance').isVisible()).toBe(true);
  });
});

describe.skipIf(!program)('who comes back', { timeout: 60_000 }, () => {
  const articles = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `articles/2015-01-${10 + index}-a${index}.md`,
        articleText(`title: Article ${index}\nsource: https://news.example/${index}`),
      ]),
    );
  const { open, said } = browsing(() => folderOf({ 'topic.md': topicText, ...articles(5) }));
  const line = (page: Page) => page.locator('.since');

  /** As if the last visit had ended hours ago, and some articles had not been there. */
  async function comeBack(page: Page, without: number): Promise<void> {
    await page.evaluate((count) => {
      const visits = JSON.parse(localStorage.getItem('kiosque-since-/') ?? '');
      const last = { now: visits.now.slice(count), at: visits.at - 3 * 60 * 60 * 1000 };
      localStorage.setItem('kiosque-since-/', JSON.stringify(last));
    }, without);
    await page.reload();
  }

  it('finds what is new marked and counted, during all of the visit', async () => {
    const page = await open('/');
    expect(await line(page).isVisible()).toBe(false);
    await comeBack(page, 2);
    expect(await line(page).locator('span').textContent()).toBe('2 new articles since your last visit');
    expect(await page.locator('.card .mark-new').count()).toBe(2);
    expect(await page.locator('.card .mark-new').first().textContent()).toBe('New');
    await page.reload();
    expect(await line(page).locator('span').textContent()).toBe('2 new articles since your last visit');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await line(page).count()).toBe(0);
    expect(await page.locator('.card .mark-new').count()).toBe(2);
    await comeBack(page, 1);
    expect(await line(page).locator('span').textContent()).toBe('1 new article since your last visit');
    await comeBack(page, 0);
    expect(await line(page).isVisible()).toBe(false);
    expect(said).toEqual([]);
  });

  it('ends it with one click, and nothing is kept but that', async () => {
    const page = await open('/');
    await comeBack(page, 2);
    await page.getByRole('button', { name: 'Do not mark them' }).click();
    expect(await page.locator('.mark-new, .since').count()).toBe(0);
    expect(await page.getByLabel('Mark what is new').isChecked()).toBe(false);
    await page.reload();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'kiosque-since': 'off' });
    await page.getByLabel('Mark what is new').check();
    await page.reload();
    expect(Object.keys(await page.evaluate(() => ({ ...localStorage })))).toEqual(['kiosque-since-/']);
  });

  it('is not disturbed by what another program kept under the same name', async () => {
    const page = await open('/');
    for (const rubbish of ['{', 'null', '{"now":1,"at":"x"}', '[]']) {
      await page.evaluate((text) => localStorage.setItem('kiosque-since-/', text), rubbish);
      await page.reload();
      expect(await line(page).isVisible()).toBe(false);
    }
    expect(said).toEqual([]);
  });
});

describe.skipIf(!program)('a topic written from right to left', { timeout: 60_000 }, () => {
  const { open } = browsing(() =>
    folderOf({
      'topic.md': '---\nname: عالم السحابة\ncurator: فاطمة\nlanguage: ar\n---\n',
      'articles/2015-01-01-a.md': articleText('title: مراكز البيانات\nfrom: شبكات', 'اقتباس'),
    }),
  );

  it.each([390, 1280])('is mirrored in a window of %i pixels', async (width) => {
    const page = await open('/articles/a/', { viewport: { width, height: 800 } });
    const edges = await page.evaluate(() =>
      ['.masthead-name', '.article-title', '.excerpt'].map((part) => {
        const { right } = document.querySelector(part)?.getBoundingClientRect() ?? { right: 0 };
        return [
          part,
          getComputedStyle(document.querySelector(part) as Element).direction,
          right > innerWidth / 3,
        ];
      }),
    );
    for (const [part, direction, isRight] of edges)
      expect([part, direction, isRight]).toEqual([part, 'rtl', true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
