import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plan } from '../../src/build.ts';
import { filesBelow, stateAt } from '../../src/press/files.ts';
import { beginLedger } from '../../src/press/ledger.ts';
import { translatedPress } from '../faults/crash.ts';
import { articleText, givenContent, now } from '../given.ts';

const { print, survey } = await translatedPress();

async function givenOutput() {
  const content = givenContent({ 'articles/2015-06-05-a.md': articleText('tags: [all]') });
  const work = mkdtempSync(join(tmpdir(), 'kiosque-survey-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
  const { pages, images } = plan(content, { now, preview: false });
  await print(pages, { images }, folders);
  return folders;
}

// From one file on in a thread of its own, and never in one.
describe.each([
  ['in a thread of its own', 1],
  ['in the same thread', Number.POSITIVE_INFINITY],
])('a survey %s', (_where, from) => {
  const editedOf = async (folders: { output: string; cache: string }) =>
    [...(await survey(folders, from).edited)].sort();

  test('finds nothing where nothing was touched, and all where the output is gone', async () => {
    const folders = await givenOutput();
    expect(await editedOf(folders)).toEqual([]);
    const files = filesBelow(folders.output);
    rmSync(folders.output, { recursive: true });
    expect(await editedOf(folders)).toEqual(files.sort());
  });

  test('finds what was edited, deleted, replaced or touched, and a folder in the place of a file', async () => {
    const folders = await givenOutput();
    const at = (file: string) => join(folders.output, file);
    appendFileSync(at('index.html'), 'x');
    rmSync(at('feed.atom'));
    writeFileSync(at('new'), 'x');
    renameSync(at('new'), at('404.html'));
    utimesSync(at('robots.txt'), 1, 1);
    rmSync(at('icon.svg'));
    mkdirSync(at('icon.svg'));
    expect(await editedOf(folders)).toEqual([
      '404.html',
      'feed.atom',
      'icon.svg',
      'index.html',
      'robots.txt',
    ]);
  });

  test('counts what was begun and never ended as edited, unless it is not there', async () => {
    const folders = await givenOutput();
    beginLedger(['index.html', 'nowhere.html'], folders);
    expect(stateAt(join(folders.output, 'nowhere.html'))).toBe('');
    expect(await editedOf(folders)).toEqual(['index.html']);
  });
});
