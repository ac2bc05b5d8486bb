import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent, topicText } from '../given.ts';
import { fakeWorld } from '../world.ts';

const files = {
  'articles/2015-06-05-first.md': articleText('title: First'),
  'articles/2015/2015-06-06-second.md': articleText('title: Second\nsource: https://news.example/b'),
  'articles/2015-06-07-a-draft.md': articleText(
    'title: Draft\nsource: https://news.example/c\nstatus: draft\nimage: { src: images/hidden.svg, alt: "" }',
  ),
  'articles/2015-06-08-unlisted.md': articleText(
    'title: Unlisted\nsource: https://news.example/d\nstatus: unlisted',
  ),
  'articles/2099-01-01-future.md': articleText('title: Future\nsource: https://news.example/e'),
  'articles/.hidden.md': 'of an editor',
  'pages/about.md': '---\ntitle: About\n---\n',
  'images/hidden.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'feeds.opml': '<opml version="2.0"/>',
};

/** Exports a topic; the folder is one in which files may be written. */
async function exported(content: string, ...options: string[]) {
  const world = fakeWorld();
  const code = await kiosque(['export', '--content', content, ...options], world);
  return { code, said: world.said() };
}

function titlesIn(file: string): string[] {
  return JSON.parse(readFileSync(file, 'utf8')).items.map(({ title }: { title: string }) => title);
}

describe('all articles leave', () => {
  test('the oldest first, drafts too', async () => {
    const content = givenContent(files);
    const to = join(content, 'out.json');
    expect(await exported(content, '--format', 'json', '--to', to)).toEqual({
      code: 0,
      said: `5 articles  →  ${to}\n`,
    });
    expect(titlesIn(to)).toEqual(['First', 'Second', 'Draft', 'Unlisted', 'Future']);
  });

  test('but only those that readers find, where that is asked for', async () => {
    const content = givenContent(files);
    const to = join(content, 'out.json');
    await exported(content, '--format', 'json', '--to', to, '--published');
    expect(titlesIn(to)).toEqual(['First', 'Second']);
  });

  test('as files, to the byte, the same each time', async () => {
    const content = givenContent(files);
    const [one, two] = ['one.zip', 'two.zip'].map((name) => join(content, name)) as [string, string];
    expect((await exported(content, '--format', 'zip', '--to', one)).code).toBe(0);
    await exported(content, '--format', 'zip', '--to', two);
    expect(readFileSync(one)).toEqual(readFileSync(two));
    const { 'articles/.hidden.md': _, ...expected } = { 'topic.md': topicText, ...files };
    const found = Object.entries(unzipSync(readFileSync(one)));
    expect(Object.fromEntries(found.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))).toEqual(
      expected,
    );
  });

  test('as files without what only the curator sees', async () => {
    const content = givenContent(files);
    const to = join(content, 'out.zip');
    await exported(content, '--format', 'zip', '--to', to, '--published');
    expect(Object.keys(unzipSync(readFileSync(to)))).toEqual([
      'articles/2015-06-05-first.md',
      'articles/2015/2015-06-06-second.md',
      'feeds.opml',
      'pages/about.md',
      'topic.md',
    ]);
  });
});

describe('an article file with a mistake in it', () => {
  const wrong = { ...files, 'articles/2015-06-09-wrong.md': '---\ntitle: Wrong\n---\n' };

  test('is left out, named, and makes the exit code 1', async () => {
    const content = givenContent(wrong);
    const to = join(content, 'out.csv');
    const { code, said } = await exported(content, '--format', 'csv', '--to', to);
    expect(code).toBe(1);
    expect(said).toContain('articles/2015-06-09-wrong.md:');
    expect(said).toContain('1 article left out');
    expect(parse(readFileSync(to), { bom: true, columns: true })).toHaveLength(5);
  });

  test('is in the zip as it is', async () => {
    const content = givenContent(wrong);
    const to = join(content, 'out.zip');
    expect((await exported(content, '--format', 'zip', '--to', to)).code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(to)))).toContain('articles/2015-06-09-wrong.md');
  });
});

describe('nothing is written', () => {
  test('over a file', async () => {
    const content = givenContent(files);
    const to = join(content, 'mine.json');
    writeFileSync(to, 'mine');
    const { code, said } = await exported(content, '--format', 'json', '--to', to);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('mine.json is there already, and no file is written over'),
    ]);
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  test.each([
    [['--format', 'xml'], 'Allowed choices are json, html, csv, opml, zip'],
    [[], 'json, html, csv, opml, zip'],
  ])('in a format that there is not: %j', async (options, reason) => {
    const content = givenContent(files);
    const before = readdirSync(content);
    const { code, said } = await exported(content, ...options);
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(readdirSync(content)).toEqual(before);
  });

  test('where there is no folder', async () => {
    const content = givenContent(files);
    const { code, said } = await exported(content, '--format', 'json', '--to', join(content, 'none/a.json'));
    expect(code).toBe(1);
    expect(said).toContain(
      'none/a.json cannot be read or written: it, or the folder around it, is not there',
    );
    expect(said).not.toContain(' at ');
  });

  test('of a topic that cannot be read', async () => {
    const content = givenContent({ ...files, 'topic.md': '---\nname: Clouds\n---\n' });
    const { code, said } = await exported(content, '--format', 'json', '--to', join(content, 'a.json'));
    expect([code, said]).toEqual([1, expect.stringContaining('`curator` is missing')]);
    expect(existsSync(join(content, 'a.json'))).toBe(false);
  });

  test.runIf(existsSync('/dev/full'))('half, where the disk is full', () => {
    const content = givenContent(files);
    const command = 'node bin/kiosque.js export --content "$0" --format csv --to - > /dev/full';
    const { status, stderr } = spawnSync('sh', ['-c', command, content], { encoding: 'utf8' });
    expect(stderr).toContain('error: a file cannot be read or written: there is no space left on the disk');
    expect([status, stderr]).toEqual([1, expect.not.stringContaining(' at ')]);
  });
});

describe('as a program', () => {
  const program = resolve('bin/kiosque.js');

  test('the file is named after the topic', () => {
    const content = givenContent({
      ...files,
      'topic.md': '---\nname: Les « nuages » & co\ncurator: Ada\n---\n',
    });
    const cwd = join(content, 'elsewhere');
    mkdirSync(cwd);
    execFileSync(process.execPath, [program, 'export', '--content', '..', '--format', 'opml'], { cwd });
    expect(readdirSync(cwd)).toEqual(['les-nuages-co.opml']);
  });

  test('standard output has the file and nothing else', () => {
    const content = givenContent(files);
    const piped = (format: string) =>
      execFileSync(
        process.execPath,
        [program, 'export', '--content', content, '--format', format, '--to', '-'],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    expect(JSON.parse(piped('json').toString()).items).toHaveLength(5);
    expect(Object.keys(unzipSync(piped('zip')))).toHaveLength(9);
  });
});
