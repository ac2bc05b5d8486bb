import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { hash } from '../../src/digest.ts';
import { givenContent, topicText } from '../given.ts';
import { fakeWorld } from '../world.ts';
import { buildArgs, expectSame, givenFolder, type Running, start, succeed } from './crash.ts';
import { canMount, givenDisk } from './disk.ts';

/* What machines and careless hands do to an import. */

const heads = 'title,url,time_added,tags,status\n';

/** Entries of which some have no title, some are called the same, and some are twice there. */
function entries(many: number, tag = 'Cloud'): string {
  const rows = Array.from({ length: many }, (_, number) => {
    const title = number % 7 === 0 ? '' : number % 5 === 0 ? 'Again' : `Number ${number}`;
    const source = number % 11 === 10 ? number - 1 : number;
    return `${title},https://news.example/${source},${1433491200 + number * 5000},${tag}|t${number % 9},unread\n`;
  });
  return heads + rows.join('');
}

/** A topic and files to import into it. */
function given(files: Record<string, string>) {
  const work = givenFolder();
  const content = givenContent({});
  // What a killed process keeps out of the way of others, and the next one finds.
  onTestFinished(() => rmSync(`.cache/building-${hash(content)}.lock`, { force: true }));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(work, name), text);
    return join(work, name);
  });
  return { work, content, paths, args: ['import', ...paths, '--content', content] };
}

function namesIn(content: string): string[] {
  const folder = join(content, 'articles');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function treeOf(content: string): Record<string, string> {
  return Object.fromEntries(namesIn(content).map((name) => [name, textOf(content, name)]));
}

function textOf(content: string, name: string): string {
  return readFileSync(join(content, 'articles', name), 'utf8');
}

/** What an import that nothing disturbs makes. */
async function undisturbed(...files: string[]): Promise<Record<string, string>> {
  const { content, paths } = given(Object.fromEntries(files.map((text, at) => [`${at}.csv`, text])));
  for (const path of paths) await start(['import', path, '--content', content]).ended;
  return treeOf(content);
}

/** Waits until something is so, or the command has ended. */
async function until({ child }: Running, isSo: () => boolean): Promise<void> {
  while (child.exitCode === null && !isSo()) await setImmediate();
}

function articlesIn(content: string): string[] {
  return namesIn(content).filter((name) => name.endsWith('.md'));
}

describe('an import that is ended', () => {
  test.each([
    ['SIGKILL', null],
    ['SIGINT', 1],
    ['SIGTERM', 1],
  ] as const)(
    'by %s at any moment leaves whole articles only, and the next one carries on',
    { timeout: 120_000 },
    async (signal, code) => {
      const text = entries(2000);
      const expected = await undisturbed(text);
      const { content, args } = given({ 'a.csv': text });
      for (const more of [1, 40, 250, 1, 300]) {
        const running = start(args);
        const before = articlesIn(content).length;
        await until(running, () => articlesIn(content).length >= before + more);
        running.child.kill(signal);
        const ended = await running.ended;
        expect(articlesIn(content).length).toBeLessThan(Object.keys(expected).length);
        expect(ended.code).toBe(code);
        if (code === 1) expect(ended.out).toContain('The same command again goes on from here.');
        for (const name of articlesIn(content))
          expect(textOf(content, name)).toMatch(/^---\n[\s\S]*\nimported: .*[}\]]\n[\s\S]*---\n$/);
      }
      await succeed(args);
      expectSame(treeOf(content), expected);
    },
  );

  test('twice by the keyboard ends at once', { timeout: 60_000 }, async () => {
    const { content, args } = given({ 'a.csv': entries(4000) });
    const running = start(args);
    await until(running, () => articlesIn(content).length > 10);
    running.child.kill('SIGINT');
    running.child.kill('SIGINT');
    const { code, signal } = await running.ended;
    // Two that come at the same time are one to the system.
    expect(signal === 'SIGINT' || code === 1).toBe(true);
    expect(articlesIn(content).length).toBeLessThan(3000);
  });

  test('while it merges leaves each file as it was, or as it is to be', { timeout: 120_000 }, async () => {
    const [first, second] = [entries(300), entries(300, 'Toulouse').replaceAll('Number', 'Named')];
    const [before, after] = [await undisturbed(first), await undisturbed(first, second)];
    const { content, paths, work } = given({ 'a.csv': first });
    await succeed(['import', ...paths, '--content', content]);
    const newer = join(work, 'b.csv');
    writeFileSync(newer, second);
    const args = ['import', newer, '--content', content];
    const changed = () => articlesIn(content).filter((name) => before[name] !== textOf(content, name)).length;
    for (const at of [1, 2, 60, 150]) {
      const running = start(args);
      await until(running, () => changed() >= at);
      running.child.kill('SIGKILL');
      await running.ended;
      for (const name of articlesIn(content)) {
        const its = textOf(content, name);
        expect(its.match(/Toulouse/g)?.length ?? 0).toBeLessThan(2);
        expect(its).toMatch(/^---\n[\s\S]*\n---\n$/);
      }
    }
    await succeed(args);
    expectSame(treeOf(content), after);
  });
});

describe.skipIf(!canMount())('a disk that is full', () => {
  /** A topic on a small disk, and a file to import beside it. */
  function givenTopic(text: string, size?: string) {
    const disk = givenDisk(size);
    const { work, disk: content } = disk;
    writeFileSync(join(content, 'topic.md'), topicText);
    mkdirSync(join(content, 'articles'));
    const path = join(work, 'given');
    writeFileSync(path, text);
    onTestFinished(() => rmSync(`.cache/building-${hash(content)}.lock`, { force: true }));
    return { ...disk, content, path, args: ['import', path, '--content', content] };
  }

  const full = /^error: .*no space left on the disk\n$/;

  test('is an error in words, and what is there is whole', { timeout: 60_000 }, async () => {
    const { content, args } = givenTopic(entries(300), '256k');
    const { code, err } = await start(args).ended;
    expect(code).toBe(1);
    expect(err).toMatch(full);
    expect(articlesIn(content).length).toBeGreaterThan(5);
    expect(articlesIn(content)).toEqual(Object.keys(treeOf(content)));
    for (const text of Object.values(treeOf(content))) expect(text).toMatch(/^---\n[\s\S]*\n---\n$/);
  });

  test('leaves each file as it is that could be added to', async () => {
    const { content, path, args, fill } = givenTopic(entries(5));
    await succeed(args);
    const before = treeOf(content);
    writeFileSync(path, entries(5, 'Toulouse').replaceAll('14334', '14323'));
    fill();
    const { code, err } = await start(args).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(full)]);
    expectSame(treeOf(content), before);
  });

  const opml = (feeds: number) => {
    const outline = (number: number) =>
      `<outline type="rss" text="Feed ${number}" xmlUrl="https://f${number}.example/feed"/>`;
    return `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>${Array.from({ length: feeds }, (_, number) => `<DT><A FEEDURL="https://f${number}.example/feed">Feed ${outline.length}</A>\n`).join('')}</DL>`;
  };

  test('has no half list of feeds, and one that is there stays', async () => {
    const { content, args, fill } = givenTopic(opml(3));
    fill();
    const first = await start(args).ended;
    expect([first.code, first.err]).toEqual([1, expect.stringMatching(full)]);
    expect(readdirSync(content).sort()).toEqual(['articles', 'filler', 'topic.md']);
    rmSync(join(content, 'filler'));
    const list = '<opml version="2.0"><body>\n</body></opml>\n';
    writeFileSync(join(content, 'feeds.opml'), list);
    fill();
    const second = await start(args).ended;
    expect([second.code, second.err]).toEqual([1, expect.stringMatching(full)]);
    expect(readFileSync(join(content, 'feeds.opml'), 'utf8')).toBe(list);
    expect(readdirSync(content).sort()).toEqual(['articles', 'feeds.opml', 'filler', 'topic.md']);
  });

  test('has no half report, and the terminal says what was taken in all the same', async () => {
    const { disk, fill } = givenDisk();
    fill();
    const { content, args } = given({ 'a.csv': entries(3) });
    const { code, out, err } = await start([...args, '--report', join(disk, 'report.txt')]).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(full)]);
    expect(out).toContain('3 articles');
    expect(articlesIn(content)).toHaveLength(3);
    expect(readdirSync(disk)).toEqual(['filler']);
  });

  test('that can only be read is an error that names it', async () => {
    const { content, args, protect } = givenTopic(entries(3));
    protect();
    const { code, err } = await start(args).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^error: .*articles.* cannot be read or written: the disk can only be read\n$/);
    expect(treeOf(content)).toEqual({});
  });
});

describe('at the same time', () => {
  test('two imports make what one makes', { timeout: 60_000 }, async () => {
    const text = entries(400);
    const expected = await undisturbed(text);
    const { content, args } = given({ 'a.csv': text });
    const both = await Promise.all([start(args).ended, start(args).ended]);
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expectSame(treeOf(content), expected);
  });

  test('a build and an import leave each other alone', { timeout: 60_000 }, async () => {
    const text = entries(400);
    const expected = await undisturbed(text);
    const { content, args, work } = given({ 'a.csv': text });
    const build = buildArgs(content, join(work, 'out'));
    await succeed(build);
    const running = start(args);
    await until(running, () => articlesIn(content).length > 10);
    const built = await start(build).ended;
    expect([built.code, built.err.replace(/^.*drafts? (?:is|are) unfinished.*\n$/, '')]).toEqual([0, '']);
    expect((await running.ended).code).toBe(0);
    expectSame(treeOf(content), expected);
    expect((await start(build).ended).code).toBe(0);
  });
});

/** Runs it in this process; gives its exit code and what it said, without names of folders. */
async function imported(args: readonly string[], work: string, world = fakeWorld()) {
  const code = await kiosque(args, world);
  return { code, said: world.said().replaceAll(work, '') };
}

describe('nothing is written', () => {
  test('where articles/ leads out of the content folder', async () => {
    const { content, args, work } = given({ 'a.csv': entries(3) });
    const outside = givenFolder();
    symlinkSync(outside, join(content, 'articles'));
    const { code, said } = await imported(args, work);
    expect([code, said]).toEqual([1, expect.stringContaining('leads out of the content folder')]);
    expect(readdirSync(outside)).toEqual([]);
  });

  test.each([
    ['a folder', (path: string) => void mkdirSync(path)],
    ['a pipe', (path: string) => void spawnSync('mkfifo', [path])],
    ['a link to nothing', (path: string) => symlinkSync('nowhere', path)],
    ['nothing', () => {}],
  ])('of %s', async (_, make) => {
    const { content, args, work } = given({ 'a.csv': entries(3) });
    make(join(work, 'other'));
    const { code, said } = await imported([...args, join(work, 'other')], work);
    expect([code, said]).toEqual([1, 'error: there is no file /other\n']);
    expect(treeOf(content)).toEqual({});
  });

  test('of a file that disappears before it is read', async () => {
    const { content, paths, args, work } = given({ 'a.csv': entries(3) });
    const world = { ...fakeWorld(), stopped: () => new Promise<void>(() => rmSync(paths[0] ?? '')) };
    const { code, said } = await imported(args, work, world);
    expect([code, said]).toEqual([
      1,
      'error: /a.csv cannot be read or written: it, or the folder around it, is not there\n',
    ]);
    expect(treeOf(content)).toEqual({});
  });
});

test('a file that is given twice is taken in once', async () => {
  const { content, paths, args, work } = given({ 'a.csv': entries(9) });
  const [path = ''] = paths;
  const twice = [...args, path, path.replace(/a\.csv$/, './a.csv')];
  const { code, said } = await imported(twice, work);
  expect(code).toBe(0);
  expect(said).toContain('9 imported before');
  expect(articlesIn(content)).toHaveLength(9);
});
