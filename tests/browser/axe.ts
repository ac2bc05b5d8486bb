/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that axe knows, its advice too. */
const options: RunOptions = {
  resultTypes: ['violations'],
  // WCAG 2.2, which it does not look at by itself yet.
  rules: { 'target-size': { enabled: true } },
};

declare const window: { axe: { run: (within: string, options: RunOptions) => Promise<AxeResults> } };

/** What is wrong with a page, or with a part of it, and where. Its policy must let a test put axe into it. */
export async function mistakesOf(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(([part, its]) => window.axe.run(part, its), [
    within,
    options,
  ] as const);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}\n  ${html}`));
}
