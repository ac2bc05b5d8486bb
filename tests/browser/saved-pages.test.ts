import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formOf } from '../../src/curating/form.ts';
import { fileOf } from '../../src/curating/form-file.ts';
import { bookmarkletOf } from '../../src/pages/bookmarklet.ts';
import { readPage } from '../../src/web/page.ts';
import { defaults } from '../given.ts';
import { choose } from './bookmark.ts';

const program = inject('chromium');

/** Pages in the shape of those of the web, at their own addresses: nothing of them is asked of the web, or run. */
const folder = 'tests/web/pages';
const names = readdirSync(folder);
const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** All but the minute at which a file was made. */
const withoutDate = (text: string) => text.replace(/^date: .*\n/m, '');

describe.skipIf(!program)('a bookmarklet reads', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  }, 120_000);
  afterAll(() => browser?.close());

  it.each(names)('%s as the command does', async (name) => {
    const { address, charset = 'utf-8' } = JSON.parse(
      readFileSync(`${folder}/${name}/expected.json`, 'utf8'),
    );
    const html = new TextDecoder(charset).decode(readFileSync(`${folder}/${name}/page.html`));
    const { address: bookmarklet, setup } = bookmarkletOf(
      { topic: 'Clouds', ...defaults, excerptLength: 300 },
      [],
    );
    const file = fileOf(formOf(readPage(html, address).described, '', setup), setup, Date.now());

    expect(file).toBeDefined();

    const page = await browser.newPage();
    const requests: string[] = [];
    await page.route('**/*', (route) => {
      requests.push(route.request().url());
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      return route.fulfill({ body: html, headers });
    });
    await page.goto(address);
    const asked = requests.length;
    await choose(page, bookmarklet);
    const text = await page.getByRole('dialog').getByLabel('The text of the file').inputValue();
    expect(withoutDate(text)).toBe(withoutDate(file?.text ?? ''));
    expect(requests.slice(asked)).toEqual([]);
    await page.close();
  });
});
