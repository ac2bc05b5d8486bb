import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';

const program = inject('chromium');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-serve-'));
const content = join(folder, 'content');
const articles = join(content, 'articles');
const world = fakeWorld();
let browser: Browser;
let page: Page;
let served: Promise<number>;

const titles = () => page.locator('.card h3').allInnerTexts();

describe.skipIf(!program)('the preview', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    cpSync('content', content, { recursive: true });
    served = kiosque(['serve', '--content', content, '--port', '18080'], world);
    await vi.waitFor(() => expect(world.said()).toMatch(/Preview at http:\/\/localhost:\d+\//), 60_000);
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    page = await browser.newPage();
    await page.goto(/http:\S+/.exec(world.said())?.[0] ?? '');
    // The page listens for changes once its script has connected.
    await page.waitForTimeout(500);
  }, 120_000);

  afterAll(async () => {
    world.end();
    expect(await served).toBe(0);
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('shows an added article, marked as a draft, in the open page', async () => {
    const article = '---\ntitle: Tout nouveau\nsource: https://source.example/new\nstatus: draft\n---\n';
    writeFileSync(join(articles, '2026-01-01-new.md'), article);
    await expect.poll(titles, { timeout: 20_000 }).toContain('Tout nouveau');
    expect(await page.locator('.card .mark').first().textContent()).toBe('Brouillon');
  });

  it('shows a saved article', async () => {
    const file = join(articles, '2026-01-01-new.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Tout nouveau', 'Tout autre'));
    await expect.poll(titles, { timeout: 20_000 }).toContain('Tout autre');
  });

  it('finds a draft, and what was changed while it ran', async () => {
    const said: string[] = [];
    const other = await browser.newPage();
    other.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    const found = (words: string) => async () => {
      await other.goto(new URL(`/search/?q=${words}`, page.url()).href);
      await other.locator('.search-status [role=status]:not(:empty)').waitFor();
      await other
        .locator('.search-result')
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
      return other.locator('.search-title').allInnerTexts();
    };
    await expect.poll(found('autre+tout'), { timeout: 20_000 }).toContain('Tout autre');
    expect(said).toEqual([]);
    await other.close();
  });

  it('follows a renamed article to its new address', async () => {
    renameSync(join(articles, '2026-01-01-new.md'), join(articles, '2026-01-01-renamed.md'));
    await expect
      .poll(() => page.locator('.card .more').first().getAttribute('href'), { timeout: 20_000 })
      .toBe('/articles/renamed/');
  });

  it('tells a problem in the terminal and in the page, which stays as it was, until it is mended', async () => {
    // What means something to a replacement of texts stays what it is.
    writeFileSync(join(articles, 'broken.md'), "no front matter $& $' <b>");
    await expect.poll(() => world.said(), { timeout: 20_000 }).toContain('broken.md:1:1');
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.allInnerTexts(), { timeout: 20_000 }).toHaveLength(1);
    expect(await alert.innerText()).toContain('broken.md:1:1  the front matter is missing');
    expect(await alert.innerText()).toContain("no front matter $& $' <b>");
    expect(await titles()).toContain('Tout autre');
    rmSync(join(articles, 'broken.md'));
    await expect.poll(() => alert.count(), { timeout: 20_000 }).toBe(0);
  });

  it('answers an address that leads out of the site, and goes on', async () => {
    const { origin } = new URL(page.url());
    for (const path of ['..%2fx', 'images/..%2f..%2fx', 'x/..%5c..%5cx'])
      expect([path, await statusOf(`${origin}/${path}`)]).toEqual([path, 404]);
    expect(await statusOf(`${origin}/`)).toBe(200);
  });

  it('answers an address that is none, and goes on', async () => {
    const { origin } = new URL(page.url());
    expect(await statusOf(`${origin}/%E0%A4%A`)).toBe(404);
    expect(await statusOf(`${origin}/`)).toBe(200);
  });

  it('builds as often as it is asked to without a warning', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error) => void warnings.push(warning);
    process.on('warning', keep);
    const file = join(articles, '2026-01-01-renamed.md');
    for (let time = 1; time <= 12; time += 1) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/Tout autre.*/, `Tout autre ${time}`));
      await expect.poll(titles, { timeout: 20_000 }).toContain(`Tout autre ${time}`);
    }
    process.off('warning', keep);
    expect(warnings).toEqual([]);
  });

  it('follows the topic to another address', async () => {
    const topic = join(content, 'topic.md');
    const text = readFileSync(topic, 'utf8');
    writeFileSync(topic, text.replace(/^url: .*$/m, 'url: https://user.example/clouds/'));
    const { origin } = new URL(page.url());
    await expect.poll(() => statusOf(`${origin}/clouds/robots.txt`), { timeout: 20_000 }).toBe(200);
    writeFileSync(topic, text);
    await expect.poll(() => statusOf(`${origin}/robots.txt`), { timeout: 20_000 }).toBe(200);
    await page.goto(origin);
    await page.waitForTimeout(500);
  });

  it('no longer shows a deleted article', async () => {
    rmSync(join(articles, '2026-01-01-renamed.md'));
    await expect.poll(titles, { timeout: 20_000 }).not.toContain('Tout autre 12');
  });
});

/** How the preview answers; 0 while it is starting again. */
async function statusOf(address: string): Promise<number> {
  return fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}
