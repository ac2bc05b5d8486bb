import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plan } from '../../src/build.ts';
import { filesBelow } from '../../src/press/files.ts';
import { memoryFor } from '../../src/press/folders.ts';
import { type Manner, type Printed, print } from '../../src/press/print.ts';
import { articleText, givenContent, now } from '../given.ts';

const topic = '---\nname: Clouds\ncurator: Ada\npageSize: 2\n---\n';

const five = Object.fromEntries(
  [1, 2, 3, 4, 5].map((number) => [
    `articles/2015-01-0${number}-a${number}.md`,
    articleText(`source: https://news.example/${number}\ntags: [all, tag ${number % 2}]`, `Words ${number}`),
  ]),
);

function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-print-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A content folder with its output and cache, and a way to build it. */
function givenTopic(files: Record<string, string> = five) {
  const [content, work] = [givenContent({ 'topic.md': topic, ...files }), givenFolder()];
  const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
  const build = async (manner?: Manner): Promise<Printed> => {
    const { pages, images, problems } = plan(content, { now, preview: false }, memoryFor(folders));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return await print(pages, { images }, folders, manner);
  };
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  return { ...folders, build, put };
}

/** Every file of a folder with its content. */
function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]),
  );
}

/** What a build from nothing, without a memory, makes of a content folder. */
async function cleanTree(content: string): Promise<Record<string, string>> {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-clean-'));
  const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
  const { pages, images } = plan(content, { now, preview: false });
  await print(pages, { images }, folders);
  const tree = treeOf(folders.output);
  rmSync(work, { recursive: true });
  return tree;
}

describe('a second build', () => {
  it('prints nothing and touches no file when nothing changed', async () => {
    const { build, output } = givenTopic();
    expect((await build()).printed.size).toBeGreaterThan(10);
    const times = () => filesBelow(output).map((file) => statSync(join(output, file)).mtimeMs);
    const before = times();
    expect(await build()).toEqual({ printed: new Map(), removed: 0 });
    expect(times()).toEqual(before);
  });

  it('prints an added article, its neighbour, the newest pages that list it, and the page that was the last full one', async () => {
    const { build, put } = givenTopic();
    await build();
    put('articles/2015-01-06-a6.md', articleText('source: https://news.example/6\ntags: [tag 0]', 'Words 6'));
    const { printed, removed } = await build();
    expect([...printed.keys()].map((file) => file.replace(/\.[\w-]{10}\.json$/, '.json')).sort()).toEqual([
      '2015/01/index.html',
      // Those that share its tags most.
      'articles/a2/index.html',
      'articles/a4/index.html',
      'articles/a5/index.html',
      'articles/a6/index.html',
      'articles/a6/index.md',
      'assets/articles-1.json',
      'assets/numbers.json',
      'assets/tags.json',
      'feed.atom',
      'feed.json',
      'feed.rss',
      'index.html',
      'months/index.html',
      'page/1/index.html',
      'page/2/index.html',
      'sources/index.html',
      'sources/news-example/index.html',
      'tags/find.json',
      'tags/index.html',
      'tags/tag-0/feed.atom',
      'tags/tag-0/index.html',
    ]);
    // Under another name each: what was found with before.
    expect(removed).toBe(3);
  });

  it('removes the pages of a deleted article and leaves files alone that are not its own', async () => {
    const { build, content, output } = givenTopic();
    await build();
    writeFileSync(join(output, 'CNAME'), 'clouds.example');
    rmSync(join(content, 'articles/2015-01-05-a5.md'));
    // Its two pages, and under another name each: what was found with before.
    expect((await build()).removed).toBe(5);
    expect(readdirSync(join(output, 'articles'))).not.toContain('a5');
    expect(readFileSync(join(output, 'CNAME'), 'utf8')).toBe('clouds.example');
  });

  it('removes files whose names say that they are ours though no ledger knows them, and no others beside them', async () => {
    const { build, output, cache } = givenTopic();
    await build();
    rmSync(cache, { recursive: true });
    const others = ['assets/mine/logo.txt', 'assets/site.css', 'assets/search/notes.txt'];
    const ours = ['assets/kiosque.0123456789.css', 'assets/search/part-0123456789ab/pagefind.js'];
    for (const file of [...others, ...ours]) {
      mkdirSync(dirname(join(output, file)), { recursive: true });
      writeFileSync(join(output, file), 'x');
    }
    expect((await build()).removed).toBe(2);
    const left = filesBelow(output);
    expect(left).toEqual(expect.arrayContaining(others));
    expect(left).not.toEqual(expect.arrayContaining(ours));
  });

  it('follows no link out of the output folder to remove anything', async () => {
    const { build, output } = givenTopic();
    const elsewhere = givenFolder();
    mkdirSync(output, { recursive: true });
    writeFileSync(join(elsewhere, 'kiosque.0123456789.css'), 'x');
    symlinkSync(elsewhere, join(output, 'assets'));
    await build();
    expect(readdirSync(elsewhere)).toContain('kiosque.0123456789.css');
  });

  it('publishes the pictures of the content folder, and nothing that a link in it leads out to', async () => {
    const { build, content, output } = givenTopic();
    const outside = givenFolder();
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    mkdirSync(join(content, 'images/.git'), { recursive: true });
    for (const name of ['images/a.png', 'images/.git/config']) writeFileSync(join(content, name), name);
    symlinkSync(outside, join(content, 'images/folder'));
    symlinkSync(join(outside, 'secret.txt'), join(content, 'images/link.png'));
    await build();
    expect(filesBelow(join(output, 'images'))).toEqual(['a.png']);
    rmSync(join(content, 'images/a.png'));
    await build();
    expect(readdirSync(output)).not.toContain('images');
  });

  it('mends files of the output that were edited, cut short or deleted by hand', async () => {
    const { build, content, output } = givenTopic();
    await build();
    appendFileSync(join(output, 'index.html'), 'edited');
    truncateSync(join(output, 'feed.atom'), 10);
    rmSync(join(output, 'tags'), { recursive: true });
    await build();
    expect(treeOf(output)).toEqual(await cleanTree(content));
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 200)],
    ['of another version', (file: string) => writeFileSync(file, 'kiosque ledger 99\nrubbish')],
    ['emptied', (file: string) => truncateSync(file)],
    ['with one byte flipped', flipByte],
    ['gone', (file: string) => rmSync(file)],
  ])('comes out the same when its ledger and its memory are %s', async (_name, damage) => {
    const { build, content, output, cache, put } = givenTopic();
    await build();
    for (const file of readdirSync(cache)) damage(join(cache, file));
    put('articles/2015-01-03-a3.md', articleText('source: https://news.example/3', 'Other words'));
    writeFileSync(join(output, 'feed.atom'), 'edited');
    await build();
    const tree = treeOf(output);
    const expected = await cleanTree(content);
    for (const [file, text] of Object.entries(expected)) expect(tree[file], file).toBe(text);
  });

  it('goes on where a build was broken off between two files', async () => {
    const { build, content, output, put } = givenTopic();
    await build();
    put('articles/2015-01-06-new.md', articleText('source: https://news.example/6', 'New'));
    const { pages } = plan(content, { now, preview: false });
    const broken = pages.map((page) =>
      page.kind === 'tags' ? { ...page, given: { ...page.given, tags: null } } : page,
    ) as typeof pages;
    const folders = { content, output, cache: join(output, '../cache') };
    await expect(print(broken, { images: [] }, folders)).rejects.toThrow();
    rmSync(join(content, 'articles/2015-01-06-new.md'));
    await build();
    expect(treeOf(output)).toEqual(await cleanTree(content));
  });
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const name = fc.integer({ min: 1, max: 9 }).map((number) => `articles/2015-01-0${number}-a${number}.md`);
const article = fc
  .record({
    tags: fc.subarray(['all', 'C++', 'été', 'tag 1', '日本']),
    status: fc.constantFrom('published', 'draft', 'unlisted'),
    day: fc.integer({ min: 1, max: 28 }),
    alias: fc.boolean(),
    words: fc.lorem(),
    its: fc.subarray([
      'pinned: true',
      'insight: My words',
      'curator: Bob',
      'from: Nets',
      'via: [Alice, Bob]',
      'lang: fr',
      'title: Un autre titre',
      'updated: 2015-03-01',
      'source: { url: "https://other.example/", publisher: The Other }',
    ]),
  })
  .map(({ tags, status, day, alias, words, its }) => {
    const date = `2015-02-${String(day).padStart(2, '0')}`;
    const aliases = alias ? [`aliases: [/old/${words.length}-${day}/]`] : [];
    return articleText(
      [`date: ${date}`, `status: ${status}`, `tags: [${tags.join(', ')}]`, ...aliases, ...its].join('\n'),
      words,
    );
  });
/** With an address, so that every file is there that needs one. */
const topics = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    its: fc.subarray([
      'url: https://clouds.example/',
      'tags: [{ name: ALL, aliases: [été] }]',
      'tagline: Words',
    ]),
  })
  .map(({ size, its }) => topic.replace('pageSize: 2', [`pageSize: ${size}`, ...its].join('\n')));
const ownPage = fc.lorem().map((words) => `---\ntitle: About\n---\n${words}`);
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ path: name, text: fc.option(article, { nil: null, freq: 8 }) }) },
  // The newest, which moves nothing but what it comes before.
  {
    weight: 2,
    arbitrary: fc.record({
      path: fc.integer({ min: 1, max: 5 }).map((number) => `articles/2015-03-0${number}-b${number}.md`),
      text: fc.constant(articleText('source: https://other.example/new')),
    }),
  },
  fc.record({ path: fc.constant('topic.md'), text: topics }),
  fc.record({ path: fc.constant('pages/about.md'), text: fc.option(ownPage, { nil: null }) }),
);

it('after any sequence of edits the output is what a clean build makes', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (steps) => {
        const { build, content, output, put } = givenTopic();
        await build();
        for (const edits of steps) {
          for (const { path, text } of edits)
            text === null ? rmSync(join(content, path), { force: true }) : put(path, text);
          if (plan(content, { now, preview: false }).problems.some(({ severity }) => severity === 'error'))
            continue;
          await build();
          expect(treeOf(output)).toEqual(await cleanTree(content));
        }
      },
    ),
    { numRuns: 40 },
  );
});
