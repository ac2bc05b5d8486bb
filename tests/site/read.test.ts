import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listContent } from '../../src/site/list.ts';
import { readFile } from '../../src/site/read.ts';
import { givenContent } from '../given.ts';

describe('a content folder', () => {
  test('is listed in the order of names, whatever the folders', () => {
    const content = listContent(
      givenContent({
        'articles/b.md': 'b',
        'articles/2014/z.md': 'z',
        'articles/a.md': 'a',
        'articles/Z.md': 'Z',
        'pages/about.md': 'p',
      }),
    );
    expect(content.articles).toEqual([
      'articles/2014/z.md',
      'articles/Z.md',
      'articles/a.md',
      'articles/b.md',
    ]);
    expect(content.pages).toEqual(['pages/about.md']);
    expect(content.problems).toEqual([]);
  });

  test('leaves out what is no content', () => {
    const files = ['.DS_Store', '.a.md', '.git/a.md', 'a.md~', '.a.md.swp', 'a.txt', 'a.md.bak', '._a.md'];
    const content = listContent(
      givenContent(Object.fromEntries(files.map((name) => [`articles/${name}`, '\0']))),
    );
    expect(content.articles).toEqual([]);
    expect(content.problems).toEqual([]);
  });

  test('reads a folder that is named like a file as a folder', () => {
    expect(listContent(givenContent({ 'articles/x.md/a.md': 'a' })).articles).toEqual(['articles/x.md/a.md']);
  });

  test('names its pictures by their paths', () => {
    const content = listContent(givenContent({ 'images/a.jpg': '', 'images/b/c d.png': '' }));
    expect([...content.images]).toEqual(['images/a.jpg', 'images/b/c d.png']);
  });

  test('may have no articles, pages or pictures', () => {
    expect(listContent(givenContent({}))).toMatchObject({ articles: [], pages: [], problems: [] });
  });

  test('without a topic is told so', () => {
    const folder = givenContent({});
    const [problem] = listContent(join(folder, 'articles')).problems;
    expect(problem).toMatchObject({ file: 'topic.md', what: 'the file is missing' });
  });
});

describe('the text of a file', () => {
  test.each([
    ['\uFEFFa\nb', 'a\nb'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb', 'a\nb'],
    ['a\u0000b\u0008c\u001bd\u007fe\u0085f', 'abcdef'],
    ['a\tb', 'a\tb'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\u2028b\u200bc\ufffdd', 'a\u2028b\u200bc\ufffdd'],
  ])('%j is read as %j', (written, text) => {
    expect(readFile(givenContent({ 'articles/a.md': written }), 'articles/a.md')).toEqual({
      value: { path: 'articles/a.md', text },
      problems: [],
    });
  });

  test.each([
    ['Latin-1', Buffer.from('a é', 'latin1'), 2],
    ['UTF-16', Buffer.from('\uFEFFab', 'utf16le'), 0],
    ['a lone surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1],
    ['a sign that is cut', Buffer.from([0x61, 0x62, 0xc3]), 2],
    ['an overlong sign', Buffer.from([0xc0, 0xaf]), 0],
    ['a replacement sign before a wrong byte', Buffer.from([0xef, 0xbf, 0xbd, 0x61, 0xff]), 4],
  ])('%s is refused with its byte, and nothing of it is published', (_name, bytes, offset) => {
    const { value, problems } = readFile(givenContent({ 'articles/a.md': bytes }), 'articles/a.md');
    expect(value).toBeUndefined();
    expect(problems.map(({ file, what }) => [file, what])).toEqual([
      ['articles/a.md', `the file is not UTF-8 text (byte ${offset})`],
    ]);
  });
});

describe('a link in the folder', () => {
  test('to a file or folder outside is not listed but named', () => {
    const outside = givenContent({ 'secret.md': 'secret', 'secrets/a.md': 'secret' });
    const folder = givenContent({ 'articles/a.md': 'a' });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'articles/secret.md'));
    symlinkSync(join(outside, 'secrets'), join(folder, 'articles/secrets'));
    const { articles, problems } = listContent(folder);
    expect(articles).toEqual(['articles/a.md']);
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['articles/secret.md', 'warning'],
      ['articles/secrets', 'warning'],
    ]);
  });

  test('to nothing, or to a folder around it, is named and ends', () => {
    const folder = givenContent({ 'articles/a.md': 'a' });
    symlinkSync('nothing.md', join(folder, 'articles/b.md'));
    symlinkSync('..', join(folder, 'articles/c'));
    const { articles, problems } = listContent(folder);
    expect(articles).toEqual(['articles/a.md']);
    expect(problems.map(({ file }) => file)).toEqual(['articles/b.md', 'articles/c']);
  });

  test('to content is content', () => {
    const folder = givenContent({ 'articles/a.md': 'a' });
    symlinkSync('a.md', join(folder, 'articles/b.md'));
    expect(listContent(folder).articles).toEqual(['articles/a.md', 'articles/b.md']);
  });

  test('may not stand for `articles`, `images` or `topic.md` themselves and lead out', () => {
    const outside = givenContent({ 'articles/secret.md': 'secret', 'images/secret.jpg': 'secret' });
    const folder = givenContent({});
    symlinkSync(join(outside, 'articles'), join(folder, 'articles'));
    symlinkSync(join(outside, 'images'), join(folder, 'images'));
    const { articles, images, problems } = listContent(folder);
    expect(articles).toEqual([]);
    expect([...images]).toEqual([]);
    expect(problems.map(({ file }) => file)).toEqual(['articles', 'images']);
  });
});

test('a file that is gone since it was listed is named', () => {
  expect(readFile(givenContent({}), 'articles/a.md').problems[0]).toMatchObject({
    file: 'articles/a.md',
    what: 'the file cannot be read (ENOENT)',
  });
});

// The superuser can read every file: there the fault cannot be made.
test.skipIf(process.getuid?.() === 0)('a file that cannot be read is named', () => {
  const folder = givenContent({});
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/a.md'), 'a');
  chmodSync(join(folder, 'articles/a.md'), 0);
  expect(readFile(folder, 'articles/a.md').problems[0]?.what).toBe('the file cannot be read (EACCES)');
});
