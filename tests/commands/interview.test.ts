import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { articleText, givenContent } from '../given.ts';
import { givenServer } from '../web/given-server.ts';
import { givenTerminal, keys } from './terminal.ts';

const topic = '---\nname: Clouds\ncurator: Ada\ntags: [{ name: Docker }, { name: Engines }]\n---\n';
const html =
  '<!doctype html><html lang="en"><head><title>Docker 1.0 is here</title><meta property="og:site_name" content="Cloud News"></head><body><p>Engines of all kinds: engines that run, engines that stand.</p></body></html>';

async function given(env = {}) {
  const { url } = await givenServer({ '/a': html });
  const content = givenContent({ 'topic.md': topic });
  const terminal = givenTerminal(env);
  const code = kiosque(['scoop', `${url}/a`, '--allow-private', '--content', content], terminal.world);
  return { content, terminal, code, url };
}

function written(content: string): string {
  const [file = ''] = readdirSync(join(content, 'articles'));
  return readFileSync(join(content, 'articles', file), 'utf8');
}

describe('at a terminal, scoop', () => {
  test('asks for what the page does not say, for tags and for an insight, and writes the article', async () => {
    const { content, terminal, code } = await given();
    await terminal.answer('Author', 'Grace Hopper', keys.enter);
    await terminal.answer('First published', '2014-06-09', keys.enter);
    await terminal.answer('Tags', keys.down, keys.space, keys.enter);
    await terminal.answer('Your insight', 'Read it.', keys.enter);
    await terminal.answer('This article', keys.enter);
    expect(await code).toBe(0);
    const text = written(content);
    expect(text).toContain('author: Grace Hopper\n  date: 2014-06-09\n');
    expect(text).toContain('tags: [ Docker, Engines ]');
    expect(text).toContain('insight: |\n  Read it.\n');
    expect(terminal.seen()).toContain('written');
    expect(terminal.seen()).not.toContain('Publisher');
  });

  test('asks again for a day that is none', async () => {
    const { terminal, code } = await given();
    await terminal.answer('Author', keys.enter);
    await terminal.answer('First published', 'June', keys.enter);
    await terminal.answer('Write it as 2026-01-31.', keys.interrupt);
    expect(await code).toBe(1);
  });

  test.each([
    ['Ctrl+C', async ({ answer }: ReturnType<typeof givenTerminal>) => answer('Author', keys.interrupt)],
    [
      '“Leave it”',
      async ({ answer }: ReturnType<typeof givenTerminal>) => {
        for (const question of ['Author', 'First published', 'Tags', 'Your insight'])
          await answer(question, keys.enter);
        await answer('This article', keys.down, keys.enter);
      },
    ],
  ])('writes nothing when it is left with %s', async (_how, leave) => {
    const { content, terminal, code } = await given();
    await leave(terminal);
    expect(await code).toBe(1);
    expect(existsSync(join(content, 'articles'))).toBe(false);
    expect(terminal.seen()).toContain('left: nothing was written');
  });

  test('opens what it wrote in the editor, and tells what is wrong with it then', async () => {
    const editor = join(givenContent({}), 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nsed -i.bak "s/^title: .*/titel: Mine/" "$2" && rm -f "$2.bak"\n');
    chmodSync(editor, 0o755);
    const { content, terminal, code } = await given({ EDITOR: `${editor} --wait` });
    for (const question of ['Author', 'First published', 'Tags', 'Your insight'])
      await terminal.answer(question, keys.enter);
    await terminal.answer('This article', keys.down, keys.enter);
    expect(await code).toBe(0);
    expect(written(content)).toContain('titel: Mine');
    expect(terminal.seen()).toContain('unknown field `titel`');
  });
});

describe('at a terminal, rescoop and suggest', () => {
  const feed = (url: string) =>
    `<rss version="2.0"><channel><title>F</title>${['One', 'Two', 'Docker three'].map((title) => `<item><title>${title}</title><link>${url}/${title.split(' ')[0]}</link></item>`).join('')}</channel></rss>`;
  const named = (title: string) => html.replace('Docker 1.0 is here', title);

  test('let one choose with arrow keys and space', async () => {
    const routes: Record<string, string> = { '/Two': named('Two') };
    const { url } = await givenServer(routes);
    routes['/feed'] = feed(url);
    const content = givenContent({ 'topic.md': topic });
    const terminal = givenTerminal();
    const code = kiosque(['rescoop', `${url}/feed`, '--allow-private', '--content', content], terminal.world);
    await terminal.answer('Which of them?', keys.down, keys.space, keys.enter);
    expect(await code).toBe(0);
    expect(written(content)).toContain('title: Two\n');
  });

  test('scoop some, dismiss others, and leave the rest for later', async () => {
    const routes: Record<string, string> = { '/Docker': named('Docker three') };
    const { url } = await givenServer(routes);
    routes['/feed'] = feed(url);
    const opml = `<opml version="2.0"><body><outline text="F" xmlUrl="${url}/feed"/></body></opml>`;
    const content = givenContent({
      'topic.md': topic,
      'feeds.opml': opml,
      'articles/2015-06-05-a.md': articleText(),
    });
    const run = () => {
      const terminal = givenTerminal();
      const world = { ...terminal.world, state: join(content, '.state') };
      return { terminal, code: kiosque(['suggest', '--allow-private', '--content', content], world) };
    };
    const first = run();
    await first.terminal.answer('Which of them?', keys.space, keys.enter);
    await first.terminal.answer('These 1', keys.enter);
    await first.terminal.answer('Which of them?', keys.space, keys.enter);
    await first.terminal.answer('These 1', keys.down, keys.down, keys.enter);
    await first.terminal.answer('Which of them?', keys.escape);
    expect(await first.code).toBe(0);
    expect(readdirSync(join(content, 'articles'))).toHaveLength(2);
    const second = run();
    await second.terminal.answer('Which of them?', keys.escape);
    expect(await second.code).toBe(0);
    expect(second.terminal.seen()).toContain('Two');
    expect(second.terminal.seen()).not.toMatch(/Docker three|One/);
  });
});
