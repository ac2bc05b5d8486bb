import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writeCorpus } from './corpus.ts';

/** A program that makes the site, as its user would start it. */
export interface Generator {
  name: 'Kiosque' | 'Hugo' | 'floor';
  command: string[];
  output: string;
}

const home = join(import.meta.dirname, '..');

/** The moment of the build. */
const at = '2026-01-01T00:00:00Z';

/** The three, with empty output folders and empty caches below `work`. */
export function makeGenerators(work: string, content: string): Generator[] {
  const output = (name: string) => join(work, 'output', name);
  mkdirSync(join(work, 'output'), { recursive: true });
  return [
    { name: 'Kiosque', command: kiosque(work, content, output('kiosque')), output: output('kiosque') },
    { name: 'Hugo', command: hugo(work, content, output('hugo')), output: output('hugo') },
    { name: 'floor', command: floor(work, content, output('floor')), output: output('floor') },
  ];
}

/** A copy of Kiosque: its `.cache` is then a fresh one, and nothing that is edited meanwhile is measured. */
function kiosque(work: string, content: string, output: string): string[] {
  const copy = join(work, 'kiosque');
  const names = ['bin', 'src', 'templates', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const name of names) cpSync(join(home, name), join(copy, name), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'));
  const build = [process.execPath, join(copy, 'bin/kiosque.js'), 'build'];
  useOnce(build, join(work, 'small'));
  return [...build, '--content', content, '--output', output, '--at', at];
}

/** A build of ten other articles: its first start translates the program, and that is for all topics to come. */
function useOnce([program = '', ...build]: string[], folder: string): void {
  writeCorpus(join(folder, 'content'), 10);
  spawnSync(program, [...build, '--content', join(folder, 'content'), '--output', join(folder, 'output')]);
}

function hugo(work: string, content: string, output: string): string[] {
  const site = join(work, 'hugo');
  cpSync(join(home, 'bench/hugo'), site, { recursive: true });
  const mounts = join(work, 'mounts.toml');
  writeFileSync(mounts, mountsOf(join(content, 'articles')));
  const folders = ['--source', site, '--destination', output, '--cacheDir', join(work, 'hugo-cache')];
  return ['hugo', '--quiet', '--clock', at, '--config', `${join(site, 'hugo.toml')},${mounts}`, ...folders];
}

function mountsOf(articles: string): string {
  const mount = (source: string, target: string) =>
    `[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "${target}"\n`;
  return [
    mount(articles, 'content/articles'),
    mount(join(home, 'public'), 'static'),
    mount(join(home, 'templates/styles/kiosque.css'), 'assets/kiosque.css'),
  ].join('');
}

/** The script is translated before, as Kiosque is. */
function floor(work: string, content: string, output: string): string[] {
  const script = join(work, 'kiosque/bench/floor.js');
  buildSync({
    entryPoints: [join(home, 'bench/floor.ts')],
    outfile: script,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  return [process.execPath, script, content, output];
}
