import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow, stateAt } from '../../src/press/files.ts';
import { Folder } from '../../src/press/folder.ts';

/** An output folder in a folder of this test's own. */
function givenOutput(files: Record<string, string> = {}) {
  const around = mkdtempSync(join(tmpdir(), 'kiosque-folder-'));
  onTestFinished(() => rmSync(around, { recursive: true, force: true }));
  const path = join(around, 'out');
  const folder = Folder.cleared(path);
  for (const [file, text] of Object.entries(files)) folder.put(file, Buffer.from(text));
  return { around, path, folder: Object.keys(files).length > 0 ? Folder.cleared(path) : folder };
}

/** Sets a file's time back to where no clock could put it now. */
function makeOld(file: string): number {
  utimesSync(file, 1_000_000_000, 1_000_000_000);
  return statSync(file).mtimeMs;
}

describe('a file that is put into the output', () => {
  test('stands in its place, in folders that are made for it', () => {
    const { path, folder } = givenOutput();
    folder.put('index.html', Buffer.from('top'));
    folder.put('tags/cloud/index.html', Buffer.from('é\0'));
    expect(filesBelow(path)).toEqual(['index.html', 'tags/cloud/index.html']);
    expect(readFileSync(join(path, 'tags/cloud/index.html'), 'utf8')).toBe('é\0');
  });

  test('replaces another whole: who reads the other reads it to its end', () => {
    const { path, folder } = givenOutput({ 'a.html': 'the old words' });
    const reader = openSync(join(path, 'a.html'), 'r');
    onTestFinished(() => closeSync(reader));
    folder.put('a.html', Buffer.from('new'));
    expect(readFileSync(reader, 'utf8')).toBe('the old words');
    expect(readFileSync(join(path, 'a.html'), 'utf8')).toBe('new');
    expect(readdirSync(path)).toEqual(['a.html']);
  });

  test('that is the same already is left as it is', () => {
    const { path, folder } = givenOutput({ 'a/b.html': 'same' });
    const time = makeOld(join(path, 'a/b.html'));
    folder.put('a/b.html', Buffer.from('same'));
    expect(statSync(join(path, 'a/b.html')).mtimeMs).toBe(time);
  });

  test.each(['sane', 'same!', ''])('that was `same` and is to be `%s` is replaced', (text) => {
    const { path, folder } = givenOutput({ 'a/b.html': 'same' });
    const time = makeOld(join(path, 'a/b.html'));
    folder.put('a/b.html', Buffer.from(text));
    expect(readFileSync(join(path, 'a/b.html'), 'utf8')).toBe(text);
    expect(statSync(join(path, 'a/b.html')).mtimeMs).not.toBe(time);
  });

  test('is known by the state that it is left in, new or the same', () => {
    const { path, folder } = givenOutput({ 'a.html': 'same' });
    for (const [file, text] of [
      ['a.html', 'same'],
      ['a.html', 'other'],
      ['b/c.html', 'new'],
    ] as const) {
      expect(folder.put(file, Buffer.from(text))).toBe(stateAt(join(path, file)));
    }
  });

  test('may be put twice, in a folder that this build has made', () => {
    const { path, folder } = givenOutput();
    folder.put('a/b.html', Buffer.from('first'));
    folder.put('a/b.html', Buffer.from('second'));
    expect(readFileSync(join(path, 'a/b.html'), 'utf8')).toBe('second');
  });
});

describe('what a killed build left half written', () => {
  test.each(['.kiosque-half-written', '.kiosque-half-written-0', '.kiosque-half-written-7'])(
    'is removed: %s',
    (name) => {
      const { path } = givenOutput({ 'a.html': 'a' });
      writeFileSync(join(path, name), 'half');
      Folder.cleared(path);
      expect(readdirSync(path)).toEqual(['a.html']);
    },
  );

  test('is no reason to touch other files, hidden ones neither', () => {
    const { path } = givenOutput({ 'a.html': 'a' });
    for (const name of ['.nojekyll', '.kiosque', 'CNAME']) writeFileSync(join(path, name), '');
    Folder.cleared(path);
    expect(readdirSync(path).sort()).toEqual(['.kiosque', '.nojekyll', 'CNAME', 'a.html']);
  });
});

describe('removing a file', () => {
  test('removes the folders that it leaves empty, up to the output itself', () => {
    const { path, folder } = givenOutput({ 'tags/a/page/1/index.html': '1', 'tags/b/index.html': 'b' });
    folder.remove(['tags/a/page/1/index.html']);
    expect(readdirSync(join(path, 'tags'))).toEqual(['b']);
    folder.remove(['tags/b/index.html']);
    expect(readdirSync(path)).toEqual([]);
  });

  test('leaves a folder that holds anything else, be it an empty folder', () => {
    const { path, folder } = givenOutput({ 'a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c' });
    writeFileSync(join(path, 'a/mine.txt'), 'mine');
    mkdirSync(join(path, 'b/mine'));
    folder.remove(['a/index.html', 'b/index.html', 'c/index.html']);
    expect(readdirSync(path)).toEqual(['a', 'b']);
    expect(readdirSync(join(path, 'a'))).toEqual(['mine.txt']);
    expect(readdirSync(join(path, 'b'))).toEqual(['mine']);
  });

  test('that is gone already is no mistake', () => {
    const { path, folder } = givenOutput({ 'a/index.html': 'a' });
    folder.remove(['b/index.html', 'a/other.html', 'c.html']);
    expect(filesBelow(path)).toEqual(['a/index.html']);
  });

  test('reaches nothing outside the output', () => {
    const { around, folder } = givenOutput({ 'a.html': 'a' });
    mkdirSync(join(around, 'empty'));
    writeFileSync(join(around, 'mine.txt'), 'mine');
    folder.remove([
      '../mine.txt',
      'a/../../mine.txt',
      '..\\mine.txt',
      '../empty/x',
      join(around, 'mine.txt'),
      join(around, 'empty/x'),
    ]);
    expect(readdirSync(around).sort()).toEqual(['empty', 'mine.txt', 'out']);
    expect(existsSync(join(around, 'out/a.html'))).toBe(true);
  });
});
