import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { cleanTree, expectSame, moment, treeOf } from '../faults/crash.ts';
import { articleText, givenContent } from '../given.ts';
import { fakeWorld } from '../world.ts';

/** A topic with its output and cache, and a way to build it that keeps what is said to each stream. */
function givenTopic() {
  const folder = givenContent({
    'content/topic.md': '---\nname: Clouds\ncurator: Ada\n---\n',
    'content/articles/2015-06-05-a.md': articleText('tags: [all]', 'Words'),
  });
  const [content, output, cache] = ['content', 'out', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const build = async (...options: string[]) => {
    const said = { out: '', err: '' };
    const stream = (name: 'out' | 'err') => ({
      write: (text: string) => {
        said[name] += text;
      },
    });
    const world = { ...fakeWorld(), out: stream('out'), err: stream('err'), cache };
    const args = ['build', '--content', content, '--output', output, '--at', moment.at, ...options];
    return { code: await kiosque(args, world), ...said };
  };
  return { content, output, cache, build };
}

describe('--verbose', () => {
  test('says the parts of a build with their seconds, not among what tools read', async () => {
    const { build } = givenTopic();
    const { code, out, err } = await build('--verbose');
    expect([code, out.split('\n').length]).toEqual([0, 2]);
    const parts = err.trimEnd().split('\n');
    for (const part of parts) expect(part).toMatch(/^ +\d+\.\d\d s {2}\w/);
    expect(parts.map((part) => part.replace(/^.* s {2}/, ''))).toEqual([
      'listed the content',
      'looked at the pictures',
      'read what changed, and planned the pages',
      'indexed what changed for the search',
      'compared with the last build',
      'printed',
    ]);
  });

  test('leaves --json parseable', async () => {
    const { build } = givenTopic();
    const { out, err } = await build('--verbose', '--json');
    expect(JSON.parse(out)).toMatchObject({ articles: 1, removed: 0, problems: [] });
    expect(err).not.toBe('');
  });

  test('is silent unless it is asked for', async () => {
    const { build } = givenTopic();
    expect((await build()).err).toBe('');
  });
});

describe('drafts that are not finished', () => {
  const untitled = '---\nsource: https://news.example/u\nstatus: draft\n---\n';

  test('are told in one line by each build, also by one that has nothing to do', async () => {
    const { build, content } = givenTopic();
    for (const name of ['x', 'y']) writeFileSync(join(content, `articles/${name}.md`), untitled);
    // No file may be so new that its next change could go unseen.
    const longAgo = new Date(Date.now() - 60_000);
    const told = '2 drafts are unfinished and not shown: kiosque check says what each lacks\n';
    for (const path of ['topic.md', 'articles/2015-06-05-a.md', 'articles/x.md', 'articles/y.md'])
      utimesSync(join(content, path), longAgo, longAgo);
    await new Promise((done) => setTimeout(done, 2100));
    const first = await build();
    expect(first).toMatchObject({ code: 0, err: told });
    expect(first.out).toMatch(/^1 article /);
    const again = await build('--verbose');
    expect(again.err).toContain(told);
    expect(again.err).not.toContain('planned the pages');
    const json = JSON.parse((await build('--json')).out);
    expect(json).toMatchObject({ articles: 1, unfinished: 2, problems: [] });
  });

  test('are named one by one by check, which is content with them', async () => {
    const { content } = givenTopic();
    writeFileSync(join(content, 'articles/x.md'), untitled);
    const world = fakeWorld();
    expect(await kiosque(['check', '--content', content], world)).toBe(0);
    expect(world.said()).toContain(
      'articles/x.md:1:1  unfinished  `title` is missing: the draft is not shown',
    );
    expect(world.said()).toMatch(/\n1 unfinished draft\n$/);
  });

  test('are shown as soon as they are finished', async () => {
    const { build, content, output } = givenTopic();
    writeFileSync(join(content, 'articles/x.md'), untitled);
    expect((await build()).err).toMatch(/^1 draft is unfinished and not shown: .* what it lacks\n$/);
    const finished = untitled.replace('status: draft', 'title: X\ndate: 2015-06-06');
    writeFileSync(join(content, 'articles/x.md'), finished);
    expect((await build()).err).toBe('');
    expect(Object.keys(treeOf(output))).toContain('articles/x/index.html');
  });
});

describe('where an article was imported from', () => {
  test('stands in no file of the site', async () => {
    const { build, content, output } = givenTopic();
    const imported = 'imported: { format: secretformat, id: secretid, secretcolumn: [{ a: secretvalue }] }';
    const all = ['published', 'draft', 'unlisted'].map((status) => [
      status,
      articleText(
        `source: https://news.example/${status}\nstatus: ${status}\naliases: [/${status}/]\n${imported}`,
      ),
    ]);
    for (const [name, text = ''] of all) writeFileSync(join(content, `articles/2015-06-06-${name}.md`), text);
    expect(await build()).toMatchObject({ code: 0, err: '' });
    const tree = treeOf(output);
    expect(Object.keys(tree)).toContain('articles/unlisted/index.md');
    const told = Object.keys(tree).filter((file) => plain(tree[file] ?? '').includes('secret'));
    expect(told).toEqual([]);
  });
});

/** The index of the search is packed. */
function plain(bytes: string): string {
  const packed = Buffer.from(bytes, 'latin1');
  return packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed).toString('latin1') : bytes;
}

describe('the cache', () => {
  test('may be gone before each build', async () => {
    const { build, content, output, cache } = givenTopic();
    await build();
    rmSync(cache, { recursive: true });
    writeFileSync(join(content, 'articles/2015-06-05-a.md'), articleText('tags: [other]', 'Other words'));
    writeFileSync(join(content, 'articles/2015-06-06-b.md'), articleText('source: https://news.example/b'));
    rmSync(join(output, 'tags/all'), { recursive: true });
    expect((await build()).code).toBe(0);
    expectSame(treeOf(output), await cleanTree(content));
  });

  test.each<[string, (file: string) => void]>([
    ['of another version', (file) => writeFileSync(file, other(readFileSync(file, 'utf8')))],
    ['garbage', (file) => writeFileSync(file, Buffer.from([0, 255, 254, 10, 9, 10, 13]))],
    [
      'folders',
      (file) => {
        rmSync(file);
        mkdirSync(join(file, 'x'), { recursive: true });
      },
    ],
  ])('may hold files that are %s', async (_what, damage) => {
    const { build, content, output, cache } = givenTopic();
    await build();
    for (const name of readdirSync(cache)) damage(join(cache, name));
    writeFileSync(join(content, 'articles/2015-06-05-a.md'), articleText('tags: [all]', 'Other words'));
    expect(await build()).toMatchObject({ code: 0, err: '' });
    expectSame(treeOf(output), await cleanTree(content));
  });

  test('that cannot be made is told without a stack, and the output stays as it is', async () => {
    const { build, content, output, cache } = givenTopic();
    await build();
    const before = treeOf(output);
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'a file');
    writeFileSync(join(content, 'articles/2015-06-05-a.md'), articleText('tags: [all]', 'Other words'));
    const { code, out, err } = await build();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`error: ${cache}`);
    expect(err).toMatch(/ cannot be read or written: [^\n]+\n$/);
    expect(err).not.toContain(' at ');
    expectSame(treeOf(output), before);
  });
});

function other(text: string): string {
  return text.replace(/^kiosque (\w+) \d+/, 'kiosque $1 99');
}
