import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import * as csvFormat from '../../src/export/csv.ts';
import { Desk } from '../../src/press/desk.ts';
import { forgetful } from '../../src/site/memory.ts';
import { articleText, givenContent } from '../given.ts';
import { fakeWorld } from '../world.ts';

const topic = '---\nname: Clouds\ncurator: Ada\n---\n';

function text(number: number, fields = ''): string {
  return articleText(`title: "Article ${number}"\nsource: https://news.example/${number}\n${fields}`);
}

function file(number: number): string {
  const day = new Date(Date.UTC(2015, 0, 1 + number)).toISOString().slice(0, 10);
  return `articles/${day}-article-${number}.md`;
}

/** So many that they are cut into parts. */
const many = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [file(number), text(number)]));

/** A topic with an output folder beside it; a build of it gives what readers may take along. */
function givenTopic(files: Record<string, string>) {
  const folder = givenContent({});
  const content = givenContent({ 'topic.md': topic, ...files });
  const output = join(folder, 'site');
  const world = { ...fakeWorld(), cache: join(folder, 'cache') };
  const build = async (...options: string[]) => {
    const code = await kiosque(['build', '--content', content, '--output', output, ...options], world);
    expect([code, world.said()]).toEqual([0, expect.not.stringContaining('error')]);
    return read(join(output, 'downloads'));
  };
  return { content, output, world, build };
}

function read(folder: string): Record<string, Buffer> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function titlesIn({ 'articles.json': json }: Record<string, Buffer>): string[] {
  return JSON.parse(String(json)).items.map(({ title }: { title: string }) => title);
}

test('readers may take along what is published, and nothing else', async () => {
  const { build } = givenTopic({
    [file(1)]: text(1),
    [file(2)]: text(2, 'status: draft'),
    [file(3)]: text(3, 'status: unlisted'),
    'articles/2099-01-01-future.md': text(4),
    [file(5)]: text(5, 'tags: [Cloud]'),
    [file(6)]: text(6, 'tags: [cloud]'),
  });
  const made = await build();
  expect(Object.keys(made)).toEqual(
    ['csv', 'html', 'json', 'opml', 'zip'].map((ending) => `articles.${ending}`),
  );
  expect(titlesIn(made)).toEqual(['Article 1', 'Article 5', 'Article 6']);
  const rows = parse(made['articles.csv'] ?? '', { bom: true, columns: true }) as Record<string, string>[];
  // As the site spells them.
  expect(rows.map(({ tags }) => tags)).toEqual(['', 'Cloud', 'Cloud']);
  const all =
    Object.values(made).join('\n') +
    Object.values(unzipSync(made['articles.zip'] ?? Buffer.alloc(0)))
      .map(String)
      .join('\n');
  for (const hidden of ['Article 2', 'Article 3', 'Article 4']) expect(all).not.toContain(hidden);
});

test('the zip has the Markdown that article pages offer', async () => {
  const { build, output } = givenTopic({ [file(1)]: text(1), [file(2)]: text(2) });
  const files = unzipSync((await build())['articles.zip'] ?? Buffer.alloc(0));
  expect(Object.keys(files)).toEqual([1, 2].map((number) => file(number)));
  expect(String(Buffer.from(files[file(1)] ?? []))).toBe(
    readFileSync(join(output, 'articles/article-1/index.md'), 'utf8'),
  );
});

test.each([
  [
    'the topic says no',
    { 'topic.md': topic.replace('curator', 'downloads: false\ncurator'), [file(1)]: text(1) },
  ],
  ['nothing is published', { [file(1)]: text(1, 'status: draft') }],
])('there is nothing to take along where %s', async (_why, files) => {
  const { build, output } = givenTopic(files);
  expect(await build()).toEqual({});
  expect(readFileSync(join(output, 'follow/index.html'), 'utf8')).not.toContain('downloads/');
});

test('what was offered once is removed when the topic says no', async () => {
  const { build, content } = givenTopic({ [file(1)]: text(1) });
  expect(Object.keys(await build())).toHaveLength(5);
  writeFileSync(join(content, 'topic.md'), topic.replace('curator', 'downloads: false\ncurator'));
  expect(await build()).toEqual({});
});

test('after every change the files are those of a clean build', { timeout: 60_000 }, async () => {
  const { build, content } = givenTopic(many);
  await build();
  const changes = [
    () => writeFileSync(join(content, file(300)), text(300)),
    () => writeFileSync(join(content, file(7)), text(7, 'insight: "Changed, and longer by a few words."')),
    () => rmSync(join(content, file(150))),
    () => writeFileSync(join(content, 'topic.md'), topic.replace('Clouds', 'Nuages')),
  ];
  for (const change of changes) {
    change();
    const made = await build();
    expect(made).toEqual(await build('--clean'));
  }
});

test('an added article has only the articles around it written again', { timeout: 60_000 }, async () => {
  const { build, content } = givenTopic(many);
  await build();
  writeFileSync(join(content, file(300)), text(300));
  const each = vi.spyOn(csvFormat.csv, 'each');
  const made = await build();
  expect(titlesIn(made)).toHaveLength(301);
  expect(each.mock.calls.length).toBeGreaterThan(0);
  expect(each.mock.calls.length).toBeLessThanOrEqual(200);
  each.mockRestore();
});

test('a file that was changed by hand is not used again', { timeout: 60_000 }, async () => {
  const { build, content, output } = givenTopic(many);
  const whole = await build();
  const csv = join(output, 'downloads/articles.csv');
  writeFileSync(csv, String(whole['articles.csv']).replaceAll('Article', 'Falsely'));
  expect(await build()).toEqual(whole);
  writeFileSync(csv, String(whole['articles.csv']).replaceAll('Article', 'Falsely'));
  writeFileSync(join(content, file(300)), text(300));
  expect(String((await build())['articles.csv'])).not.toContain('Falsely');
});

test('a cache that was damaged costs time and nothing else', { timeout: 60_000 }, async () => {
  const { build, content, world } = givenTopic(many);
  await build();
  const [name = ''] = readdirSync(world.cache).filter((one) => one.startsWith('downloads-'));
  for (const damage of ['{"downloads/arti', 'null', '{"downloads/articles.csv":{"head":1}}']) {
    writeFileSync(join(world.cache, name), damage);
    writeFileSync(join(content, file(300)), text(300, `insight: ${JSON.stringify(damage)}`));
    expect(titlesIn(await build())).toHaveLength(301);
  }
});

test('the preview gives what is published too', async () => {
  const content = givenContent({
    'topic.md': topic,
    [file(1)]: text(1),
    [file(2)]: text(2, 'status: draft'),
  });
  const desk = new Desk(content, forgetful);
  desk.update(Date.UTC(2026, 0, 1));
  const answer = await desk.answer('/downloads/articles.json');
  expect(answer?.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(String(answer?.body)).items).toHaveLength(1);
  expect((await desk.answer('/downloads/articles.zip'))?.headers['content-type']).toBe('application/zip');
  expect(await desk.answer('/downloads/articles.exe')).toBeUndefined();
});
