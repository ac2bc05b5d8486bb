import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sheet, Take } from '../../templates/for-each.ts';
import { home, isTranslated } from '../home.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where our templates are. */
export const templates = isTranslated ? here : join(home, 'templates');

/** The file of the template that takes a kind of page. */
export function templateOf(kind: string): string {
  return join(templates, `${kind}.11ty.${isTranslated ? 'js' : 'ts'}`);
}

/** The file of a module of this folder that is started in a thread of its own. */
export function beside(name: string): string {
  return join(here, `${name}${isTranslated ? '.js' : '.ts'}`);
}

/** What is to be printed. */
export interface Job {
  sheets: readonly Sheet[];
  /** Who gets the pages; without one Eleventy writes each sheet to the file of its first page. */
  take?: Take;
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
  on(event: 'eleventy.after', then: (done: { directories: { output: string } }) => Promise<void>): void;
}

/** Eleventy as a press: it prints sheets of pages through our templates and copies files, and does nothing else. */
export function configure(config: EleventyConfig, { sheets, take, copies = new Map() }: Job): void {
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.addGlobalData('sheets', sheets);
  // In an object: a function alone would be called for its data.
  config.addGlobalData('press', { take });
  for (const [file, from] of copies) config.addPassthroughCopy({ [fromHere(from)]: file });
  // The templates are ours whatever a project's .gitignore says.
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
}

/** Eleventy reads paths from the folder it is started in. */
function fromHere(path: string): string {
  return relative('.', path) || '.';
}
