import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetOptions, toolOptions } from './assets.js';

const home = fileURLToPath(new URL('..', import.meta.url));

/** What is started by itself, or loaded by name. Templates are too: Eleventy, or the press without it, loads them. */
const modules = ['commands/kiosque', 'press/preview', 'press/surveyor', 'press/writer'];

/**
 * Translates the program into `<folder>/src/press/`, from where `../..` is to the folder what it is to Kiosque in the
 * sources. Packages become part of it: one file loads faster than hundreds.
 */
export async function translate(folder, more = []) {
  const { build } = await import('esbuild');
  const templates = readdirSync(join(home, 'templates')).filter((name) => name.endsWith('.11ty.ts'));
  await build({
    absWorkingDir: home,
    entryPoints: [
      ...[...modules, ...more].map((name) => `src/${name}.ts`),
      ...templates.map((name) => `templates/${name}`),
    ],
    entryNames: '[name]',
    outdir: join(folder, 'src/press'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Less to read at each start. Names stay: a stack says where it comes from.
    minifyWhitespace: true,
    minifySyntax: true,
    // The preview's, which are loaded with it only, and those that bring programs of their own.
    external: ['@11ty/eleventy-dev-server', 'chokidar', 'sharp', 'pagefind', '@resvg/resvg-js'],
    // What packages in the older form of modules ask for.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
  await build({ ...assetOptions(home), outdir: join(folder, 'assets') });
  await build({ ...toolOptions(home), outdir: join(folder, 'tools') });
  describeEleventy(folder);
}

/** Eleventy reads its version in the package around its `src/`: there it is this folder now. */
function describeEleventy(folder) {
  mkdirSync(folder, { recursive: true });
  const its = createRequire(import.meta.url).resolve('@11ty/eleventy');
  copyFileSync(join(its, '../../package.json'), join(folder, 'package.json'));
}
