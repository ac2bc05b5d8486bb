import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';

export const rootUrl = 'https://topic.example/';
export const pathUrl = 'https://user.example/my-topic/';

// So many articles that the feeds have an archive; longer than what a server sends without compressing it.
const others = Array.from({ length: 24 }, (_, at) => [
  `articles/2025-12-01-day-${at}.md`,
  article(`Day ${at}`),
]);
const files: Record<string, string> = {
  ...Object.fromEntries(others),
  'topic.md': `---\nname: Weather\ncurator: Ada\nurl: ${rootUrl}\npageSize: 5\n---\n\nSee [about](/about/).\n`,
  'articles/2026-01-01-first.md': article('First'),
  'articles/2026-01-02-second.md': article('Second', 'aliases: [/old/second/]\n'),
  'articles/2026-01-03-third.md': article('Third', 'image:\n  src: images/rain.svg\n  alt: Rain\n'),
  'pages/about.md': '---\ntitle: About\n---\n\n![Rain](images/rain.svg)\n',
  'images/rain.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
};

function article(title: string, more = ''): string {
  const words = 'It rained, and then it rained again. '.repeat(40);
  return `---\ntitle: ${title}\nsource: https://news.example/${encodeURIComponent(title)}\ntags: [Weather]\n${more}---\n\n${words}\n`;
}

/** Writes a small topic that has something of every kind. */
export function writeTopic(folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Builds a topic as a person does; what the program said is the error when it cannot. */
export async function build(content: string, output: string, ...options: string[]): Promise<void> {
  const world = fakeWorld();
  const code = await kiosque(['build', '--content', content, '--output', output, ...options], world);
  if (code !== 0) throw new Error(world.said());
}
