import { relative } from 'node:path';
import { outputFile } from '../pages/address.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { configure, templates } from './eleventy.ts';
import { Folder } from './folder.ts';
import { sheetsOf } from './sheets.ts';

/** The state of each file that was put in its place. */
export type States = Map<string, string>;

/** Prints pages into an output folder, each as soon as it is made; hears of each one. */
export async function run(
  pages: readonly PlannedPage[],
  output: string,
  onPage: () => void,
): Promise<States> {
  const states: States = new Map();
  if (pages.length === 0) return states;
  const folder = new Folder(output);
  const sheets = sheetsOf(pages);
  let failure: unknown;
  const take = (page: PlannedPage, text: string) => {
    const file = outputFile(page.address);
    try {
      states.set(file, folder.put(file, Buffer.from(text)));
      onPage();
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  const { default: Eleventy } = await import('@11ty/eleventy');
  const press = new Eleventy(relative('.', templates), relative('.', output) || '.', {
    // No configuration of the folder we are started in has a say.
    configPath: '',
    config: (config) => configure(config, { sheets, take }),
  });
  press.disableLogger();
  try {
    await press.toJSON();
  } catch (error) {
    // Eleventy tells of its template what happened to a file.
    throw failure ?? error;
  }
  return states;
}
