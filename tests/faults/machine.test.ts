import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeCorpus } from '../../bench/corpus.ts';
import { plan } from '../../src/build.ts';
import { filesBelow } from '../../src/press/files.ts';
import { memoryFor } from '../../src/press/folders.ts';
import { type Manner, print } from '../../src/press/print.ts';
import { isError } from '../../src/problem.ts';
import { articleText } from '../given.ts';
import {
  buildArgs,
  cleanTree,
  type Environment,
  expectSame,
  givenFolder,
  moment,
  siteOf,
  start,
  startAfter,
  succeed,
  treeOf,
} from './crash.ts';

/** A made-up topic with a folder for its output, and the arguments that build it. */
function givenCorpus(articles = 60) {
  const work = givenFolder();
  const [content, output] = [join(work, 'content'), join(work, 'out')];
  writeCorpus(content, articles);
  return { work, content, output, build: buildArgs(content, output) };
}

/**
 * A topic that has two states, so different that a build prints nearly every page and removes many, and a way to go to
 * the other state.
 */
async function givenTwoStates() {
  const topic = givenCorpus();
  const { content } = topic;
  const states = [content, `${content}-other`] as const;
  cpSync(content, states[1], { recursive: true });
  const articles = filesBelow(states[1]).filter((file) => file.startsWith('articles/'));
  for (const file of articles.filter((_file, index) => index % 7 === 0)) rmSync(join(states[1], file));
  for (const file of articles.filter((_file, index) => index % 7 === 1)) {
    const path = join(states[1], file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^tags: .*$/m, 'tags: [another, tag 3]'));
  }
  const topicFile = join(states[1], 'topic.md');
  writeFileSync(topicFile, readFileSync(topicFile, 'utf8').replace('For measuring', 'For breaking'));
  const trees = [await cleanTree(states[0]), await cleanTree(states[1])] as const;
  let here: 0 | 1 = 0;
  const swap = () => {
    renameSync(content, `${content}-swap`);
    renameSync(states[1], content);
    renameSync(`${content}-swap`, states[1]);
    here = here === 0 ? 1 : 0;
    return trees[here];
  };
  return { ...topic, swap, trees };
}

function expectNoRubbish(output: string): void {
  expect(readdirSync(output).filter((name) => name.startsWith('.kiosque'))).toEqual([]);
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

describe('a build that is ended', () => {
  const moments = Array.from({ length: 9 }, (_none, index) => (index + 0.5) / 9);

  test('by kill -9 at any moment is mended by the next one', { timeout: 120_000 }, async () => {
    const { output, build, swap, trees } = await givenTwoStates();
    const whole = await millisecondsOf(() => succeed(build));
    expectSame(treeOf(output), trees[0]);
    for (const [index, part] of moments.entries()) {
      const expected = swap();
      // Every third time from nothing: no old site.
      if (index % 3 === 2) rmSync(output, { recursive: true });
      const { child, ended } = start(build);
      await setTimeout(whole * part);
      child.kill('SIGKILL');
      await ended;
      await succeed(build);
      expectSame(treeOf(output), expected);
      expectNoRubbish(output);
    }
  });

  test('by kill -9 twice, with other content each time, is mended too', { timeout: 60_000 }, async () => {
    const { output, build, swap } = await givenTwoStates();
    const whole = await millisecondsOf(() => succeed(build));
    let expected = swap();
    for (const part of [0.8, 0.7]) {
      const { child, ended } = start(build);
      await setTimeout(whole * part);
      child.kill('SIGKILL');
      await ended;
      expected = swap();
    }
    await succeed(build);
    expectSame(treeOf(output), expected);
    expectNoRubbish(output);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s ends, and the next one works', async (signal) => {
    const { content, output, build } = givenCorpus();
    const whole = await millisecondsOf(() => succeed(build));
    rmSync(output, { recursive: true });
    const { child, ended } = start(build);
    await setTimeout(whole * 0.7);
    child.kill(signal);
    await ended;
    await succeed(build);
    expectSame(treeOf(output), await cleanTree(content));
    expectNoRubbish(output);
  });
});

test('while a build runs over an old site, each file is the old one or the new one', async () => {
  const { output, build, swap, trees } = await givenTwoStates();
  await succeed(build);
  swap();
  const { child, ended } = start(build);
  const wrong: string[] = [];
  while (child.exitCode === null) {
    for (const [file, old] of Object.entries(trees[0])) {
      const [now, next] = [textAt(join(output, file)), trees[1][file]];
      if (now !== old && now !== next) wrong.push(`${file}: ${now}`);
    }
    await setTimeout(1);
  }
  expect(await ended).toMatchObject({ code: 0, err: '' });
  expect(wrong).toEqual([]);
  expectSame(treeOf(output), trees[1]);
});

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

describe('two builds at once', () => {
  test('into one output: both end well, or one says who is at it and what to do', async () => {
    const { content, output, build } = givenCorpus();
    const expected = await cleanTree(content);
    for (let round = 0; round < 2; round += 1) {
      if (round > 0) rmSync(output, { recursive: true });
      const running = [start(build), start(build)];
      const [one, two] = await Promise.all(running.map(({ ended }) => ended));
      const pids = running.map(({ child }) => child.pid).reverse();
      for (const [index, end] of [one, two].entries()) {
        if (end?.code === 0) continue;
        expect([end?.code, end?.out]).toEqual([1, '']);
        expect(end?.err).toMatch(
          new RegExp(
            `^error: another build (?:\\(process ${pids[index]}\\) is writing|has just begun to write) to `,
          ),
        );
        expect(end?.err).toMatch(/wait for it/);
      }
      expect([one?.code, two?.code]).toContain(0);
      expectSame(treeOf(output), expected);
    }
    await succeed(build);
    expectSame(treeOf(output), expected);
    expectNoRubbish(output);
  });

  test('of one content folder into two outputs end well', async () => {
    const { content, work } = givenCorpus();
    const expected = await cleanTree(content);
    for (let round = 0; round < 2; round += 1) {
      const outputs = [join(work, `one-${round}`), join(work, `two-${round}`)];
      const article = join(content, 'articles/2025-01-01-new.md');
      if (round > 0) writeFileSync(article, articleText('status: draft', `Words ${round}`));
      const ends = await Promise.all(outputs.map((output) => start(buildArgs(content, output)).ended));
      expect(ends.map(({ code, err }) => [code, err])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      for (const output of outputs) expectSame(treeOf(output), expected);
    }
  });
});

const article = (number: number) =>
  articleText(
    `title: "İstanbul ı"\nsource: https://news.example/${number}\ntags: [İI, ısı, C++]`,
    'Words of the *source*.',
  );
const dated = Object.fromEntries(
  ['2014-12-31', '2015-01-01', '2015-03-29', '2015-10-25'].map((day, index) => [
    `articles/${day}-a${index}.md`,
    article(index),
  ]),
);
const small = {
  'topic.md': '---\nname: Clouds\ncurator: Ada\nurl: https://clouds.example/\npageSize: 2\n---\n',
  ...dated,
};

function write(folder: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A small topic, its output, and the arguments that build it. */
function givenSmall(files: Record<string, string> = {}) {
  const work = givenFolder();
  const content = write(join(work, 'content'), { ...small, ...files });
  return { work, content, output: join(work, 'out'), build: buildArgs(content, join(work, 'out')) };
}

const turkish = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
const homeless = { HOME: undefined, USERPROFILE: undefined };

describe('the same content is the same site, byte for byte,', () => {
  test.each<[string, Environment]>([
    [
      'at UTC +14, in a Turkish locale, without a HOME',
      { TZ: 'Pacific/Kiritimati', ...turkish, ...homeless },
    ],
    ['at UTC −3:30, in no locale, in CI', { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: undefined, CI: '1' }],
    ['at UTC, in colour', { TZ: 'UTC', FORCE_COLOR: '1', NO_COLOR: undefined }],
  ])('%s', async (_where, env) => {
    const { content, output, build } = givenSmall();
    await succeed(build, env);
    expectSame(treeOf(output), await cleanTree(content));
  });

  test('at whatever moment it is built for, while no article comes and no month ends', async () => {
    const { content, work } = givenSmall();
    const trees = ['2001-01-01T00:00Z', '2031-12-31T23:59:59Z'].map(async (at, index) => {
      const output = join(work, `out-${index}`);
      await succeed([...buildArgs(content, output).slice(0, -1), at]);
      return treeOf(output);
    });
    const [before, after] = await Promise.all(trees);
    expect(Object.keys(before ?? {})).not.toContain('articles/a0/index.html');
    expectSame(after ?? {}, await cleanTree(content));
  });

  test.skipIf(process.platform === 'win32')('under umask 077', async () => {
    const { content, output, build } = givenSmall();
    expect(await startAfter('umask 077', build).ended).toMatchObject({ code: 0, err: '' });
    expectSame(treeOf(output), await cleanTree(content));
  });

  test('in other folders, with its files made in another order', async () => {
    const { content, work } = givenSmall();
    const reversed = Object.fromEntries(Object.entries(small).reverse());
    const other = write(join(work, 'élan vital/α β'), reversed);
    const output = join(work, 'là-bas/out put');
    await succeed(buildArgs(other, output));
    expectSame(treeOf(output), await cleanTree(content));
  });
});

test('a content file that was changed to a text of the same size, with the same time, is published', async () => {
  const { content, output, build } = givenSmall({ 'images/a.svg': '<svg>1</svg>' });
  // So old that no file counts as just changed.
  await succeed(build);
  await setTimeout(2100);
  await succeed(build);
  await succeed(build);
  for (const [file, from, to] of [
    ['articles/2015-01-01-a1.md', 'source*', 'SOURCE*'],
    ['images/a.svg', '1', '2'],
    ['topic.md', 'Clouds', 'Cloudy'],
  ] as const) {
    const path = join(content, file);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    utimesSync(path, atime, mtime);
    await succeed(build);
    expectSame(treeOf(output), await cleanTree(content));
  }
});

test('a build whose reader stops reading goes on to its end', async () => {
  const { content, output, build } = givenCorpus();
  const { child, ended } = start([...build, '--explain']);
  child.stdout?.destroy();
  child.stderr?.destroy();
  expect((await ended).code).toBe(0);
  expectSame(treeOf(output), await cleanTree(content));
});

test.skipIf(process.platform === 'win32')('a build behind `| head -1` goes on to its end', () => {
  const { content, output, build } = givenSmall();
  const line = `"$0" "$@" --explain | head -1`;
  const program = join(import.meta.dirname, '../../bin/kiosque.js');
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, program, ...build], {
    encoding: 'utf8',
  });
  expect([status, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
  return cleanTree(content).then((tree) => expectSame(treeOf(output), tree));
});

describe('a folder that was moved', () => {
  test('with the content changes nothing', async () => {
    const { content, output, work, build } = givenSmall();
    await succeed(build);
    const moved = join(work, 'moved');
    renameSync(content, moved);
    expect(await succeed(buildArgs(moved, output))).toContain(' · 0 printed · 0 removed · ');
    expectSame(treeOf(output), await cleanTree(moved));
  });

  test('with the output is built on, and the place it left is built anew', async () => {
    const { content, output, work, build } = givenSmall();
    await succeed(build);
    const moved = join(work, 'moved');
    renameSync(output, moved);
    writeFileSync(
      join(content, 'articles/2015-02-02-b.md'),
      articleText('title: Another\nsource: https://news.example/b'),
    );
    const expected = await cleanTree(content);
    for (const [args, folder] of [
      [buildArgs(content, moved), moved],
      [build, output],
    ] as const) {
      await succeed(args);
      expectSame(treeOf(folder), expected);
    }
  });

  test('keeps the files that others put into it', async () => {
    const { content, output, build } = givenSmall();
    const others = { CNAME: 'clouds.example', '.git/config': '[core]', 'articles/mine/notes.txt': 'mine' };
    write(output, others);
    await succeed(build);
    for (const name of Object.keys(dated)) rmSync(join(content, name));
    await succeed([...build, '--clean']);
    expectSame(treeOf(output), { ...(await cleanTree(content)), ...others });
  });
});

describe('a disk that is full', () => {
  const tiny = givenTinyDisk();

  test.skipIf(!tiny)(
    'is told with the file, without a stack; the old site stays whole, and is built on',
    async () => {
      const { content, work } = givenCorpus();
      const disk = join(work, 'disk');
      mount(disk);
      const output = join(disk, 'out');
      const build = buildArgs(content, output);
      await succeed(build);
      const old = treeOf(output);
      const filler = join(disk, 'filler');
      fill(filler);
      const topicFile = join(content, 'topic.md');
      writeFileSync(topicFile, readFileSync(topicFile, 'utf8').replace('For measuring', 'For '.repeat(2000)));
      const { code, err } = await start(build).ended;
      expect(code).toBe(1);
      expect(err).toMatch(/^error: .*no space left/);
      expect(err).toContain(output);
      expect(err).not.toMatch(/\s+at \S+ \(/);
      rmSync(filler);
      const expected = await cleanTree(content);
      const now = treeOf(output);
      const torn = Object.keys(old).filter((file) => now[file] !== old[file] && now[file] !== expected[file]);
      expect(torn).toEqual([]);
      await succeed(build);
      expectSame(treeOf(output), expected);
      expectNoRubbish(output);
    },
  );
});

const tinySize = '16m';

/** Whether this machine lets us mount a disk of our own. */
function givenTinyDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const line = `d=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"`;
  return spawnSync('sh', ['-c', line]).status === 0;
}

function mount(folder: string): void {
  mkdirSync(folder);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${tinySize}`, 'tmpfs', folder]).status).toBe(0);
}

function fill(file: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=4k']);
  expect(existsSync(file)).toBe(true);
}

/** A way to build a content folder with a memory; gives nothing while it holds an error. */
function builder(content: string) {
  const work = givenFolder();
  const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
  const build = async (manner: Manner = { manyFrom: Number.POSITIVE_INFINITY }) => {
    const memory = memoryFor(folders);
    const { pages, others, problems } = await siteOf(folders, moment.now, memory);
    return problems.some(isError) ? undefined : await print(pages, others, folders, manner);
  };
  return { ...folders, build };
}

const path = fc.integer({ min: 1, max: 7 }).map((number) => `articles/2015-01-0${number}-a${number}.md`);
const articleFile = fc
  .record({
    tags: fc.subarray(['all', 'C++', 'été', 'rare']),
    status: fc.constantFrom('published', 'draft', 'unlisted'),
    day: fc.integer({ min: 1, max: 9 }),
    alias: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    words: fc.lorem(),
  })
  .map(({ tags, status, day, alias, words }) => {
    const fields = [`date: 2015-02-0${day}`, `status: ${status}`, `tags: [${tags.join(', ')}]`];
    if (alias) fields.push(`aliases: [/old/${alias}/]`);
    return articleText(fields.join('\n'), words);
  });
const topicFile = fc
  .record({ name: fc.constantFrom('Clouds', 'Rain'), size: fc.integer({ min: 1, max: 4 }) })
  .map(({ name, size }) => `---\nname: ${name}\ncurator: Ada\npageSize: ${size}\n---\n`);
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: path, text: articleFile }) },
  { weight: 2, arbitrary: fc.record({ at: path, text: fc.constant(null) }) },
  { weight: 2, arbitrary: fc.record({ at: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ at: fc.constant('topic.md'), text: topicFile }) },
);

function apply(
  content: string,
  { at, ...its }: { at: string; text: string | null } | { at: string; to: string },
) {
  const file = join(content, at);
  if ('text' in its) its.text === null ? rmSync(file, { force: true }) : writeFileSync(file, its.text);
  else if (existsSync(file)) renameSync(file, join(content, its.to));
}

test("after any edits, with builds broken off between them, the output is a clean build's", {
  timeout: 120_000,
}, async () => {
  const steps = fc.array(
    fc.record({
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
      brokenAfter: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const content = write(join(givenFolder(), 'content'), small);
      const { build, output } = builder(content);
      await build();
      for (const { edits, brokenAfter } of all) {
        for (const its of edits) apply(content, its);
        let told = 0;
        const broken = build({
          onPage: (done) => {
            told = done;
            if (done === brokenAfter) throw new Error('broken off');
          },
        });
        // Where less is to be printed the build reaches its end.
        const failure = await broken.then(
          () => '',
          (error: Error) => error.message,
        );
        expect(failure).toBe(told >= brokenAfter ? 'broken off' : '');
      }
      // What the last edits left may be no site; without their errors it is one.
      for (const { file } of plan(content, { now: moment.now, preview: false }).problems.filter(isError))
        rmSync(join(content, file), { force: true });
      await build();
      expectSame(treeOf(output), await cleanTree(content));
      expect(await build()).toEqual({ printed: new Map(), removed: 0 });
    }),
    { numRuns: 30 },
  );
});

describe('a large topic', () => {
  // Addresses with their numbers and names taken out: kinds of files.
  const kind = (file: string) =>
    file
      .replace(/articles\/[^/]+/, 'articles/*')
      .replace(/page\/\d+/, 'page/*')
      .replace(/^\d{4}\/\d\d\//, '*/*/')
      .replace(/^assets\/(\w+)[^/]*\.json$/, 'assets/$1*.json');

  test('costs no more for an added article when it is twice as large', { timeout: 60_000 }, async () => {
    const added: string[][] = [];
    for (const articles of [200, 400]) {
      const { content } = givenCorpus(articles);
      const { build } = builder(content);
      await build();
      write(content, {
        'articles/2025-01-01-new.md': articleText('source: https://new.example/\ntags: [tag 0]', 'New words'),
      });
      added.push([...((await build())?.printed.keys() ?? [])].map(kind).sort());
    }
    expect(added[1]).toEqual(added[0]);
    expect(added[0]?.filter((file) => file !== 'articles/*/index.html')).toMatchInlineSnapshot(`
      [
        "*/*/index.html",
        "*/*/index.html",
        "articles/*/index.md",
        "assets/articles*.json",
        "assets/numbers*.json",
        "assets/tags*.json",
        "feed.atom",
        "feed.json",
        "feed.rss",
        "index.html",
        "months/index.html",
        "sitemap.xml",
        "sources/index.html",
        "sources/new-example/index.html",
        "tags/find.json",
        "tags/index.html",
        "tags/tag-0/feed.atom",
        "tags/tag-0/index.html",
      ]
    `);
  });

  test('with one tag on everything has pages and feeds that stay small', () => {
    const files = Array.from({ length: 300 }, (_none, index): [string, string] => [
      `articles/2015-01-01-b${index}.md`,
      articleText(`source: https://news.example/${index}\ntags: [all]`),
    ]);
    const content = write(join(givenFolder(), 'content'), { ...small, ...Object.fromEntries(files) });
    const { pages } = plan(content, { now: moment.now, preview: false });
    const itemsOn = (wanted: string) =>
      pages.flatMap(({ kind: its, given }) =>
        its === wanted && 'items' in given ? [given.items.length] : [],
      );
    expect(Math.max(...itemsOn('tag'), ...itemsOn('topic'))).toBeLessThanOrEqual(3);
    expect(itemsOn('tag').length).toBeGreaterThan(140);
    expect(Math.max(...itemsOn('atom'))).toBe(20);
  });
});

test('a machine that Pagefind has no program for makes the site without a search, says so, and tries again', async () => {
  const { content, output, build } = givenSmall();
  const { code, err } = await start(build, { npm_config_arch: 'none' }).ended;
  expect([code, err]).toEqual([0, expect.stringMatching(/^warning: the site has no search: .*-none .*\n$/)]);
  expect(readFileSync(join(output, 'search/parts.json'), 'utf8')).toBe('{"language":"en","parts":[]}');
  await succeed(build);
  expectSame(treeOf(output), await cleanTree(content));
});
