import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '../pages/page.ts';

/** The folder of Kiosque itself, where `templates` and `public` are. */
export const home = fileURLToPath(new URL('../..', import.meta.url));

/** What is to be printed. */
export interface Job {
  pages: Page[];
  /** The files that are published as they are: where each goes in the output, from where. */
  copies?: ReadonlyMap<string, string>;
}

/** The part of Eleventy's configuration that is used here; its own package declares no types. */
export interface EleventyConfig {
  addTemplateFormats(formats: string): void;
  addExtension(extension: string, options: { key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  addPassthroughCopy(paths: Record<string, string>): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
}

/** Eleventy as a press: it prints a list of pages through our templates and copies files, and does nothing else. */
export function configure(config: EleventyConfig, { pages, copies = new Map() }: Job): void {
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.addGlobalData('pages', pages);
  for (const [file, from] of copies) config.addPassthroughCopy({ [fromHere(from)]: file });
  // The templates are ours whatever a project's .gitignore says.
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
}

/** Eleventy reads paths from the folder it is started in. */
function fromHere(path: string): string {
  return relative('.', path) || '.';
}
