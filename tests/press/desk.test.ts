import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plan } from '../../src/build.ts';
import { address, outputFile } from '../../src/pages/address.ts';
import { Desk, type Makers } from '../../src/press/desk.ts';
import { memoryFor } from '../../src/press/folders.ts';
import { print } from '../../src/press/print.ts';
import { forgetful } from '../../src/site/memory.ts';
import { treeOf } from '../faults/crash.ts';
import { articleText, givenContent, now } from '../given.ts';

const topic = '---\nname: Clouds\ncurator: Ada\nurl: https://clouds.example/\npageSize: 2\n---\n';
const path = (number: number) => `articles/2015-01-0${number}-a${number}.md`;
const text = (number: number, fields: string, words = `Words ${number}`) =>
  articleText(`title: Title ${number}\nsource: https://news.example/${number}\n${fields}`, words);
const files = {
  'topic.md': topic,
  'pages/about.md': '---\ntitle: About\n---\n\nAll about it.\n',
  [path(1)]: text(1, 'tags: [all, C++]\naliases: [/old/1/]'),
  [path(2)]: text(2, 'tags: [all]\nstatus: draft'),
  [path(3)]: text(3, 'tags: [all, été]'),
  [path(4)]: text(4, 'tags: [rare]\nstatus: unlisted'),
  [path(5)]: text(5, 'tags: [all]\ndate: 2017-01-01'),
};

/** A desk on a topic, and ways to change a file and tell the desk of it. */
function givenDesk(makeSearch?: NonNullable<Makers['makeSearch']>) {
  const content = givenContent(files);
  const cache = mkdtempSync(join(tmpdir(), 'kiosque-desk-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const desk = new Desk(content, memoryFor({ content, output: join(cache, 'out'), cache }), { makeSearch });
  desk.update(now);
  const put = (file: string, its: string | null) => {
    if (its === null) rmSync(join(content, file), { force: true });
    else writeFileSync(join(content, file), its);
    return desk.update(now, [file]);
  };
  return { content, desk, put };
}

/** The pages that the preview of a content folder has, planned from nothing. */
function pagesOf(content: string) {
  return plan(content, { now, preview: true }).pages;
}

/** The answers of a desk at addresses, each with its status. */
async function answersOf(desk: Desk, addresses: readonly string[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const address of addresses) {
    const { status, body } = (await desk.answer(address)) ?? { status: 0, body: 'nothing' };
    answers[address] = `${status} ${body}`;
  }
  return answers;
}

/** What a new desk answers at each address of the content as it is, and at some that were pages before. */
async function expectFresh(desk: Desk, content: string): Promise<void> {
  const fresh = new Desk(content, forgetful);
  fresh.update(now);
  const before = [1, 2, 3, 4, 5, 6].flatMap((number) => [`/articles/a${number}/`, `/page/${number}/`]);
  const tags = ['all', 'ete', 'rare', 'c', 'other'].flatMap((tag) => [
    `/tags/${tag}/`,
    `/tags/${tag}/feed.atom`,
  ]);
  const addresses = [...pagesOf(content).map(({ address }) => address), ...before, ...tags, '/old/1/'];
  expect(await answersOf(desk, addresses)).toEqual(await answersOf(fresh, addresses));
}

const bodyOf = async (desk: Desk, address: string) =>
  Buffer.from((await desk.answer(address))?.body ?? '').toString();

describe('a desk', () => {
  test('answers the address of each page with the text that a build prints', async () => {
    const { content, desk } = givenDesk();
    const pages = pagesOf(content);
    const work = mkdtempSync(join(tmpdir(), 'kiosque-desk-'));
    onTestFinished(() => rmSync(work, { recursive: true, force: true }));
    const output = join(work, 'out');
    await print(pages, { images: [] }, { content, output, cache: join(work, 'cache') });
    const tree = treeOf(output);
    expect(pages.length).toBeGreaterThan(25);
    for (const { address } of pages) {
      const answer = await desk.answer(address);
      expect([address, answer?.status]).toEqual([address, 200]);
      expect(Buffer.from(answer?.body ?? '').toString('latin1'), address).toBe(tree[outputFile(address)]);
    }
  });

  test('tells what each answer is', async () => {
    const { content, desk } = givenDesk();
    const assets = pagesOf(content).filter(({ kind }) => kind === 'asset');
    const asset = (end: string) => assets.find(({ address }) => address.endsWith(end))?.address ?? '';
    const [sheet, script, data] = [asset('.css'), asset('.js'), asset('.json')];
    const wanted = [
      '/',
      '/feed.atom',
      '/feed.json',
      sheet,
      script,
      '/tags/find.json',
      data,
      '/articles/a1/index.md',
      '/404.html',
      '/robots.txt',
    ];
    const types = wanted.map(
      async (address) => (await desk.answer(address))?.headers['content-type'].split(/[/;]/)[1],
    );
    expect(await Promise.all(types)).toEqual([
      'html',
      'xml',
      'json',
      'css',
      'javascript',
      'json',
      'json',
      'markdown',
      'html',
      'plain',
    ]);
  });

  test.each(['/nowhere/', '/articles/a9/', '/page/99/', '/tags/none/', '/__proto__/', '/../../etc/'])(
    'answers %s, where no page is, with the page that says so',
    async (address) => {
      const { desk } = givenDesk();
      const answer = await desk.answer(address);
      expect([answer?.status, answer?.body]).toEqual([404, await bodyOf(desk, '/404.html')]);
    },
  );

  test('leaves to others what is a file and no page, and answers nothing before it has read', async () => {
    const { content, desk } = givenDesk();
    expect(await desk.answer('/images/a.png')).toBeUndefined();
    expect(await desk.answer('/icon.svg')).toBeUndefined();
    expect(await new Desk(content, forgetful).answer('/')).toBeUndefined();
  });
});

describe('a file that changed is shown', () => {
  test.each<[string, string, string | null]>([
    ['with other words', path(1), text(1, 'tags: [all, C++]\naliases: [/old/1/]', 'Other words')],
    ['with another title', path(3), text(3, 'tags: [all, été]').replace('Title 3', 'Other')],
    ['with other tags', path(3), text(3, 'tags: [other]')],
    ['with its tags in another order', path(3), text(3, 'tags: [été, all]')],
    ['from another source', path(3), text(3, 'tags: [all, été]').replace('news.example', 'other.example')],
    ['through someone', path(3), text(3, 'tags: [all, été]\nvia: Bob')],
    ['from a topic', path(3), text(3, 'tags: [all, été]\nfrom: Nets')],
    ['with another date', path(3), text(3, 'tags: [all, été]\ndate: 2015-02-02')],
    ['with another status', path(2), text(2, 'tags: [all]')],
    ['pinned', path(1), text(1, 'tags: [all]\npinned: true')],
    ['without its alias', path(1), text(1, 'tags: [all, C++]')],
    ['added', path(6), text(6, 'tags: [all]')],
    ['deleted', path(3), null],
    ['as another topic', 'topic.md', topic.replace('Clouds', 'Rain').replace('pageSize: 2', 'pageSize: 3')],
    ['as another page', 'pages/about.md', '---\ntitle: About me\n---\n\nMe.\n'],
    ['as a page that is gone', 'pages/about.md', null],
  ])('%s', async (_how, file, its) => {
    const { content, desk, put } = givenDesk();
    expect(put(file, its).problems).toEqual([]);
    await expectFresh(desk, content);
  });

  test('renamed, and moved into a folder', async () => {
    const { content, desk } = givenDesk();
    mkdirSync(join(content, 'articles/2015'));
    for (const [from, to] of [
      [path(1), 'articles/2015-01-01-renamed.md'],
      [path(3), 'articles/2015/2015-01-03-a3.md'],
    ] as const) {
      renameSync(join(content, from), join(content, to));
      desk.update(now, [from, to]);
      await expectFresh(desk, content);
    }
  });

  test('told of in the same breath as others', async () => {
    const { content, desk } = givenDesk();
    writeFileSync(join(content, path(1)), text(1, 'tags: [all, C++]\naliases: [/old/1/]', 'Other'));
    writeFileSync(join(content, path(3)), text(3, 'tags: [all, été]', 'Other'));
    desk.update(now, [path(1), path(3), path(1)]);
    await expectFresh(desk, content);
  });
});

test('an article whose words were changed stays when another is added after it', async () => {
  const { content, desk, put } = givenDesk();
  put(path(1), text(1, 'tags: [all, C++]\naliases: [/old/1/]', 'Other words'));
  put(path(6), text(6, 'tags: [all]'));
  await expectFresh(desk, content);
});

test('an article that a watcher tells of twice is one', async () => {
  const { content, desk } = givenDesk();
  writeFileSync(join(content, path(6)), text(6, 'tags: [all]'));
  desk.update(now, [path(6), path(6)]);
  expect(desk.check().problems).toEqual([]);
  await expectFresh(desk, content);
});

describe('a draft that is not finished', () => {
  const draft = '---\nsource: https://news.example/7\nstatus: draft\n---\n';
  const file = 'articles/2015-01-07-a7.md';

  test('is counted, and shown when it is finished', async () => {
    const { content, desk, put } = givenDesk();
    expect(put(file, draft)).toMatchObject({ problems: [], unfinished: 1 });
    await expectFresh(desk, content);
    expect(desk.check()).toMatchObject({ problems: [], unfinished: 1 });
    expect(put(file, draft.replace('status', 'title: Seven\nstatus'))).toMatchObject({ unfinished: 0 });
    await expectFresh(desk, content);
    expect((await desk.answer('/articles/a7/'))?.status).toBe(200);
    expect(put(file, draft)).toMatchObject({ problems: [], unfinished: 1 });
    expect((await desk.answer('/articles/a7/'))?.status).toBe(404);
    expect(put(file, null)).toMatchObject({ unfinished: 0 });
  });

  test('does not slow down what else is written', () => {
    const { desk, content, put } = givenDesk();
    put(file, draft);
    // Not told of: a desk that reads everything again would find it.
    writeFileSync(join(content, 'articles/2015-01-08-a8.md'), draft);
    expect(put(path(1), text(1, 'tags: [all]'))).toMatchObject({ unfinished: 1 });
    expect(desk.update(now)).toMatchObject({ unfinished: 2 });
  });
});

describe('a file that is broken', () => {
  test.each([
    ['an article', path(1), 'no front matter'],
    ['an article without a title', path(1), articleText('title: ""')],
    ['the topic', 'topic.md', '---\nname: Clouds\n---\n'],
    ['a page', 'pages/about.md', '---\ntitel: About\n---\n'],
  ])('is told, its old pages stay, and it is shown when it is mended: %s', async (_what, file, broken) => {
    const { content, desk, put } = givenDesk();
    const addresses = pagesOf(content).map(({ address }) => address);
    const before = await answersOf(desk, addresses);
    const told = put(file, broken);
    expect(told.problems.map(({ file: its, severity }) => [its, severity])).toContainEqual([file, 'error']);
    expect(await answersOf(desk, addresses)).toEqual(before);
    expect(desk.check().problems).toEqual(told.problems);
    expect(put(file, (files as Record<string, string>)[file] ?? '').problems).toEqual([]);
    expect(await answersOf(desk, addresses)).toEqual(before);
    await expectFresh(desk, content);
  });

  test('from the start has no page, until it is mended', async () => {
    const content = givenContent({ ...files, 'topic.md': '---\nname: Clouds\n---\n' });
    const desk = new Desk(content, forgetful);
    expect(desk.update(now).problems.length).toBeGreaterThan(0);
    expect(await desk.answer('/')).toBeUndefined();
    writeFileSync(join(content, 'topic.md'), topic);
    expect(desk.update(now, ['topic.md']).problems).toEqual([]);
    await expectFresh(desk, content);
  });

  test('together with another only is told by a look at the whole site', () => {
    const { desk, put } = givenDesk();
    expect(desk.check().problems).toEqual([]);
    put('articles/2015-01-07-a1.md', text(7, 'tags: [all]'));
    expect(desk.check().problems.some(({ severity }) => severity === 'error')).toBe(true);
    const twice = desk.check().problems;
    expect(desk.check().problems).toEqual(twice);
    put('articles/2015-01-07-a1.md', null);
    expect(desk.check().problems).toEqual([]);
  });
});

const article = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    tags: fc.subarray(['all', 'C++', 'été', 'rare']),
    status: fc.constantFrom('published', 'draft', 'unlisted'),
    day: fc.constantFrom('2015-01-01', '2015-03-03', '2017-01-01'),
    words: fc.lorem(),
    pinned: fc.boolean(),
    via: fc.constantFrom('[]', 'Bob', '[Bob, Zoë]'),
    isBroken: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    isDeleted: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
  })
  .map(({ number, tags, status, day, words, pinned, via, isBroken, isDeleted }): [string, string | null] => {
    const fields = `tags: [${tags.join(', ')}]\nstatus: ${status}\ndate: ${day}\npinned: ${pinned}\nvia: ${via}`;
    if (isDeleted) return [path(number), null];
    return [path(number), isBroken ? 'broken' : text(number, fields, words)];
  });
const change = fc.oneof(
  { weight: 6, arbitrary: article },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 4 })
      .map((size): [string, string] => ['topic.md', topic.replace('pageSize: 2', `pageSize: ${size}`)]),
  },
);

test('after any sequence of changes a desk answers what a new one does', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ change, isAsked: fc.boolean(), isChecked: fc.boolean() }), {
        minLength: 1,
        maxLength: 8,
      }),
      async (steps) => {
        const { content, desk, put } = givenDesk();
        for (const {
          change: [file, its],
          isAsked,
          isChecked,
        } of steps) {
          put(file, its);
          if (isAsked) await answersOf(desk, ['/', '/articles/a1/', '/tags/all/']);
          if (isChecked) desk.check();
        }
        for (const number of [1, 2, 3, 4, 5, 6]) {
          if (plan(content, { now, preview: true }).problems.some(({ file }) => file === path(number)))
            put(path(number), text(number, 'tags: [all]'));
        }
        await expectFresh(desk, content);
      },
    ),
    { numRuns: 30 },
  );
});

test('a desk makes the search when a browser asks for it, with drafts, and again after a change', async () => {
  const { content, put, desk } = givenDesk(async (search) => [
    {
      file: 'search/parts.json',
      fingerprint: '',
      make: async () =>
        Buffer.from(search.parts.flatMap(({ found }) => found.map(({ article }) => article.title)).join()),
    },
  ]);
  const parts = async () => String(await bodyOf(desk, '/search/parts.json'));
  expect(await parts()).toBe('Title 1,Title 2,Title 3,Title 4,Title 5');
  expect((await desk.answer('/search/parts.json'))?.headers['content-type']).toMatch(/json/);
  put(path(3), text(3, 'tags: [all, été]').replace('Title 3', 'Other'));
  expect(await parts()).toBe('Title 1,Title 2,Other,Title 4,Title 5');
  expect(await desk.answer('/assets/search/part-a/none')).toBeUndefined();
  const without = new Desk(content, forgetful);
  without.update(now);
  expect(await without.answer('/search/parts.json')).toBeUndefined();
});

test('a desk answers with a drawing, whatever its name, from wherever the content is', async () => {
  const names = ['images/sp ace.svg', 'images/é.svg', 'images/hash#.svg', 'images/pct%.svg'];
  const content = givenContent({
    ...files,
    ...Object.fromEntries(names.map((name) => [name, `<svg>${name}</svg>`])),
  });
  const desk = new Desk(content, forgetful);
  desk.update(now);
  for (const name of names) {
    const found = await desk.answer(decodeURI(address.image(name)));
    expect([found?.headers['content-type'], String(found?.body)]).toEqual([
      'image/svg+xml',
      `<svg>${name}</svg>`,
    ]);
  }
  expect(await desk.answer('/images/none.svg')).toBeUndefined();
});
