/// <reference lib="dom" />
import { describe, expect, inject, it } from 'vitest';
import { plan } from '../../src/build.ts';
import { outputFile } from '../../src/pages/address.ts';
import { mistakesOf } from './axe.ts';
import { browsing } from './browsing.ts';

const program = inject('chromium');

/** One page of each kind that people read, and what a kind shows in some places only. */
const kinds = new Map(
  plan('content', { now: Date.UTC(2026, 0, 1), preview: false })
    // Who opens a page that has moved is led on at once.
    .pages.filter(({ kind, address }) => kind !== 'moved' && outputFile(address).endsWith('.html'))
    .map(({ kind, address }) => [kind, address]),
);
const pages = ['/', '/articles/clusters-numeriques-toulouse-montpellier/', ...kinds.values()];

describe.skipIf(!program)('axe finds nothing on any kind of page', { timeout: 120_000 }, () => {
  const { open, address } = browsing(() => 'content');

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('in a window of %i pixels, %s', async (width, colorScheme) => {
    // Axe is put into the page by the test, which its policy forbids.
    const page = await open('/', { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const path of pages) {
      await page.goto(new URL(path, address()).href);
      expect([path, ...(await mistakesOf(page))]).toEqual([path]);
    }
  });

  it('with text at twice its size, of which nothing is cut off', async () => {
    const page = await open('/', { viewport: { width: 640, height: 900 }, bypassCSP: true });
    for (const path of pages) {
      await page.goto(new URL(path, address()).href);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 640]);
      expect([path, ...(await mistakesOf(page))]).toEqual([path]);
    }
  });
});
