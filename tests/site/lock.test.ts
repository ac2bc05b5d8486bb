import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { UserError } from '../../src/problem.ts';
import { lock } from '../../src/site/lock.ts';
import { givenContent } from '../given.ts';
import { fakeWorld } from '../world.ts';

function givenFolders() {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-lock-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  return { output: join(work, 'out'), cache: join(work, 'cache') };
}

/** Folders with a lock on them in which something else stands. */
function givenLock(text: string) {
  const folders = givenFolders();
  lock(folders);
  const [name = ''] = readdirSync(folders.cache);
  writeFileSync(join(folders.cache, name), text);
  return { ...folders, file: join(folders.cache, name) };
}

function givenProcess(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function deadProcess(): Promise<number | undefined> {
  const child = givenProcess();
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('close', ended));
  return child.pid;
}

describe('a lock on an output folder', () => {
  test('keeps out who comes while its process lives, and says which it is and what to do', () => {
    const { pid } = givenProcess();
    const { file, ...folders } = givenLock(`${pid} ${hostname()}`);
    const mend = `wait for it, or delete ${file} if there is none`;
    const told = `another build (process ${pid}) is writing to ${folders.output}: ${mend}`;
    expect(() => lock(folders)).toThrow(new UserError(told));
    expect(existsSync(file)).toBe(true);
    rmSync(file);
    lock(folders)();
  });

  test('keeps out a second build of the same process, until it ends', () => {
    const folders = givenFolders();
    const unlock = lock(folders);
    expect(() => lock(folders)).toThrow(`another build (process ${process.pid}) is writing`);
    unlock();
    lock(folders)();
    expect(readdirSync(folders.cache)).toEqual([]);
  });

  test('is no lock on another output', () => {
    const folders = givenFolders();
    lock(folders);
    lock({ ...folders, output: `${folders.output}-2` })();
  });

  test.each([
    ['a process that has ended', async () => `${await deadProcess()} ${hostname()}`],
    ['another machine', async () => `${givenProcess().pid} not-${hostname()}`],
    ['this very process in an earlier life', earlier],
    ['nobody', async () => ''],
    ['somebody who cannot be read', async () => '\u0000rubbish\n\n'],
    ['a number without a machine', async () => `${givenProcess().pid}`],
    ['no process', async () => `0 ${hostname()}`],
    ['a group of processes', async () => `-1 ${hostname()}`],
  ])('of %s keeps nobody out', async (_of, text) => {
    const folders = givenFolders();
    const unlock = lock(folders);
    const [name = ''] = readdirSync(folders.cache);
    unlock();
    mkdirSync(folders.cache, { recursive: true });
    writeFileSync(join(folders.cache, name), await text());
    const again = lock(folders);
    expect(() => lock(folders)).toThrow(UserError);
    again();
    expect(readdirSync(folders.cache)).toEqual([]);
  });

  test.each([
    ['fails', { 'out/tags': 'a file where a folder should be' }, 1],
    ['is refused for its content', { 'content/articles/a.md': 'no front matter' }, 1],
    ['ends well', {}, 0],
  ])('is gone when its build %s', async (_how, files, expected) => {
    const folder = givenContent({ 'content/topic.md': '---\nname: Clouds\ncurator: Ada\n---\n', ...files });
    const world = { ...fakeWorld(), cache: join(folder, 'cache') };
    const args = ['build', '--content', join(folder, 'content'), '--output', join(folder, 'out')];
    expect(await kiosque(args, world)).toBe(expected);
    expect(readdirSync(world.cache).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});

/** A container gives the same number again. */
async function earlier(): Promise<string> {
  return `${process.pid} ${hostname()}`;
}
