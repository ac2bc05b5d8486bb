import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rewrite, sweep, writeNew } from '../../src/curating/new-file.ts';
import { givenContent } from '../given.ts';

/** A folder with one file, `topic.md`. */
const givenFolder = () => givenContent({ 'topic.md': 'mine' });

function failing(code: string): typeof linkSync {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe.each([
  ['on a disk with links', linkSync],
  ['on a disk without links', failing('EPERM')],
])('a new file %s', (_where, link) => {
  test('is there whole, and nothing beside it', () => {
    const folder = givenFolder();
    expect(writeNew(join(folder, 'a.md'), 'words', link)).toBe(true);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('words');
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'topic.md']);
  });

  test('is not written over a file, a folder or a link that leads nowhere', () => {
    const folder = givenFolder();
    mkdirSync(join(folder, 'folder.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.md'));
    for (const name of ['topic.md', 'folder.md', 'link.md'])
      expect(writeNew(join(folder, name), 'words', link)).toBe(false);
    expect(readFileSync(join(folder, 'topic.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['folder.md', 'link.md', 'topic.md']);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

test('what keeps a file from being written is said, with its name, and nothing is left', () => {
  const folder = givenFolder();
  const path = join(folder, 'a.md');
  expect(() => writeNew(path, 'words', failing('ENOSPC'))).toThrow(
    expect.objectContaining({ code: 'ENOSPC', path }),
  );
  expect(() => writeNew(join(folder, 'none/a.md'), 'words')).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  );
  expect(readdirSync(folder)).toEqual(['topic.md']);
});

test('what killed processes left is swept up; what others write at the moment, and what is like it, is not', () => {
  const folder = givenFolder();
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const left = [`.kiosque-${ended}-a.md.new`, `.kiosque-${process.pid}-b.jpg.new`];
  const kept = [
    `.kiosque-${process.ppid}-c.md.new`,
    '.kiosque-x-d.md.new',
    `kiosque-${ended}-e.md.new`,
    '.f.new',
  ];
  for (const name of [...left, ...kept]) writeFileSync(join(folder, name), 'half');
  sweep(folder);
  expect(readdirSync(folder).sort()).toEqual([...kept, 'topic.md'].sort());
});

describe('a file that is rewritten', () => {
  test('has the other text, with its own ends of lines', () => {
    const path = join(givenContent({ 'a.md': 'one\r\ntwo\r\n' }), 'a.md');
    expect(rewrite(path, 'one\ntwo\n', 'one\ntwo\nthree\n')).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('one\r\ntwo\r\nthree\r\n');
  });

  test('stays as the curator left it meanwhile', () => {
    const folder = givenFolder();
    expect(rewrite(join(folder, 'topic.md'), 'what it was', 'words')).toBe(false);
    expect(readFileSync(join(folder, 'topic.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['topic.md']);
  });

  test('stays a link to the one that has the other text', () => {
    const folder = givenFolder();
    symlinkSync('topic.md', join(folder, 'link.md'));
    expect(rewrite(join(folder, 'link.md'), 'mine', 'words')).toBe(true);
    expect(readlinkSync(join(folder, 'link.md'))).toBe('topic.md');
    expect(readFileSync(join(folder, 'topic.md'), 'utf8')).toBe('words');
  });
});
