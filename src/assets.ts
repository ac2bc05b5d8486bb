import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { assetOptions } from '../bin/assets.js';
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

/** The style sheet and the scripts of a topic, in its accent, `#rrggbb`. */
export function assetsOf(accent: string): Asset[] {
  texts ??= translated === undefined ? bundled() : read(join(translated, 'assets'));
  const textOf = (name: AssetName) => texts?.get(name) ?? '';
  return assetNames.map((name) => {
    const text = name === 'kiosque.css' ? `${textOf(name)}:root{--accent:${accent}}\n` : textOf(name);
    return { name, text, fingerprint: hash(text).slice(0, 10) };
  });
}

// The same for every topic.
let texts: Map<string, string> | undefined;

function read(folder: string): Map<string, string> {
  return new Map(assetNames.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** From the sources, where the program runs from them: in tests and under Eleventy's own command. */
function bundled(): Map<string, string> {
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const { outputFiles } = buildSync({ ...assetOptions(home), outdir: join(home, 'assets'), write: false });
  return new Map((outputFiles ?? []).map(({ path, text }) => [basename(path), text]));
}
