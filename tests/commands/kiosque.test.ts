import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent } from '../given.ts';
import { type FakeWorld, fakeWorld } from '../world.ts';

async function run(args: string[], world: FakeWorld = fakeWorld()): Promise<{ code: number; said: string }> {
  return { code: await kiosque(args, world), said: world.said() };
}

const article = { 'articles/2015-06-05-a.md': articleText() };

describe('what a person types', () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--contnet', 'x'], 'Did you mean --content?'],
    [['check', '--at', 'tomorrow'], 'write it as 2026-01-31T08:00Z'],
    [['serve', '--port', 'x'], 'write a number from 0 to 65535'],
    [['check', '--content', 'nowhere'], 'there is no content folder nowhere'],
    [['build', '--output', ''], 'a folder needs a name'],
  ])('%j is refused with what to do', async (args, told) => {
    const { code, said } = await run(args);
    expect(code).toBe(1);
    expect(said).toContain(told);
    expect(said).not.toMatch(/^\s+at /m);
  });

  test.each([[[]], [['build']], [['check']], [['serve']]])('%j --help says its options', async (command) => {
    const { code, said } = await run([...command, '--help']);
    expect(code).toBe(0);
    expect(said).toContain('--help');
  });

  test('a moment that is no number is refused in SOURCE_DATE_EPOCH too', async () => {
    const content = givenContent(article);
    const { code, said } = await run(
      ['check', '--content', content],
      fakeWorld({ env: { SOURCE_DATE_EPOCH: 'now' } }),
    );
    expect([code, said]).toEqual([1, 'error: SOURCE_DATE_EPOCH is not a number of seconds: now\n']);
  });
});

describe('the output folder', () => {
  test.each([
    ['the content folder', (content: string) => content],
    ['a folder in it', (content: string) => join(content, 'site')],
    ['a folder around it', (content: string) => join(content, '..')],
    ['a link to it', linkTo],
  ])('is refused where it is %s, before anything is written', async (_name, output) => {
    const content = givenContent(article);
    const { code, said } = await run(['build', '--content', content, '--output', output(content)]);
    expect(code).toBe(1);
    expect(said).toContain('hold one another');
    expect(existsSync(join(content, 'index.html'))).toBe(false);
  });

  test('gets no file while the content has a problem', async () => {
    const folder = givenContent({ 'content/topic.md': '---\nname: Clouds\n---\n', 'topic.md': '' });
    const output = join(folder, 'site');
    const { code, said } = await run(['build', '--content', join(folder, 'content'), '--output', output]);
    expect([code, existsSync(output)]).toEqual([1, false]);
    expect(said).toContain('`curator` is missing');
  });

  test('that cannot be written is named, without a stack', async () => {
    const folder = givenContent({ 'content/topic.md': '---\nname: Clouds\ncurator: Ada\n---\n', site: '' });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/tags'), 'a file where a folder should be');
    const { code, said } = await run([
      'build',
      '--content',
      join(folder, 'content'),
      '--output',
      join(folder, 'out'),
    ]);
    expect(code).toBe(1);
    expect(said).toMatch(/out\/tags.* cannot be read or written: a file stands where a folder should be\n$/);
  });
});

describe('what is said', () => {
  const broken = { 'articles/2015-06-05-a.md': articleText('tag: a') };

  test('has colours on a terminal, unless NO_COLOR is set', async () => {
    const onTerminal = async (env: Record<string, string>) => {
      const world = fakeWorld({ env });
      world.err.isTTY = true;
      await kiosque(['check', '--content', givenContent(broken)], world);
      return world.said();
    };
    expect(await onTerminal({})).toContain('\u001b[31merror');
    expect(await onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b');
  });

  test('is JSON for tools', async () => {
    const { code, said } = await run(['check', '--json', '--content', givenContent(broken)]);
    const { problems } = JSON.parse(said) as { problems: object[] };
    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'articles/2015-06-05-a.md', line: 4, column: 1, severity: 'error' }),
    ]);
  });

  test('holds no command for the terminal, whatever the content says', async () => {
    const content = givenContent({
      'articles/a\u001b]0;x\u0007.md': articleText('"\\e]0;owned\\a\\u202e": x'),
    });
    const { said } = await run(['check', '--content', content]);
    expect(said).toContain('unknown field');
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
  });
});

test('a build tells what it did, and why when asked', async () => {
  const folder = givenContent({ 'content/topic.md': '---\nname: Clouds\ncurator: Ada\n---\n' });
  const build = ['build', '--content', join(folder, 'content'), '--output', join(folder, 'site')];
  expect((await run(build)).said).toMatch(
    /^0 articles · \d+ pages · \d+ printed · 0 removed · [\d.]+ s {2}→ /,
  );
  writeFileSync(join(folder, 'site/feed.atom'), 'edited');
  expect((await run([...build, '--explain'])).said).toContain('feed.atom  its file was edited or is gone\n');
  expect(readFileSync(join(folder, 'site/feed.atom'), 'utf8')).toContain('<feed');
});

test('a site is published at the address that a build is told, whatever topic.md says', async () => {
  const folder = givenContent({
    'content/topic.md': '---\nname: Clouds\ncurator: Ada\nurl: https://clouds.example/\n---\n',
  });
  const build = ['build', '--content', join(folder, 'content'), '--output', join(folder, 'site')];
  const home = () => readFileSync(join(folder, 'site/index.html'), 'utf8');
  await run([...build, '--url', 'https://user.example/my-topic']);
  expect(home()).toContain('<link rel="canonical" href="https://user.example/my-topic/">');
  expect(home()).toContain('href="/my-topic/follow/"');
  await run(build);
  expect(home()).toContain('<link rel="canonical" href="https://clouds.example/">');
  expect((await run([...build, '--url', 'https://clouds.example/'])).said).toContain(' 0 printed ');
});

test.each([
  '',
  'clouds.example',
  'ftp://clouds.example/',
  'https://clouds.example/?a',
  'https://a:b@clouds.example/',
])('no site is published at `%s`', async (url) => {
  const { code, said } = await run(['build', '--url', url]);
  expect(code).toBe(1);
  expect(said).toContain('write it in full: https://topic.example/');
});

function linkTo(content: string): string {
  const link = `${content}-link`;
  symlinkSync(content, link);
  onTestFinished(() => rmSync(link));
  return link;
}
