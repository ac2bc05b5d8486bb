import { join, relative } from 'node:path';
import { outputFile } from '../pages/address.ts';
import type { Page } from '../pages/page.ts';
import { configure, home } from './eleventy.ts';
import { type Printed, rememberPrinted, removeGone } from './printed.ts';

/** The folders of one build: absolute paths. */
export interface Folders {
  content: string;
  output: string;
  /** What may be deleted at any time. */
  cache: string;
}

/** Eleventy keeps every page of a run in memory until its end: a large topic is printed in several runs. */
const run = 5000;

/** Prints pages into the output folder, and removes the files of pages that the last build printed and are gone. */
export async function print(pages: Page[], images: Iterable<string>, folders: Folders): Promise<Printed> {
  const files = new Set([...pages.map(({ address }) => outputFile(address)), ...images]);
  for (let start = 0; start < pages.length; start += run) {
    await printRun(pages.slice(start, start + run), folders);
  }
  const removed = removeGone(files, folders);
  rememberPrinted(files, folders);
  return { printed: pages.length, removed };
}

async function printRun(pages: Page[], { content, output }: Folders): Promise<void> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const press = new Eleventy(relative('.', join(home, 'templates')), relative('.', output) || '.', {
    // No configuration of the folder we are started in has a say.
    configPath: '',
    config: (config) => configure(config, { pages, content }),
  });
  press.disableLogger();
  await press.write();
}
