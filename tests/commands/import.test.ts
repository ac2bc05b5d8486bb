import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { progressOf } from '../../src/commands/import.ts';
import { kiosque } from '../../src/commands/kiosque.ts';
import { Progress } from '../../src/commands/progress.ts';
import { givenContent } from '../given.ts';
import { fakeWorld } from '../world.ts';

const topic = '---\nname: Clouds\ncurator: Ada\nlanguage: fr\ntimezone: Europe/Paris\n---\n';
const pocket = `title,url,time_added,tags,status
Clusters,https://news.example/clusters,1433491200,Cloud|Réseaux,unread
,https://news.example/untitled,1433491300,,archive
Alert,javascript:alert(1),1433491400,,unread
`;

/** Imports files of these texts into a topic. */
async function imported(
  files: Record<string, string>,
  args: string[] = [],
  content = givenContent({ 'topic.md': topic }),
) {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const world = fakeWorld();
  const code = await kiosque(['import', ...paths, '--content', content, ...args], world);
  const said = world.said().replaceAll(folder, '').replaceAll(content, 'content');
  return { code, said, content, folder };
}

function articles(content: string): Record<string, string> {
  const folder = join(content, 'articles');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('import makes articles of entries', () => {
  test('with what they say, and where they are from', async () => {
    const { content } = await imported({ 'a.csv': pocket });
    expect(articles(content)).toEqual({
      '2015-06-05-clusters.md': `---
title: Clusters
date: 2015-06-05T10:00:00+02:00
source:
  url: https://news.example/clusters
tags: [ Cloud, Réseaux ]
imported: { format: pocket-csv, id: https://news.example/clusters, date: "1433491200", status: unread }
---
`,
      '2015-06-05-untitled.md': `---
date: 2015-06-05T10:01:40+02:00
source:
  url: https://news.example/untitled
status: draft
imported: { format: pocket-csv, id: https://news.example/untitled, date: "1433491300", status: archive }
---
`,
    });
  });

  test('and says of each field where it is from, what is unfinished, and what was left out and why', async () => {
    const { code, said } = await imported({ 'a.csv': pocket });
    expect(code).toBe(1);
    expect(said).toBe(`/a.csv · Pocket (CSV) · 3 entries
  2 articles, among them 1 draft in which something is missing · 1 left out
               found  inferred          missing
  title            1                          1
  source           2
  date             2
  published                                   2
  author                                      2
  publisher                                   2
  curator             2 from topic.md
  from                                        2
  via                                         2
  tags             1                          1
  excerpt                                     2
  insight                                     2
  lang                2 from topic.md
  unfinished drafts:
    articles/2015-06-05-untitled.md
      lacks title
  left out:
    line 4  Alert
      javascript: is no address of the web

`);
  });

  test('and names what is not kept, each once, as much of it as a terminal shows', async () => {
    const icons = Array.from({ length: 22 }, (_, number) => `icon${number + 1}`);
    const row = (name: string) =>
      `${name},https://news.example/${name},${icons.map(() => 'data:x').join()}\n`;
    const table = `title,url,${icons.join()}\n${row('a')}${row('b')}`;
    const { said, content } = await imported({ 'a.csv': table });
    expect(said).toContain(`\n  not kept: ${icons.slice(0, 20).join(', ')} and 2 more\n`);
    expect(Object.values(articles(content)).join()).not.toContain('data:');
    const { said: json } = await imported({ 'a.csv': table }, ['--json']);
    expect(JSON.parse(json).files[0].unkept).toEqual(icons);
  });

  test('that build into a site, an unfinished draft among them', async () => {
    const { content } = await imported({ 'a.csv': pocket });
    const world = fakeWorld();
    expect(await kiosque(['check', '--content', content, '--at', '2999-01-01'], world)).toBe(0);
    expect(world.said()).toContain('`title` is missing: the draft is not shown until it is there');
  });
});

describe('import again', () => {
  test('adds nothing', async () => {
    const { content } = await imported({ 'a.csv': pocket });
    const before = articles(content);
    const { said } = await imported({ 'b.csv': pocket }, [], content);
    expect(said).toContain('0 articles · 2 imported before · 1 left out');
    expect(articles(content)).toEqual(before);
  });

  test('adds what is new in a newer export, and undoes no edit', async () => {
    const { content } = await imported({ 'a.csv': pocket });
    const file = join(content, 'articles/2015-06-05-clusters.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('[ Cloud, Réseaux ]', '[ Mine ]').replace('Clusters', 'My title'),
    );
    const edited = articles(content);
    const { said } = await imported(
      { 'a.csv': `${pocket}New,https://news.example/new,1433491500,,unread\n` },
      [],
      content,
    );
    expect(said).toContain('1 article · 2 imported before');
    expect(articles(content)).toMatchObject(edited);
    expect(Object.keys(articles(content))).toHaveLength(3);
  });
});

describe('what says the same source twice', () => {
  const twice = `${pocket}Clusters again,http://news.example/clusters/?utm_source=x,1433400000,Toulouse,unread\n`;

  test('becomes one article with all tags and the earliest date, and is named', async () => {
    const { content, said } = await imported({ 'a.csv': twice });
    const text = articles(content)['2015-06-05-clusters.md'];
    expect(text).toContain('tags: [ Cloud, Réseaux, Toulouse ]');
    expect(text).toContain('date: 2015-06-04T08:40:00+02:00');
    expect(text).toContain('title: Clusters again } ]');
    expect(said).toContain(
      'joined with what is curated already:\n    line 5  articles/2015-06-05-clusters.md\n      tags Toulouse · an earlier date',
    );
  });

  test('is left as it is with --skip-duplicates', async () => {
    const { content, said } = await imported({ 'a.csv': twice }, ['--skip-duplicates']);
    expect(said).toContain(
      '2 articles, among them 1 draft in which something is missing · 1 curated already',
    );
    expect(articles(content)['2015-06-05-clusters.md']).toContain('tags: [ Cloud, Réseaux ]');
  });
});

describe('options', () => {
  test('--dry-run says all of it and writes nothing', async () => {
    const wet = await imported({ 'a.csv': pocket });
    const dry = await imported({ 'a.csv': pocket }, ['--dry-run']);
    expect(dry.said).toBe(`${wet.said}Nothing was written: this was a dry run.\n`);
    expect(readdirSync(dry.content)).toEqual(['topic.md']);
  });

  test('--tag and --status are for each of them; what is unfinished stays a draft', async () => {
    const { content } = await imported({ 'a.csv': pocket }, ['--tag', 'Old,Pocket', '--status', 'unlisted']);
    const texts = Object.values(articles(content));
    expect(texts[0]).toContain('tags: [ Cloud, Réseaux, Old, Pocket ]\nstatus: unlisted\n');
    expect(texts[1]).toContain('tags: [ Old, Pocket ]\nstatus: draft\n');
  });

  test('--since leaves out what is older, and names it', async () => {
    const { content, said } = await imported({ 'a.csv': pocket }, ['--since', '2015-06-06']);
    expect(articles(content)).toEqual({});
    expect(said).toContain('line 2  Clusters\n      it was curated before --since');
  });

  test('--since means a day of the topic, also for what has no time', async () => {
    const rows = [
      'A,https://a.example/,2015-06-05',
      'B,https://b.example/,2015-06-04T22:30:00Z',
      'C,https://c.example/,2015-06-04T21:59:00Z',
    ];
    const { content } = await imported({ 'a.csv': ['title,url,date', ...rows].join('\n') }, [
      '--since',
      '2015-06-05',
    ]);
    expect(Object.keys(articles(content))).toEqual(['2015-06-05-a.md', '2015-06-05-b.md']);
  });

  test('--folders-as-tags makes tags of folders, which are kept in `imported` anyway', async () => {
    const raindrop = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,A,,,https://news.example/a,Cloud / Big data,x,2015-06-05T08:00:00.000Z,,,false
`;
    const without = await imported({ 'a.csv': raindrop });
    const withTags = await imported({ 'a.csv': raindrop }, ['--folders-as-tags']);
    expect(Object.values(articles(without.content))[0]).toMatch(/tags: \[ x \]\n.*folder: Cloud\/Big data/);
    expect(Object.values(articles(withTags.content))[0]).toContain('tags: [ x, Cloud, Big data ]');
  });

  test('--map says which columns of any table are which fields', async () => {
    const table = 'Name;Link;When;Stars\nClusters;https://news.example/clusters;2015-06-05;5\n';
    const { content, code } = await imported({ 'a.csv': table }, ['--map', 'title=Name,url=Link,date=When']);
    expect(code).toBe(0);
    expect(Object.values(articles(content))[0]).toContain('Stars: "5"');
  });

  test('--map counts more than what is known of a table, and a mistake in it costs that table only', async () => {
    const { content } = await imported({ 'a.csv': pocket }, ['--map', 'url=url,title=status']);
    expect(Object.values(articles(content)).join('')).toContain('title: unread\n');
    const wrong = await imported({ 'a.csv': pocket, 'b.csv': 'Name;Link\nA;https://a.example/\n' }, [
      '--map',
      'url=Href',
    ]);
    expect(wrong.code).toBe(1);
    expect(wrong.said).toContain('/b.csv: there is no column "Href": it has "Name", "Link"');
    expect(Object.keys(articles(wrong.content))).toHaveLength(2);
  });

  test('--json says it for tools', async () => {
    const { said } = await imported({ 'a.csv': pocket }, ['--json']);
    expect(JSON.parse(said)).toMatchObject({
      files: [
        {
          entries: 3,
          written: 2,
          leftOut: [{ where: 'line 4', what: 'Alert' }],
          fields: { title: { found: 1 } },
        },
      ],
    });
  });

  test('--report writes all of it to a file, however many were left out, and over none', async () => {
    const many = Array.from(
      { length: 30 },
      (_, number) => `A${number},mailto:a@a.example,1433491200,,unread\n`,
    ).join('');
    const report = join(mkdtempSync(join(tmpdir(), 'kiosque-report-')), 'report.txt');
    onTestFinished(() => rmSync(report));
    const { said } = await imported({ 'a.csv': pocket + many }, ['--report', report]);
    expect(said).toContain('and 11 more: --report names all');
    expect(readFileSync(report, 'utf8').match(/mailto: is no address/g)).toHaveLength(30);
    const again = await imported({ 'a.csv': pocket }, ['--report', report]);
    expect([again.code, again.said]).toEqual([
      1,
      expect.stringContaining('is there already: give --report another name'),
    ]);
    expect(articles(again.content)).toEqual({});
  });

  test('--report into a folder that is not there is refused before anything is done', async () => {
    const { code, said, content } = await imported({ 'a.csv': pocket }, ['--report', '/nowhere/report.txt']);
    expect([code, articles(content)]).toEqual([1, {}]);
    expect(said).toContain('there is no folder /nowhere for --report');
  });

  test.each([
    [['--status', 'public'], 'write one of published, draft, unlisted'],
    [['--since', 'yesterday'], 'write it as 2026-01-31'],
    [['--map', 'title'], 'write field=Column'],
  ])('%j is refused in words', async (args, words) => {
    const { code, said, content } = await imported({ 'a.csv': pocket }, args);
    expect([code, articles(content)]).toEqual([1, {}]);
    expect(said).toContain(words);
  });
});

describe('files', () => {
  test('of which one is not there are all left alone, and each that is missing is named', async () => {
    const content = givenContent({ 'topic.md': topic, 'a.csv': pocket });
    const world = fakeWorld();
    const paths = [join(content, 'a.csv'), '/nowhere/b.csv', '/nowhere/c.csv'];
    expect(await kiosque(['import', ...paths, '--content', content], world)).toBe(1);
    expect(world.said()).toBe('error: there is no file /nowhere/b.csv\nthere is no file /nowhere/c.csv\n');
    expect(articles(content)).toEqual({});
  });

  test('that nobody knows are named, and the others are taken in', async () => {
    const { code, said, content } = await imported({
      'a.csv': pocket,
      'b.bin': '\u0000\u0001\u0002',
      'c.txt': '',
    });
    expect(code).toBe(1);
    expect(said).toContain('/b.bin: it is in no format that is known');
    expect(said).toContain('/c.txt: it is empty');
    expect(Object.keys(articles(content))).toHaveLength(2);
  });

  test('in any order make the same articles', async () => {
    const other = `title,url,time_added,tags,status
Other title,https://news.example/clusters,1433000000,Toulouse,unread
Clusters,https://news.example/other-clusters,1433491200,,unread
`;
    const one = await imported({ 'a.csv': pocket, 'b.csv': other });
    const two = await imported({ 'a.csv': other, 'b.csv': pocket });
    expect(articles(one.content)).toEqual(articles(two.content));
    expect(Object.keys(articles(one.content))).toHaveLength(3);
  });

  test('into a folder without topic.md are an error that says how it could begin', async () => {
    const content = givenContent({});
    rmSync(join(content, 'topic.md'));
    const seed = readFileSync('tests/import/samples/scoopit-text.txt', 'utf8');
    const { code, said } = await imported({ 'seed.txt': seed }, [], content);
    expect(code).toBe(1);
    expect(said).toContain(`    name: "L'Univers du Cloud Computing dans le Monde et Ailleurs"
    tagline: "Le topic de Patrick Bouillaud sur l'actualite mondiale du Cloud"
    curator: "Patrick Bouillaud"`);
    expect(readdirSync(content)).toEqual([]);
  });

  test('are taken in until the curator ends it; the next time carries on', async () => {
    const content = givenContent({ 'topic.md': topic });
    const world = fakeWorld();
    const file = join(content, 'a.csv');
    writeFileSync(file, pocket);
    world.end();
    expect(await kiosque(['import', file, '--content', content], world)).toBe(1);
    expect(world.said()).toContain('The same command again goes on from here.');
    await kiosque(['import', file, '--content', content], fakeWorld());
    expect(Object.keys(articles(content))).toHaveLength(2);
  });
});

test('how far it is, is counted in whole kilobytes over all files, to the end of the last one', () => {
  const world = fakeWorld();
  world.err.isTTY = true;
  let now = 0;
  const files = ['a', 'b'].map((name) => ({ name, size: 1_500_400, open: async function* () {} }));
  const heeded = progressOf(files, new Progress(world, () => now));
  const [first, second] = files.map(heeded);
  for (const [moment, heed, bytes] of [
    [1000, first, 750_300],
    [2000, first, 1_500_400],
    [4000, second, 1_500_400],
  ] as const) {
    now = moment;
    heed?.(bytes);
  }
  expect(world.said().split('\r\u001b[K').slice(1)).toEqual([
    '751 of 3,001 kB · 751 a second · 3 s left',
    '1,501 of 3,001 kB · 751 a second · 2 s left',
    '3,001 of 3,001 kB · 750 a second · 0 s left',
  ]);
});

test('an archive of a topic brings its articles back, drafts too, and says what is to be put there by hand', async () => {
  const files = {
    'topic.md': topic,
    'articles/2015/2015-06-05-clusters.md':
      '---\ntitle: Clusters\nsource: https://news.example/a\n---\n\nWords.\n',
    'articles/later.md': '---\nsource: https://news.example/b\nstatus: draft\n---\n',
    'pages/about.md': '---\ntitle: About\n---\n',
    'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  };
  const from = givenContent(files);
  const zip = join(from, 'topic.zip');
  await kiosque(['export', '--format', 'zip', '--to', zip, '--content', from], fakeWorld());
  const content = givenContent({ 'topic.md': topic.replace('Ada', 'Grace') });
  const world = fakeWorld();
  expect(await kiosque(['import', zip, '--content', content], world)).toBe(1);
  const its = (path: string) => readFileSync(join(content, path), 'utf8');
  expect(its('articles/2015/2015-06-05-clusters.md')).toContain('curator: Ada\n');
  expect(its('articles/later.md')).toContain('status: draft\n');
  expect(world.said()).toContain('images/a.svg\n      it is a picture: to keep it, copy it');
  expect(world.said()).toContain('pages/about.md\n      it is a page of your own: to keep it');
});
