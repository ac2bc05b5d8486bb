import { relative } from 'node:path';
import type { Take } from '../../templates/for-each.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { configure, templates } from './eleventy.ts';
import { sheetsOf } from './sheets.ts';

/** Has Eleventy print pages; each is taken as it comes to it, by kind. */
export async function run(pages: readonly PlannedPage[], take: Take): Promise<void> {
  if (pages.length === 0) return;
  const sheets = sheetsOf(pages);
  let failure: unknown;
  const taken: Take = (page, text) => {
    try {
      take(page, text);
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  // Hooks of its watcher, a thread of their own: here each template is loaded once.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  // Eleventy prints pages into files only where nobody takes them: where it thinks they go is no matter.
  const press = new Eleventy(relative('.', templates), '.', {
    // No configuration of the folder we are started in has a say.
    configPath: '',
    config: (config) => configure(config, { sheets, take: taken }),
  });
  press.disableLogger();
  try {
    await press.toJSON();
  } catch (error) {
    // Eleventy tells of its template what happened to a file.
    throw failure ?? error;
  }
}
