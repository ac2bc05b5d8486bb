import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';
import { serveSite } from './site-server.ts';

/** A site as readers browse it. */
export interface Browsing {
  /** Opens a page in a browser of its own, which remembers nothing of others. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages said on the console: a refused resource, a broken policy, a missing file. */
  said: string[];
  /** Where the site was printed to, and where it is served. */
  folder: string;
  address: () => string;
}

/** Builds a topic before the tests of a group, serves it below `root`, and puts all away after them. */
export function browsing(content: () => string, root = '/', options: string[] = []): Browsing {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-browser-'));
  const said: string[] = [];
  let browser: Browser;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const build = ['build', '--content', content(), '--output', folder, ...options];
    expect(await kiosque(build, fakeWorld())).toBe(0);
    ({ address, server } = await serveSite(folder, root));
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = async (path: string, its: BrowserContextOptions = {}) => {
    // Who goes on before a transition is over has Chromium itself say that it was skipped.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...its });
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(new URL(path, address).href);
    return page;
  };
  return { open, said, folder, address: () => address };
}
