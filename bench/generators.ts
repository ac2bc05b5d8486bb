import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { assetOptions } from '../bin/assets.js';
import { writeCorpus } from './corpus.ts';
import { copyForHugo } from './hugo-content.ts';
import { giveToKiosque, type Pictures } from './pictures.ts';

/** A program that makes the site, as its user would start it. */
export interface Generator {
  name: 'Kiosque' | 'Hugo' | 'floor';
  command: string[];
  output: string;
  /** In which runs it plays the scenes after the clean build: who builds all of it anew each time has little to show there. */
  later: 'each run' | 'first run' | 'never';
  /** What is done before each build, while no clock runs. */
  prepare?: () => void;
}

/** What all three build, and where. */
export interface Task {
  content: string;
  /** A folder for all that they need and make. */
  work: string;
  /** The share pictures, if they were made before. */
  pictures?: Pictures;
}

const home = join(import.meta.dirname, '..');

/** The moment of the build. */
export const moment = '2026-01-01T00:00:00Z';

/** The three, with empty output folders and empty caches. */
export function makeGenerators(task: Task): Generator[] {
  mkdirSync(join(task.work, 'output'), { recursive: true });
  return [kiosque(task), hugo(task), floor(task)];
}

function outputOf({ work }: Task, name: string): string {
  return join(work, 'output', name);
}

/** A copy of Kiosque: its `.cache` is then a fresh one, and nothing that is edited meanwhile is measured. */
function kiosque(task: Task): Generator {
  const copy = join(task.work, 'kiosque');
  const names = ['bin', 'src', 'templates', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const name of names) cpSync(join(home, name), join(copy, name), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'));
  const build = [process.execPath, join(copy, 'bin/kiosque.js'), 'build'];
  useOnce(build, join(task.work, 'small'));
  if (task.pictures) giveToKiosque(task.pictures, task.content, copy);
  const output = outputOf(task, 'kiosque');
  return {
    name: 'Kiosque',
    command: [...build, '--content', task.content, '--output', output, '--at', moment],
    output,
    later: 'each run',
  };
}

/** A build of ten other articles: its first start translates the program, and that is for all topics to come. */
function useOnce([program = '', ...build]: string[], folder: string): void {
  writeCorpus(join(folder, 'content'), 10);
  spawnSync(program, [...build, '--content', join(folder, 'content'), '--output', join(folder, 'output')]);
}

function hugo(task: Task): Generator {
  const { work, content } = task;
  const [site, articles, assets] = [join(work, 'hugo'), join(work, 'hugo-articles'), join(work, 'assets')];
  cpSync(join(home, 'bench/hugo'), site, { recursive: true });
  buildSync({ ...assetOptions(home), outdir: assets });
  const mounts = join(work, 'mounts.toml');
  writeFileSync(mounts, mountsOf(articles, assets, task.pictures?.files));
  const output = outputOf(task, 'hugo');
  const folders = ['--source', site, '--destination', output, '--cacheDir', join(work, 'hugo-cache')];
  const build = [
    'hugo',
    '--quiet',
    '--clock',
    moment,
    '--config',
    `${join(site, 'hugo.toml')},${mounts}`,
    ...folders,
  ];
  const prepare = () => copyForHugo(join(content, 'articles'), articles);
  return { name: 'Hugo', command: thenIndexed(build, output), output, later: 'first run', prepare };
}

function mountsOf(articles: string, assets: string, pictures?: string): string {
  const mount = (source: string, target: string) =>
    `[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "${target}"\n`;
  return [
    mount(articles, 'content/articles'),
    mount(join(home, 'public'), 'static'),
    ...(pictures ? [mount(pictures, 'static')] : []),
    mount(assets, 'assets'),
  ].join('');
}

/** The script is translated before, as Kiosque is. */
function floor(task: Task): Generator {
  const script = join(task.work, 'kiosque/bench/floor.js');
  buildSync({
    entryPoints: [join(home, 'bench/floor.ts')],
    outfile: script,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  buildSync({ ...assetOptions(home), outdir: join(task.work, 'kiosque/bench/assets') });
  const output = outputOf(task, 'floor');
  const build = [
    process.execPath,
    script,
    task.content,
    output,
    ...(task.pictures ? [task.pictures.files] : []),
  ];
  return { name: 'floor', command: thenIndexed(build, output), output, later: 'never' };
}

/** A build and then Pagefind over its article pages: only what people read of an article is to be found. */
function thenIndexed(build: string[], output: string): string[] {
  const pagefind = join(home, 'node_modules/.bin/pagefind');
  const pages = [
    '--glob',
    'articles/*/index.html',
    '--root-selector',
    'article',
    '--exclude-selectors',
    '.beside',
  ];
  const index = [pagefind, '--quiet', '--site', output, ...pages];
  return ['sh', '-c', [build, index].map((words) => words.map(quoted).join(' ')).join(' && ')];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
