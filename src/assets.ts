import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { assetOptions, toolOptions } from '../bin/assets.js';
import { hash } from './digest.ts';
import { home, translated } from './home.ts';

/** A file that browsers load besides a page. Its name says what is in it, so that they may keep it for ever. */
export interface Asset {
  name: AssetName;
  text: string;
  /** Of the text; ten characters. */
  fingerprint: string;
}

/** Each is made of the file of its name in `templates/styles/` or `templates/scripts/`. */
export const assetNames = [
  'kiosque.css',
  'page.css',
  'print.css',
  'rtl.css',
  'tags.css',
  'search.css',
  'theme.js',
  'kiosque.js',
  'find.js',
  'tags.js',
  'search.js',
] as const;

export type AssetName = (typeof assetNames)[number];

/** What only the curator's browser loads, in the preview: made of the files of their names in `templates/curator/`. */
export const toolNames = ['bookmarklet.js', 'panel.css', 'curator.js', 'curator.css'] as const;

export type ToolName = (typeof toolNames)[number];

/** The style sheet and the scripts of a topic, in its accent, `#rrggbb`. */
export function assetsOf(accent: string): Asset[] {
  assets ??= textsOf(assetNames, 'assets', assetOptions);
  const textOf = (name: AssetName) => assets?.get(name) ?? '';
  return assetNames.map((name) => {
    const text = name === 'kiosque.css' ? `${textOf(name)}:root{--accent:${accent}}\n` : textOf(name);
    return { name, text, fingerprint: hash(text).slice(0, 10) };
  });
}

export function toolText(name: ToolName): string {
  tools ??= textsOf(toolNames, 'tools', toolOptions);
  return tools.get(name) ?? '';
}

// The same for every topic.
let assets: Map<string, string> | undefined;
let tools: Map<string, string> | undefined;

type Options = typeof assetOptions;

function textsOf(names: readonly string[], folder: string, options: Options): Map<string, string> {
  if (translated === undefined) return bundled(options(home));
  const from = join(translated, folder);
  return new Map(names.map((name) => [name, readFileSync(join(from, name), 'utf8')]));
}

/** From the sources, where the program runs from them: in tests and under Eleventy's own command. */
function bundled(options: ReturnType<Options>): Map<string, string> {
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const { outputFiles } = buildSync({ ...options, outdir: join(home, 'assets'), write: false });
  return new Map((outputFiles ?? []).map(({ path, text }) => [basename(path), text]));
}
