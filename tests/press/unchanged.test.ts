import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { beginLedger, type Outcome, writeLedger } from '../../src/press/ledger.ts';
import { survey } from '../../src/press/survey.ts';
import { nameOf, unchanged } from '../../src/press/unchanged.ts';
import { listContent, type Stamp } from '../../src/site/list.ts';
import { articleText, givenContent } from '../given.ts';
import { fakeWorld } from '../world.ts';

const outcome: Outcome = { key: 'key', from: 1000, until: 2000, articles: 1, pages: 2, unfinished: 0 };

function givenLast(its: { outcome?: Outcome } = { outcome }) {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-unchanged-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const kept = { output: work, cache: join(work, 'cache') };
  writeLedger({ lines: new Map([['gone.html', { fingerprint: 'x', state: '' }]]), ...its }, kept);
  return kept;
}

describe('the last build is taken for this one', () => {
  test.each([
    ['from its moment on', 'key', 1000, true],
    ['up to the moment at which something comes', 'key', 1999, true],
    ['not before its moment', 'key', 999, false],
    ['not at the moment at which something comes', 'key', 2000, false],
    ['not when content or code have another name', 'other', 1000, false],
    ['not when they have none', undefined, 1000, false],
  ])('%s', async (_when, key, now, is) => {
    expect(await unchanged(survey(givenLast()), key, now)).toEqual(is ? outcome : undefined);
  });

  test('not when a file of the output is another', async () => {
    const kept = givenLast();
    writeFileSync(join(kept.output, 'gone.html'), 'it is back');
    expect(await unchanged(survey(kept), 'key', 1000)).toBeUndefined();
  });

  test('not when a build was begun since and never ended', async () => {
    const kept = givenLast();
    beginLedger(['gone.html'], kept);
    expect(await unchanged(survey(kept), 'key', 1000)).toBeUndefined();
  });

  test('not when it had something to tell, not even where neither has a name', async () => {
    expect(await unchanged(survey(givenLast({})), undefined, 1000)).toBeUndefined();
  });

  test('not when its ledger was damaged', async () => {
    const kept = givenLast();
    for (const name of readdirSync(kept.cache)) appendFileSync(join(kept.cache, name), 'x');
    expect(await unchanged(survey(kept), 'key', 1000)).toBeUndefined();
  });
});

describe('the name of content as it is', () => {
  const old = (text: string): Stamp => ({ text, isFresh: false });
  const content = () => {
    const listed = listContent(givenContent({ 'articles/2015-06-05-a.md': articleText() }));
    const stamps = [...listed.stamps.keys()].map((file) => [file, old(file)] as const);
    return { ...listed, stamps: new Map(stamps) };
  };

  test('is the same for the same files, and another when one has another stamp, comes or goes', () => {
    const listed = content();
    const its = nameOf(listed);
    const named = (change: (stamps: Map<string, Stamp>) => unknown) => {
      const stamps = new Map(listed.stamps);
      change(stamps);
      return nameOf({ ...listed, stamps });
    };
    expect(its).toBeDefined();
    expect(named(() => undefined)).toBe(its);
    const others = [
      named((stamps) => stamps.set('topic.md', old('other'))),
      named((stamps) => stamps.set('articles/b.md', old('b'))),
      named((stamps) => stamps.delete('articles/2015-06-05-a.md')),
    ];
    expect(new Set([its, ...others]).size).toBe(4);
  });

  test('is none while a file is fresh, or when something was left out with a warning', () => {
    const listed = content();
    const stamps = new Map([...listed.stamps, ['topic.md', { text: 'x', isFresh: true }] as const]);
    expect(nameOf({ ...listed, stamps })).toBeUndefined();
    const problem = { file: 'a', line: 1, column: 1, what: 'w', mend: 'm', severity: 'warning' } as const;
    expect(nameOf({ ...listed, problems: [problem] })).toBeUndefined();
  });
});

describe('no file changed', () => {
  const two = {
    'content/topic.md': '---\nname: Clouds\ncurator: Ada\n---\n',
    'content/articles/2015-06-05-a.md': articleText('title: First'),
    'content/articles/2015-06-20-b.md': articleText('title: Second\nsource: https://news.example/b'),
  };
  const builder = (folder: string) => async (at: string) => {
    const world = { ...fakeWorld(), cache: join(folder, 'cache') };
    const folders = ['--content', join(folder, 'content'), '--output', join(folder, 'out')];
    expect(await kiosque(['build', ...folders, '--at', at, '--json'], world)).toBe(0);
    const { articles, printed } = JSON.parse(world.said()) as { articles: number; printed: number };
    return { articles, printed, text: readFileSync(join(folder, 'out/index.html'), 'utf8') };
  };

  test('but the time of an article has come: it is printed, and taken back when the clock is', async () => {
    const folder = givenContent(two);
    const build = builder(folder);
    expect(await build('2015-06-10T00:00Z')).toMatchObject({ articles: 1 });
    expect(await build('2015-06-10T00:01Z')).toMatchObject({ articles: 1, printed: 0 });
    const come = await build('2015-06-20T00:00Z');
    expect([come.articles, come.text.includes('Second')]).toEqual([2, true]);
    const back = await build('2015-06-19T23:59:59Z');
    expect([back.articles, back.text.includes('Second')]).toEqual([1, false]);
  });

  test('but the month did: the front page counts anew, and nothing else is printed', async () => {
    const build = builder(givenContent(two));
    const june = await build('2015-06-30T23:59:59Z');
    const july = await build('2015-07-01T00:00Z');
    expect(july.printed).toBe(1);
    expect(july.text).not.toBe(june.text);
  });
});
