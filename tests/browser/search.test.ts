/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { planOf, planPages } from '../../src/pages/plan.ts';
import { planSearchIn } from '../../src/pages/search-parts.ts';
import { print } from '../../src/press/print.ts';
import { searchFiles } from '../../src/press/search.ts';
import { makeSite } from '../../src/site/site.ts';
import { built } from '../built.ts';
import { givenArticle, givenTopic, now } from '../given.ts';
import { serveSite } from './site-server.ts';

const program = inject('chromium');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-search-'));
let browser: Browser;
const servers: Server[] = [];
/** What pages said on the console: a refused resource, a broken policy, a missing file. */
const said: string[] = [];
/** What pages asked for. */
const asked: string[] = [];

async function open(address: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        throw new Error(violatedDirective);
      }),
    );
  }
  await page.goto(new URL(path, address).href);
  return page;
}

/** The titles that a page shows, once it tells that it has found so many. */
async function titlesOf(page: Page, told: RegExp = /trouvé/): Promise<string[]> {
  await expect.poll(() => page.getByRole('status').innerText(), { timeout: 15_000 }).toMatch(told);
  return (await page.locator('.search-title').allInnerTexts()).map((title) => title.replace(/\s/g, ' '));
}

beforeAll(async () => {
  if (!program) return;
  browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}, 60_000);

beforeEach(() => {
  said.length = 0;
  asked.length = 0;
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!program)('the search of the shipped topic', { timeout: 60_000 }, () => {
  let address: string;

  beforeAll(async () => {
    const output = '.cache/tests/built/search';
    await built('search', 'content');
    // With the policy that hosts send, besides the page's own.
    const [, policy = ''] =
      /Content-Security-Policy: (.*)/.exec(readFileSync(join(output, '_headers'), 'utf8')) ?? [];
    expect(policy).toContain('wasm-unsafe-eval');
    const served = await serveSite(output, '/', { 'Content-Security-Policy': policy });
    servers.push(served.server);
    address = served.address;
  }, 120_000);

  it.each([
    ['a title', 'clusters rapprochent', 'Numérique : les clusters de Toulouse et Montpellier'],
    ['a publisher', 'objectif news', 'Numérique : les clusters de Toulouse et Montpellier'],
    ['whom it was found through', 'jacques le bris', 'Numérique : les clusters de Toulouse et Montpellier'],
    ['a tag', 'digitalplace', 'Innovation IT Day'],
    ['a word with its accents', 'numérique', 'Numérique : les clusters de Toulouse et Montpellier'],
    ['a word without its accents', 'NUMERIQUE', 'Numérique : les clusters de Toulouse et Montpellier'],
    ['accents that are not there', 'clóud sôuverain', 'Cloud souverain'],
    ['a word behind an apostrophe', 'histoire', 'Le cloud à la française, histoire d’un flop'],
  ])('finds by %s: %s', async (_what, words, title) => {
    const page = await open(address, `/search/?q=${encodeURIComponent(words)}`);
    const titles = await titlesOf(page);
    expect(titles.join('\n')).toContain(title);
    expect(said).toEqual([]);
  });

  it('shows publisher, day, credit, tags, and the words that were found', async () => {
    const page = await open(address, '/search/?q=numerique');
    await titlesOf(page);
    const result = page.locator('.search-result').first();
    expect(await result.locator('.search-source').innerText()).toMatch(
      /Objectif News \/ La Tribune\s+5 juin 2015\s+Via Jacques Le Bris/,
    );
    expect(await result.locator('mark').allInnerTexts()).toEqual(['Numérique', 'numérique']);
    expect(await result.locator('.tags a').innerText()).toBe('DigitalPlace');
    await result.getByRole('link').first().click();
    await expect.poll(() => page.title()).toContain('Numérique');
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//);
    expect(said).toEqual([]);
  });

  it('loads nothing before it is used, and then nothing of other sites', async () => {
    const page = await open(address, '/search/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /parts\.json|pagefind/.test(url))).toEqual([]);
    await page.locator('#search-words').focus();
    await expect.poll(() => asked.some((url) => /wasm\./.test(url))).toBe(true);
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([new URL(address).origin]));
    await page.waitForLoadState('networkidle');
    expect(said).toEqual([]);
  });

  it('says that nothing was found, and leads to the tags', async () => {
    const page = await open(address, '/search/?q=zzyzx');
    expect(await titlesOf(page, /Aucun/)).toEqual([]);
    await page.locator('.search-else').getByRole('link', { name: 'Tous les tags' }).click();
    expect(new URL(page.url()).pathname).toBe('/tags/');
    expect(said).toEqual([]);
  });

  it('says without JavaScript that it needs it, and leads to the tags', async () => {
    const page = await open(address, '/search/?q=cloud', { javaScriptEnabled: false });
    expect(await page.getByRole('status').innerText()).toContain('JavaScript');
    await page.locator('#search-words').fill('cloud');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/tags/');
  });

  it('says that it does not work where it cannot', async () => {
    const page = await open('about:blank', 'about:blank');
    await page.route('**/search/parts.json', (route) =>
      route.fulfill({ json: { language: 'fr', parts: [] } }),
    );
    await page.goto(new URL('/search/?q=cloud', address).href);
    await titlesOf(page, /ne fonctionne pas/);
    expect(await page.locator('.search-else a').isVisible()).toBe(true);
    expect(said).toEqual([]);
  });

  it.each([320, 390, 1280])('fits a window of %i pixels', async (width) => {
    const page = await open(address, '/search/?q=cloud', { viewport: { width, height: 800 } });
    await titlesOf(page);
    await page.locator('.search-filters').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe.skipIf(!program)('a search in several parts, below a path', { timeout: 60_000 }, () => {
  let address: string;

  beforeAll(async () => {
    const topic = givenTopic({
      language: 'fr',
      root: '/mon-sujet/',
      tags: [{ name: 'Ciel', aliases: ['Sky'] }],
    });
    const plan = planOf(makeSite(topic, articles(), [], { now, preview: false }));
    const search = planSearchIn(plan, { least: 5, most: 10 });
    expect(search.parts.length).toBeGreaterThan(2);
    const folders = { content: '', output: join(folder, 'parts'), cache: join(folder, 'cache') };
    const { files, failure } = await searchFiles(search, folders);
    expect(failure).toBeUndefined();
    await print(planPages(plan), { images: [], made: files }, folders);
    const served = await serveSite(folders.output, topic.root);
    servers.push(served.server);
    address = served.address;
  }, 60_000);

  it('finds what is in different parts, the best first', async () => {
    const page = await open(address, 'search/?q=etoile');
    expect(await titlesOf(page)).toEqual(['Étoiles de tête', 'L’article du début', 'L’article de la fin']);
    expect(said).toEqual([]);
  });

  it('finds only what holds all words, whatever part they are in', async () => {
    const page = await open(address, 'search/?q=etoile+premiere');
    expect(await titlesOf(page)).toEqual(['L’article du début']);
    await page.goto(new URL('search/?q=premiere+derniere', address).href);
    expect(await titlesOf(page, /Aucun/)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('finds an article in another language, marked as such, and a tag by its other spelling', async () => {
    const page = await open(address, 'search/?q=networks');
    expect(await titlesOf(page)).toEqual(['Running the network']);
    expect(await page.locator('.search-title a').getAttribute('lang')).toBe('en');
    await page.goto(new URL('search/?q=sky', address).href);
    expect(await titlesOf(page)).toEqual(['L’article du début']);
    expect(said).toEqual([]);
  });

  it('narrows by tag, year, source and language, and tells how many each would leave', async () => {
    const page = await open(address, 'search/?q=article');
    await titlesOf(page, /^32\sarticles/);
    await page.locator('.search-filters').waitFor();
    const options = (name: string) => page.getByRole('combobox', { name }).locator('option').allInnerTexts();
    await expect.poll(() => options('Tags')).toEqual(['Indifférent', 'Impair (15)', 'Pair (15)', 'Ciel (1)']);
    expect(await options('Année')).toEqual(['Indifférent', '2015 (32)']);
    expect(await options('Source')).toEqual(['Indifférent', 'Journal (30)', 'news.example (2)']);
    await page.getByRole('combobox', { name: 'Tags' }).selectOption('Pair');
    await titlesOf(page, /^15\sarticles/);
    expect(new URL(page.url()).search).toBe('?q=article&tag=Pair');
    // The other values of the filter itself stay what they would leave.
    await expect.poll(() => options('Tags')).toEqual(['Indifférent', 'Impair (15)', 'Pair (15)', 'Ciel (1)']);
    await expect.poll(() => options('Source')).toEqual(['Indifférent', 'Journal (15)']);
    expect(said).toEqual([]);
  });

  it('shows the newest without words, all of a filter’s', async () => {
    const page = await open(address, 'search/?tag=Pair');
    const titles = await titlesOf(page, /^15\sarticles/);
    expect(titles.slice(0, 3)).toEqual(['Article 28', 'Article 26', 'Article 24']);
    await page.getByRole('button', { name: 'Plus de résultats' }).click();
    await expect.poll(async () => (await titlesOf(page)).length).toBe(15);
    expect((await titlesOf(page)).at(-1)).toBe('Article 0');
    expect(await page.getByRole('button', { name: 'Plus de résultats' }).isVisible()).toBe(false);
    expect(said).toEqual([]);
  });

  it('goes back and forward through what was asked', async () => {
    const page = await open(address, 'search/?q=etoile');
    await titlesOf(page, /^3\sarticles/);
    await page.locator('#search-words').fill('networks');
    await page.keyboard.press('Enter');
    await titlesOf(page, /^1.article/);
    await page.locator('.search-title a').first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/mon-sujet/articles/english/');
    await page.goBack();
    expect(await titlesOf(page, /^1.article/)).toEqual(['Running the network']);
    expect(await page.locator('#search-words').inputValue()).toBe('networks');
    await page.goForward();
    expect(new URL(page.url()).pathname).toBe('/mon-sujet/articles/english/');
  });

  it('answers while one types, and keeps the address', async () => {
    const page = await open(address, 'search/');
    await page.locator('#search-words').pressSequentially('étoi', { delay: 20 });
    await titlesOf(page, /^3\sarticles/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('étoi');
    await page.locator('#search-words').fill('');
    await expect.poll(() => page.locator('.search-result').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.getByRole('status').innerText()).toBe('');
    expect(said).toEqual([]);
  });

  it('is used with the keyboard alone', async () => {
    const page = await open(address, 'search/?q=article');
    await titlesOf(page, /^32\sarticles/);
    await page.locator('.search-filters').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let step = 0; step < 60 && (await focused()) !== 'Plus de résultats'; step += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('Plus de résultats');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.search-result').count()).toBe(20);
    const eleventh = await page.locator('.search-title a').nth(10).innerText();
    await expect.poll(focused).toBe(eleventh);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
    expect(said).toEqual([]);
  });
});

/** Articles of a year, the oldest first: so many that they stand in several parts. */
function articles() {
  const its = (index: number, more: object) => {
    const at = Date.UTC(2015, 0, 1 + index);
    const date = new Date(at).toISOString().slice(0, 10);
    return givenArticle({ file: `articles/${index}.md`, slug: `n${index}`, lang: 'fr', date, at, ...more });
  };
  const filler = Array.from({ length: 30 }, (_, index) =>
    its(index + 1, {
      title: `Article ${index}`,
      tags: [index % 2 === 0 ? 'Pair' : 'Impair'],
      source: { url: `https://journal.example/${index}`, publisher: 'Journal' },
    }),
  );
  return [
    its(0, { slug: 'first', title: 'L’article du début', excerpt: 'La première étoile.', tags: ['Ciel'] }),
    ...filler,
    its(31, { slug: 'english', title: 'Running the network', lang: 'en', excerpt: 'A network runs.' }),
    its(32, { slug: 'stars', title: 'Étoiles de tête', excerpt: 'Rien.' }),
    its(33, { slug: 'last', title: 'L’article de la fin', excerpt: 'La dernière étoile.' }),
  ];
}
