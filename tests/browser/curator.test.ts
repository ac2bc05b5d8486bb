/// <reference lib="dom" />
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleOf } from '../given.ts';
import { fakeWorld } from '../world.ts';
import { mistakesOf } from './axe.ts';
import { choose } from './bookmark.ts';

const program = inject('chromium');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-curator-'));
const content = join(folder, 'content');
const world = fakeWorld();

describe.skipIf(!program)('the curator’s page', { timeout: 60_000 }, () => {
  let browser: Browser;
  let served: Promise<number>;
  let address: string;

  beforeAll(async () => {
    cpSync('content', content, { recursive: true });
    const topic = join(content, 'topic.md');
    const repository = 'repository: https://codeberg.org/ada/clouds\nlanguage: fr';
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('language: fr', repository));
    const article = '---\ntitle: Curated\nsource: https://news.example/curated\nstatus: draft\n---\n';
    writeFileSync(join(content, 'articles/2026-01-01-curated.md'), article);
    served = kiosque(['serve', '--content', content, '--port', '0'], world);
    await vi.waitFor(() => expect(world.said()).toMatch(/for its curator: http\S+/), 60_000);
    address = /for its curator: (http\S+)/.exec(world.said())?.[1] ?? '';
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  }, 120_000);

  afterAll(async () => {
    world.end();
    expect(await served).toBe(0);
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  async function open(query = '', options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(address + query);
    const dialog = page.getByRole('dialog');
    const field = (name: string) => dialog.getByLabel(name, { exact: true });
    return { context, page, said, dialog, field };
  }

  it('is led to from every page of the preview', async () => {
    const { page, context } = await open('..');
    await page.getByRole('link', { name: 'Pour le curateur' }).click();
    expect(page.url()).toBe(address);
    expect(await page.locator('h1').innerText()).toBe('Pour le curateur');
    await context.close();
  });

  it('offers a bookmarklet that knows the topic', async () => {
    const { page, dialog, context, said } = await open();
    const bookmarklet = await page.locator('.tools-drag a').getAttribute('href');
    expect(await page.getByLabel('Le bookmarklet').inputValue()).toBe(bookmarklet);
    await page.goto('data:text/html,<title>x</title>');
    await page.goto(new URL('/articles/curated/', address).href);
    await choose(page, bookmarklet ?? '');
    await dialog.getByRole('button', { name: 'Ouvrir dans le dépôt' }).waitFor();
    expect(said).toEqual([]);
    await context.close();
  });

  it('says what to do with the button, and copies the bookmarklet', async () => {
    const { page, said, context } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const status = page.locator('.tools [role=status]');
    await page.locator('.tools-drag a').click();
    expect(await status.innerText()).toContain('glissez-le');
    await page.getByRole('button', { name: 'Copier le bookmarklet' }).click();
    await expect.poll(() => status.innerText()).toBe('Copié');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied === (await page.locator('.tools-drag a').getAttribute('href'))).toBe(true);
    expect(said).toEqual([]);
    await context.close();
  });

  it('makes a file of what another app shares', async () => {
    const query = new URLSearchParams({
      title: '<b>Un titre</b>',
      text: 'Lire https://news.example/a?utm_source=x',
    });
    const { page, dialog, field, said, context } = await open(`?${query}`);
    expect(await field('Titre').inputValue()).toBe('<b>Un titre</b>');
    await field('Auteur').fill('Ada');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const article = articleOf(text, `articles/${download.suggestedFilename()}`, { language: 'fr' });
    expect(article).toMatchObject({
      title: '<b>Un titre</b>',
      source: { url: 'https://news.example/a', author: 'Ada' },
      excerpt: 'Lire',
    });
    expect(said).toEqual([]);
    await context.close();
  });

  it('says of what is shared that it is curated already, drafts too', async () => {
    const query = new URLSearchParams({ text: 'http://www.news.example/curated/?fbclid=1' });
    const { dialog, context } = await open(`?${query}`);
    await dialog.getByText('Cette adresse est très probablement déjà dans le topic.').waitFor();
    await context.close();
  });

  it('takes an address that is typed', async () => {
    const { page, field, context } = await open();
    await page.getByLabel('Adresse').fill('https://news.example/typed');
    await page.keyboard.press('Enter');
    expect(await field('Adresse').inputValue()).toBe('https://news.example/typed');
    await context.close();
  });

  it('runs nothing of what is shared', async () => {
    const query = new URLSearchParams({
      title: '"><img src=x onerror=alert(1)><script>alert(1)</script>',
      text: 'javascript:alert(1)',
      url: 'javascript:alert(1)',
    });
    const { page, field, said, context } = await open(`?${query}`);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    expect(await field('Titre').inputValue()).toContain('<script>');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('script:not([src])').count()).toBe(0);
    expect([dialogs, said]).toEqual([[], []]);
    await context.close();
  });

  it('asks before it is loaded anew with something typed in the panel', async () => {
    const { page, field, context } = await open('?url=https%3A%2F%2Fnews.example%2Fa');
    await field('Titre').pressSequentially('Un titre');
    const asked = new Promise<string>((done) =>
      page.once('dialog', (dialog) => {
        done(dialog.type());
        void dialog.dismiss();
      }),
    );
    const file = join(content, 'articles/2026-01-01-curated.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Curated', 'Changed'));
    expect(await asked).toBe('beforeunload');
    expect(await field('Titre').inputValue()).toBe('Un titre');
    await context.close();
  });

  it('cannot be shown in a frame, and says so to browsers', async () => {
    const { headers } = await fetch(address);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
  });

  it('is where the manifest of the preview sends what is shared', async () => {
    const manifest = await (await fetch(new URL('/manifest.webmanifest', address))).json();
    expect(manifest.share_target).toEqual({
      action: '/_curator/',
      method: 'GET',
      params: { title: 'title', text: 'text', url: 'url' },
    });
  });

  it.each([
    [320, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('has nothing that axe finds in a window of %i pixels, %s', async (width, colorScheme) => {
    const { page, context } = await open('', {
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await mistakesOf(page)).toEqual([]);
    await context.close();
  });
});
