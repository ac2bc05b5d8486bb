import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Article, Defaults } from '../../src/article/article.ts';
import { digest } from '../../src/digest.ts';
import { listContent } from '../../src/site/list.ts';
import { forgetful, KeptMemory, type Memory } from '../../src/site/memory.ts';
import { articleText, defaults, givenContent, readArticle } from '../given.ts';

const [a, b] = ['articles/2015-06-05-a.md', 'articles/2015-06-06-b.md'];
const titled = (title: string) => articleText(`title: ${title}`);

/** Reads all articles of a folder; tells which of them were parsed. */
function read(memory: Memory, folder: string, its: Partial<Defaults> = {}) {
  const all = { ...defaults, ...its };
  const recall = memory.open(folder, all);
  const parsed: string[] = [];
  const content = listContent(folder);
  const reads = content.articles.map((path) =>
    recall(path, content.stamps.get(path) ?? { text: '', isFresh: true }, () => {
      parsed.push(path);
      return readArticle(readFileSync(join(folder, path), 'utf8'), path, all);
    }),
  );
  memory.save();
  const articles = reads.flatMap(({ value }): Article[] => (value ? [value] : []));
  const unfinished = reads.flatMap((its) => its.unfinished ?? []);
  const problems = reads.flatMap((its) => its.problems);
  return { parsed, articles, unfinished, problems, titles: articles.map(({ title }) => title) };
}

/** A content folder of two articles with a memory in a file, and a way to read it as a new build does. */
function givenTopic(files: Record<string, string> = { [a]: titled('A'), [b]: titled('B') }) {
  const content = givenContent(files);
  const work = mkdtempSync(join(tmpdir(), 'kiosque-memory-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const file = join(work, 'cache/articles.txt');
  return {
    content,
    file,
    build: (code = 'code', its: Partial<Defaults> = {}) => read(new KeptMemory(file, code), content, its),
    put: (path: string, text: string) => writeFileSync(join(content, path), text),
  };
}

/** Another text in a file, with the size and the time that it had. */
function changeUnseen(path: string, text: string): void {
  const { size, atime, mtime } = statSync(path);
  expect(Buffer.byteLength(text)).toBe(size);
  writeFileSync(path, text);
  utimesSync(path, atime, mtime);
}

describe('an article file', () => {
  test('that is as it was is not parsed again, and says the same', () => {
    const { build } = givenTopic();
    const first = build();
    expect(first.parsed).toEqual([a, b]);
    const second = build();
    expect(second.parsed).toEqual([]);
    expect(second.articles).toEqual(first.articles);
    expect(second.articles.map(digest)).toEqual(first.articles.map(digest));
    expect(build().parsed).toEqual([]);
  });

  test('of a draft that is not finished is remembered with what it lacks', () => {
    const { build } = givenTopic({ [a]: '---\nstatus: draft\ntags: [x]\n---\n', [b]: titled('B') });
    const first = build();
    const second = build();
    expect([first.parsed, second.parsed]).toEqual([[a, b], []]);
    expect(second.unfinished).toEqual(first.unfinished);
    expect(second.unfinished).toMatchObject([{ tags: ['x'] }]);
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toHaveLength(2);
  });

  test('that says everything is remembered as it is', () => {
    const insight = JSON.stringify('“Œuvre”\u2028\n\n\tline "two" \\ 日本 🚀\u00a0');
    const text = articleText(
      `via: [Bob, { name: Eve, url: https://eve.example/ }]\ntags: [a, b]\ninsight: ${insight}`,
      'Words.\n\n    code\n',
    );
    const { build } = givenTopic({ [a]: text });
    const first = build();
    const second = build();
    expect(second.parsed).toEqual([]);
    expect(second.articles).toEqual(first.articles);
  });

  test('that was changed is parsed again, it alone', () => {
    const { build, put } = givenTopic();
    build();
    put(b, titled('Better'));
    expect(build()).toMatchObject({ parsed: [b], titles: ['A', 'Better'] });
    expect(build()).toMatchObject({ parsed: [], titles: ['A', 'Better'] });
  });

  test('that was added is parsed, it alone', () => {
    const { build, put } = givenTopic({ [a]: titled('A') });
    build();
    put(b, titled('B'));
    expect(build()).toMatchObject({ parsed: [b], titles: ['A', 'B'] });
  });

  test('that was replaced by another of its size and time is parsed again', () => {
    const { build, content, put } = givenTopic();
    put('articles/new', titled('C'));
    build();
    const { atime, mtime } = statSync(join(content, b));
    utimesSync(join(content, 'articles/new'), atime, mtime);
    renameSync(join(content, 'articles/new'), join(content, b));
    expect(build()).toMatchObject({ parsed: [b], titles: ['A', 'C'] });
  });

  test('that was changed as soon as it was read, to the same size and time, is parsed again', () => {
    const { build, content } = givenTopic();
    build();
    for (const title of ['C', 'D', 'E', 'F', 'G']) {
      changeUnseen(join(content, b), titled(title));
      expect(build()).toMatchObject({ parsed: [b], titles: ['A', title] });
    }
  });

  test('that was changed long after it was read, to the same size and time, is parsed again', async () => {
    const { build, content } = givenTopic();
    // Until no clock could take the change for the same moment: the file is known by its times alone then.
    await new Promise((done) => setTimeout(done, 2100));
    build();
    expect(build().parsed).toEqual([]);
    changeUnseen(join(content, b), titled('C'));
    expect(build()).toMatchObject({ parsed: [b], titles: ['A', 'C'] });
  });

  test('with problems is parsed every time, so that they are told every time', () => {
    const { build } = givenTopic({ [a]: titled('A'), [b]: articleText('tag: a') });
    for (const parsed of [[a, b], [b], [b]]) expect(build().parsed).toEqual(parsed);
  });

  test('that was mended is remembered, and one that was broken is forgotten', () => {
    const { build, put } = givenTopic({ [a]: articleText('tag: a'), [b]: titled('B') });
    build();
    put(a, titled('A'));
    put(b, articleText('tag: b'));
    expect(build().parsed).toEqual([a, b]);
    expect(build().parsed).toEqual([b]);
  });

  test('that was deleted leaves the memory', () => {
    const { build, content, file } = givenTopic();
    build();
    expect(readFileSync(file, 'utf8')).toContain(b);
    rmSync(join(content, b));
    expect(build()).toMatchObject({ parsed: [], titles: ['A'] });
    expect(readFileSync(file, 'utf8')).not.toContain(b);
    expect(build()).toMatchObject({ parsed: [], titles: ['A'] });
  });
});

describe('all articles are parsed again', () => {
  test.each([
    ['code', 'other code', {}],
    ['time zone', 'code', { timezone: 'Europe/Paris' }],
    ['language', 'code', { language: 'fr' }],
    ['curator', 'code', { curator: { name: 'Bob' } }],
    ['address of the curator', 'code', { curator: { name: 'Ada', url: 'https://ada.example/' } }],
  ])('with another %s', (_name, code, its) => {
    const { build } = givenTopic();
    build();
    expect(build(code, its).parsed).toEqual([a, b]);
    expect(build(code, its).parsed).toEqual([]);
    expect(build().parsed).toEqual([a, b]);
  });

  test('of another folder, though the files have the same names', () => {
    const { file } = givenTopic();
    const folders = ['A', 'B'].map((title) => givenContent({ [a]: titled(title) }));
    const titles = folders.map((folder) => read(new KeptMemory(file, 'code'), folder).titles);
    expect(titles).toEqual([['A'], ['B']]);
  });

  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['emptied', (file) => truncateSync(file)],
    ['cut in its first line', (file) => truncateSync(file, 10)],
    ['without its first line', (file) => writeFileSync(file, linesOf(file).slice(1).join('\n'))],
    [
      'of a version to come',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('articles 3', 'articles 4')),
    ],
    ['garbage', (file) => writeFileSync(file, Buffer.from([...Array(999).keys()].map((n) => n * 7)))],
    ['of one byte', (file) => writeFileSync(file, '\n')],
    ['JSON of something else', (file) => writeFileSync(file, '{}\n[null]\n[]')],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(join(file, 'inside'), { recursive: true });
      },
    ],
  ])('when the memory is %s, and nothing fails', (_name, damage) => {
    const { build, file } = givenTopic();
    build();
    damage(file);
    expect(build()).toMatchObject({ parsed: [a, b], titles: ['A', 'B'] });
    expect(build()).toMatchObject({ parsed: [], titles: ['A', 'B'] });
  });
});

describe('only what was damaged is parsed again', () => {
  test.each<[string, (file: string) => void, string[]]>([
    ['cut short', (file) => truncateSync(file, statSync(file).size - 1), [b]],
    ['cut after a line', (file) => writeFileSync(file, linesOf(file).slice(0, -1).join('\n')), [b]],
    ['longer by a line', (file) => writeFileSync(file, `${linesOf(file).join('\n')}\n`), []],
    ['edited', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"A"', '"Z"')), [a]],
  ])('when the memory is %s', (_name, damage, parsed) => {
    const { build, file } = givenTopic();
    build();
    damage(file);
    expect(build()).toMatchObject({ parsed, titles: ['A', 'B'] });
    expect(build()).toMatchObject({ parsed: [], titles: ['A', 'B'] });
  });

  test('when any one byte of the memory is another', () => {
    const { build, file } = givenTopic();
    build();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const { parsed, titles } = build();
      expect(titles, `byte ${at}`).toEqual(['A', 'B']);
      expect(parsed.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });
});

test('a memory that stays open knows what it has just read, and tells the next one', () => {
  const { content, file, put } = givenTopic();
  const memory = new KeptMemory(file, 'code');
  expect(read(memory, content).parsed).toEqual([a, b]);
  put(b, titled('Better'));
  expect(read(memory, content)).toMatchObject({ parsed: [b], titles: ['A', 'Better'] });
  expect(read(memory, content).parsed).toEqual([]);
  expect(read(new KeptMemory(file, 'code'), content)).toMatchObject({ parsed: [], titles: ['A', 'Better'] });
});

test('what is new is appended, until a quarter of the file says nothing any more', () => {
  const { build, file, put } = givenTopic(
    Object.fromEntries([...'abcdefgh'].map((name) => [`articles/2015-06-05-${name}.md`, titled(name)])),
  );
  build();
  const { ino } = statSync(file);
  const lines = ['B', 'C', 'D'].map((title) => {
    put(b.replace('06-b', '05-b'), titled(title));
    expect(build().parsed).toHaveLength(1);
    return [linesOf(file).length - 1, statSync(file).ino === ino];
  });
  expect(lines).toEqual([
    [9, true],
    [10, true],
    [8, false],
  ]);
  expect(build().parsed).toEqual([]);
});

test('a memory that is taken away while it is used is written anew', () => {
  const { content, file, put } = givenTopic(
    Object.fromEntries([...'abcdefgh'].map((name) => [`articles/2015-06-05-${name}.md`, titled(name)])),
  );
  const memory = new KeptMemory(file, 'code');
  read(memory, content);
  put(a, titled('Other'));
  rmSync(dirname(file), { recursive: true });
  read(memory, content);
  expect(read(new KeptMemory(file, 'code'), content).parsed).toEqual([]);
});

test('a memory in which nothing changed is not written again', () => {
  const { build, file } = givenTopic();
  build();
  const { mtimeMs, ino } = statSync(file);
  build();
  expect(statSync(file)).toMatchObject({ mtimeMs, ino });
});

test('who remembers nothing parses everything every time', () => {
  const { content } = givenTopic();
  for (const _ of [1, 2]) expect(read(forgetful, content).parsed).toEqual([a, b]);
});

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n');
}
