/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Setup } from '../../src/curating/setup.ts';
import { bookmarkletOf } from '../../src/pages/bookmarklet.ts';
import { articleOf, defaults } from '../given.ts';
import { mistakesOf } from './axe.ts';
import { choose } from './bookmark.ts';

const program = inject('chromium');

/** As strict as a policy can be. */
const strict =
  "default-src 'none'; script-src 'none'; style-src 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const title = 'Numérique : les clusters se rapprochent';
const head = `<title>${title}</title>
<meta name="description" content="Ce que dit la source."><meta property="article:published_time" content="2015-06-04T23:30:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Sophie Arutunian"}}</script>`;
const text = `<h1>${title}</h1><p id="words">Une <b>association</b> qui ne *préfigure* pas la fusion.</p><p>Et la suite.</p>`;

/** Pages of news sites, by their paths. */
const pages: Record<string, { type?: string; policy?: string; permissions?: string; body: string }> = {
  '/strict': {
    policy: strict,
    body: `<!doctype html><html lang="fr">${head}${text}<button>Their button</button>`,
  },
  '/forbidding': { permissions: 'clipboard-write=()', body: `<!doctype html>${head}${text}` },
  '/hostile': {
    body: `<!doctype html><html style="font-size: 4px" dir="rtl">${head}
<style>html * { all: unset !important; display: none !important; color: lime !important } html { font-size: 4px }</style>
<script>
  addEventListener('keydown', (event) => { document.title += event.key; event.preventDefault(); });
  document.addEventListener('focusin', () => document.querySelector('input').focus());
</script>${text}<iframe srcdoc="<title>Framed</title><meta property='og:title' content='Framed'>"></iframe><input>`,
  },
  '/broken': {
    body: `<!doctype html>${head}<script>document.querySelectorAll = () => { throw new Error('x') }</script>${text}`,
  },
  '/hopeless': {
    body: `<!doctype html>${head}<script>document.createElement = () => { throw new Error('x') }</script>${text}`,
  },
  '/drawing': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title></svg>',
  },
  '/xhtml': {
    type: 'application/xhtml+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>x</p></body></html>',
  },
};

/** Pages whose panel is closed are as they were. */
const outline = () => document.documentElement.outerHTML;

describe.skipIf(!program)('the bookmarklet', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let asked: string[] = [];

  const topic = {
    topic: 'Clouds',
    ...defaults,
    excerptLength: 300,
    repository: { url: 'https://github.com/ada/clouds', kind: 'github', branch: 'main', folder: 'content' },
  } as const;
  const bookmarklet = (its: Partial<Setup> = {}, known: string[] = []) =>
    bookmarkletOf({ ...topic, ...its }, known).address;

  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      asked.push(url);
      const {
        type = 'text/html; charset=utf-8',
        policy,
        permissions,
        body,
      } = pages[url.replace(/[?#].*/, '')] ?? { body: '' };
      response.writeHead(200, {
        'content-type': type,
        ...(policy && { 'content-security-policy': policy }),
        ...(permissions && { 'permissions-policy': permissions }),
      });
      response.end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page that is read, with all that it and its panel ask for and say. */
  async function reading(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(address + path);
    await page.waitForLoadState('networkidle');
    asked = [];
    context.on('request', (request) => requests.push(request.url()));
    const dialog = page.getByRole('dialog');
    const field = (name: string) => dialog.getByLabel(name, { exact: true });
    const file = () => dialog.getByLabel('The text of the file').inputValue();
    const article = async () =>
      articleOf(await file(), `articles/${await dialog.locator('code').textContent()}`);
    return { context, page, said, requests, dialog, field, file, article };
  }

  const select = (page: Page) =>
    page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#words') as Element));

  describe('on a page with the strictest policy', () => {
    it('makes the file of what the page says, and asks no server for anything', async () => {
      const { page, dialog, field, said, requests, article, context } = await reading('/strict');
      await choose(page, bookmarklet());
      await dialog.waitFor();
      expect(await field('Title').inputValue()).toBe(title);
      await field('Tags, with commas between them').fill('Toulouse, Clusters');
      await field('Via, with commas between them').fill('Jacques Le Bris');
      await field('Your insight').fill('My *words*.');
      expect(await article()).toMatchObject({
        title: title,
        source: {
          url: `${address}/strict`,
          author: 'Sophie Arutunian',
          publisher: '127.0.0.1',
          date: '2015-06-04T23:30:00Z',
        },
        lang: 'fr',
        tags: ['Toulouse', 'Clusters'],
        via: [{ name: 'Jacques Le Bris' }],
        insight: 'My *words*.',
        excerpt: 'Ce que dit la source.',
      });
      expect([said, requests, asked]).toEqual([[], [], []]);
      await context.close();
    });

    it('does what the page itself may not', async () => {
      const { page, dialog, said, context } = await reading('/strict');
      await page.evaluate((its) => {
        location.href = its;
      }, bookmarklet());
      await expect.poll(() => said.join()).toContain('Content Security Policy');
      expect(await dialog.count()).toBe(0);
      await context.close();
    });

    it('downloads the file', async () => {
      const { page, dialog, file, said, context } = await reading('/strict');
      await choose(page, bookmarklet());
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        /^\d{4}-\d\d-\d\d-numerique-les-clusters-se-rapprochent\.md$/,
      );
      expect(readFileSync(await download.path(), 'utf8')).toBe(await file());
      expect(await dialog.locator('.status').textContent()).toContain(
        `${download.suggestedFilename()} is downloaded`,
      );
      expect([said, asked]).toEqual([[], []]);
      await context.close();
    });

    it('opens the page of the repository with the file filled in', async () => {
      const { page, dialog, file, context } = await reading('/strict');
      await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
      await choose(page, bookmarklet());
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        dialog.getByRole('button', { name: 'Open in the repository' }).click(),
      ]);
      await opened.waitForLoadState();
      const { origin, pathname, searchParams } = new URL(opened.url());
      expect(origin + pathname).toBe('https://github.com/ada/clouds/new/main');
      expect(searchParams.get('filename')).toBe(
        `content/articles/${await dialog.locator('code').textContent()}`,
      );
      expect(searchParams.get('value')).toBe(await file());
      expect(await opened.evaluate(() => [document.referrer, String(opener)])).toEqual(['', 'null']);
      await context.close();
    });

    it('downloads a text that is too long for an address, and says so', async () => {
      const { page, dialog, field, context } = await reading('/strict');
      await choose(page, bookmarklet());
      await field('Your insight').fill('Word. '.repeat(1500));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Open in the repository' }).click(),
      ]);
      expect(await dialog.locator('.status').textContent()).toContain('too long');
      expect(readFileSync(await download.path(), 'utf8')).toContain('Word. Word.');
      expect(context.pages()).toHaveLength(1);
      await context.close();
    });

    it.each(['/strict', '/forbidding'])('copies the text, on %s', async (path) => {
      const { page, dialog, file, context } = await reading(path, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await choose(page, bookmarklet());
      await dialog.getByRole('button', { name: 'Copy' }).click();
      await expect
        .poll(() => dialog.locator('.status').textContent())
        .toBe('The text of the file is copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await file());
      await context.close();
    });
  });

  it('shows the day of the topic’s zone on which a page was published, and takes another', async () => {
    const { page, field, article, context } = await reading('/strict');
    await choose(page, bookmarklet({ timezone: 'Europe/Paris' }));
    expect(await field('First published').inputValue()).toBe('2015-06-05');
    await field('First published').fill('2015-06-03');
    expect((await article()).source.date).toBe('2015-06-03');
    await field('First published').fill('');
    expect((await article()).source.date).toBeUndefined();
    await field('First published').fill('2015-06-05');
    expect((await article()).source.date).toBe('2015-06-04T23:30:00Z');
    await context.close();
  });

  it('quotes the selected words as they are', async () => {
    const { page, dialog, article, context } = await reading('/strict');
    await select(page);
    await choose(page, bookmarklet());
    await dialog.waitFor();
    expect((await article()).excerpt).toBe('Une association qui ne \\*préfigure\\* pas la fusion.');
    await context.close();
  });

  it('says that an address is curated already, while it is', async () => {
    const { page, dialog, field, context } = await reading('/strict?utm_source=x#top');
    await choose(page, bookmarklet({}, [`${address}/strict`]));
    const known = dialog.getByText('This address is most probably curated already.');
    await known.waitFor();
    await field('Address').fill('https://news.example/other');
    // Where the page was found stays known.
    expect(await known.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await choose(page, bookmarklet({}, ['https://news.example/other']));
    expect(await known.isVisible()).toBe(false);
    await field('Address').fill('https://www.news.example/other/');
    expect(await known.isVisible()).toBe(true);
    await context.close();
  });

  it('is in the language of the topic, and says where it ends to know', async () => {
    const { page, dialog, context } = await reading('/strict');
    await choose(page, bookmarklet({ language: 'fr', knownOnly: 23_000 } as Partial<Setup>));
    await dialog.getByRole('button', { name: 'Télécharger' }).waitFor();
    expect(await dialog.getAttribute('lang')).toBe('fr');
    expect((await dialog.innerText()).replace(/\s/g, ' ')).toContain('seules les 23 000 plus récentes');
    await context.close();
  });

  it('asks for a title before a file leaves it', async () => {
    const { page, dialog, field, context } = await reading('/strict');
    await choose(page, bookmarklet());
    await field('Title').fill('');
    await dialog.getByRole('button', { name: 'Download' }).click();
    expect(await field('Title').evaluate((its) => its.matches(':invalid:focus'))).toBe(true);
    await field('Title').fill(' ');
    await dialog.getByRole('button', { name: 'Download' }).click();
    expect(await dialog.locator('.status').textContent()).toBe(
      'A title and a web address, https://…, are needed.',
    );
    await context.close();
  });

  describe('by keyboard', () => {
    it('keeps the focus in the panel until Escape, and gives it back', async () => {
      const { page, dialog, context } = await reading('/strict');
      const before = await page.evaluate(outline);
      await page.getByRole('button').focus();
      await choose(page, bookmarklet());
      await dialog.waitFor();
      const focused = new Set<string>();
      for (let time = 0; time < 40; time += 1) {
        await page.keyboard.press('Tab');
        focused.add(
          await page.evaluate(() => {
            const inside = document.activeElement?.shadowRoot?.activeElement;
            return inside
              ? (inside.id ?? '') || inside.textContent || ''
              : (document.activeElement?.tagName ?? '');
          }),
        );
      }
      const fields = [
        'title',
        'url',
        'author',
        'publisher',
        'published',
        'language',
        'excerpt',
        'tags',
        'via',
        'insight',
      ];
      expect([...focused]).toEqual(expect.arrayContaining([...fields, '×', 'Download', 'Copy']));
      expect([...focused]).not.toContain('BUTTON');
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Their button');
      await expect.poll(() => page.evaluate(outline)).toBe(before);
      await context.close();
    });

    it('hands the file over with Enter', async () => {
      const { page, dialog, field, context } = await reading('/strict');
      await choose(page, bookmarklet({ repository: undefined }));
      await field('Author').focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toContain('numerique');
      expect(await dialog.isVisible()).toBe(true);
      await context.close();
    });
  });

  it('shows one panel however often it is chosen, and keeps one in which something is typed', async () => {
    const { page, dialog, field, article, context } = await reading('/strict');
    await choose(page, bookmarklet());
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await choose(page, bookmarklet());
    await dialog.waitFor();
    await select(page);
    await choose(page, bookmarklet());
    await expect.poll(() => dialog.count()).toBe(1);
    expect((await article()).excerpt).toContain('Une association');
    await field('Your insight').fill('Typed.');
    await choose(page, bookmarklet());
    expect(await dialog.count()).toBe(1);
    expect(await field('Your insight').inputValue()).toBe('Typed.');
    await context.close();
  });

  it('does not mind what a page does to all elements, to keys and to the focus', async () => {
    const { page, dialog, field, article, context } = await reading('/hostile');
    await choose(page, bookmarklet());
    await dialog.waitFor();
    const size = await field('Title').evaluate((its) => {
      const { fontSize, color, display, direction } = getComputedStyle(its);
      return { fontSize, color, display, direction, width: its.getBoundingClientRect().width > 300 };
    });
    expect(size).toEqual({
      fontSize: '16px',
      color: 'rgb(28, 26, 23)',
      display: 'block',
      direction: 'ltr',
      width: true,
    });
    await field('Your insight').focus();
    await page.keyboard.type('jk');
    expect(await field('Your insight').inputValue()).toBe('jk');
    const its = await article();
    expect([its.title, its.insight]).toEqual([title, 'jk']);
    expect(await page.title()).toBe(title);
    await context.close();
  });

  it('opens with little where a page cannot be read', async () => {
    const { page, dialog, field, said, context } = await reading('/broken');
    await choose(page, bookmarklet());
    await dialog.getByText('This page could not be read').waitFor();
    expect(await field('Title').inputValue()).toBe(title);
    expect(await field('Address').inputValue()).toBe(`${address}/broken`);
    expect(said).toEqual([]);
    await context.close();
  });

  it.each([
    ['/drawing', 'Kiosque reads pages of the web (HTML). This is something else.'],
    ['/xhtml', 'Kiosque reads pages of the web (HTML). This is something else.'],
    ['/hopeless', 'Kiosque cannot open its panel in this page.'],
  ])('says in plain words why there is no panel on %s', async (path, words) => {
    const { page, said, context } = await reading(path);
    const before = await page.evaluate(outline);
    const told = new Promise<string>((done) => {
      page.once('dialog', (dialog) => {
        done(dialog.message());
        void dialog.dismiss();
      });
    });
    await choose(page, bookmarklet());
    expect(await told).toBe(words);
    expect(await page.evaluate(outline)).toBe(before);
    expect(said).toEqual([]);
    await context.close();
  });

  describe('in a window', () => {
    it.each([
      [320, 256, 'light'],
      [320, 640, 'dark'],
      [1280, 900, 'light'],
      [1280, 900, 'dark'],
    ] as const)(
      'of %i × %i pixels, %s, nothing is cut off and axe finds nothing',
      async (width, height, colorScheme) => {
        const { page, dialog, context } = await reading('/strict', {
          viewport: { width, height },
          colorScheme,
          bypassCSP: true,
        });
        await choose(
          page,
          bookmarklet({ topic: 'L’Univers du Cloud Computing dans le Monde' }, [`${address}/strict`]),
        );
        await dialog.locator('summary').click();
        await dialog.getByRole('button', { name: 'Copy' }).scrollIntoViewIfNeeded();
        expect(
          await dialog.evaluate((its) => [
            its.scrollWidth - its.clientWidth,
            its.getBoundingClientRect().width < innerWidth,
          ]),
        ).toEqual([0, true]);
        expect(await mistakesOf(page, 'html > div')).toEqual([]);
        await context.close();
      },
    );
  });
});
