import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, onTestFinished } from 'vitest';
import { translate } from '../../bin/translate.js';
import { plan } from '../../src/build.ts';
import { hash } from '../../src/digest.ts';
import { downloadFiles } from '../../src/press/downloads.ts';
import { filesBelow } from '../../src/press/files.ts';
import type { Folders } from '../../src/press/folders.ts';
import { lookAtPictures } from '../../src/press/pictures/look.ts';
import { Maker, madeFiles } from '../../src/press/pictures/made.ts';
import { print } from '../../src/press/print.ts';
import { searchFiles } from '../../src/press/search.ts';
import type { survey } from '../../src/press/survey.ts';
import { isError } from '../../src/problem.ts';
import { listContent } from '../../src/site/list.ts';
import type { Memory } from '../../src/site/memory.ts';

/** The program as a person starts it, and what it leaves behind. */

const home = join(import.meta.dirname, '../..');
const program = join(home, 'bin/kiosque.js');

/** New Year of 2026, for builds and as a person types it: the made-up articles are older. */
export const moment = { now: Date.UTC(2026, 0, 1), at: '2026-01-01T00:00Z' };

export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Environment = Record<string, string | undefined>;

/** What became of a process. */
export interface Ended {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

/** A command of the program that runs. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** The arguments that build a content folder into another; what the program remembers of both is forgotten in the end. */
export function buildArgs(content: string, output: string): string[] {
  onTestFinished(() => {
    const names = [
      `articles-${hash(content)}.txt`,
      `ledger-${hash(output)}.txt`,
      `building-${hash(output)}.lock`,
      `downloads-${hash(output)}.json`,
    ];
    for (const name of [...names, `${names[0]}.new`, `${names[1]}.new`, `${names[1]}.begun`])
      rmSync(join(home, '.cache', name), { force: true });
    const packs = readdirSync(join(home, '.cache')).filter((name) =>
      name.startsWith(`search-${hash(content)}-`),
    );
    for (const name of packs) rmSync(join(home, '.cache', name), { recursive: true, force: true });
  });
  return ['build', '--content', content, '--output', output, '--at', moment.at];
}

/** Starts the program; `env` adds to the environment, or takes away what is undefined. */
export function start(args: readonly string[], env: Environment = {}): Running {
  return startWith(process.execPath, args, env);
}

/** The same with another Node. */
export function startWith(node: string, args: readonly string[], env: Environment = {}): Running {
  return startCommand(node, [program, ...args], env);
}

/** The program behind a line of the shell, such as `umask 077`. */
export function startAfter(line: string, args: readonly string[], env: Environment = {}): Running {
  return startCommand('sh', ['-c', `${line}; exec "$0" "$@"`, process.execPath, program, ...args], env);
}

function startCommand(command: string, args: readonly string[], env: Environment): Running {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, ended };
}

/** Runs the program to its end, which must be a good one. */
export async function succeed(args: readonly string[], env?: Environment): Promise<string> {
  const { code, out, err } = await start(args, env).ended;
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** Every file of a folder with its content. */
export function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}

/** Compares two trees; of what differs only the names are told, and one file. */
export function expectSame(tree: Record<string, string>, expected: Record<string, string>): void {
  const all = [...new Set([...Object.keys(tree), ...Object.keys(expected)])];
  const differ = all.filter((file) => tree[file] !== expected[file]);
  const [first = ''] = differ;
  expect({ differ, text: tree[first] }).toEqual({ differ: [], text: expected[first] });
}

/** What a content folder comes to, with its pictures, its search and its downloads: all that there is to print. */
export async function siteOf(folders: Folders, now = moment.now, memory?: Memory) {
  const pictures = await lookAtPictures(folders, listContent(folders.content));
  const site = plan(folders.content, { now, preview: false }, memory, undefined, pictures);
  const { files } = site.search ? await searchFiles(site.search, folders) : { files: [] };
  const downloads = site.downloads ? downloadFiles(site.downloads) : [];
  const made = [...madeFiles(site.made, new Maker(folders)), ...files, ...downloads];
  const others = { images: site.images, made };
  return { pages: site.pages, others, problems: site.problems };
}

/** What a build from nothing, without a memory, makes of a content folder. */
export async function cleanTree(content: string, now = moment.now): Promise<Record<string, string>> {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-clean-'));
  try {
    const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
    const { pages, others, problems } = await siteOf(folders, now);
    expect(problems.filter(isError)).toEqual([]);
    // The plainest way there is: one thread, and no Eleventy.
    await print(pages, others, folders, { manyFrom: Number.POSITIVE_INFINITY });
    return treeOf(folders.output);
  } finally {
    rmSync(work, { recursive: true });
  }
}

interface Press {
  print: typeof print;
  survey: typeof survey;
}

/**
 * The press as the program runs it, translated: not every Node runs TypeScript in a thread of its own. It lies as
 * deep below the folder of Kiosque as the program does.
 */
export async function translatedPress(): Promise<Press> {
  mkdirSync(join(home, '.cache'), { recursive: true });
  const outdir = mkdtempSync(join(home, '.cache/test-press-'));
  await translate(outdir, ['press/print', 'press/survey']);
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const load = (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(outdir, 'src/press', `${name}.js`)).href);
  return { ...(await load('print')), ...(await load('survey')) };
}
