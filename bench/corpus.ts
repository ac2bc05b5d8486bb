import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Writes a topic of made-up articles, the same for the same number: texts of a link blog's lengths (a median of 110
 * characters with a tail to 5 kB), tags of which a few are on everything and most are rare (0.7 new ones an article),
 * and `via` on three of ten.
 */
export function writeCorpus(folder: string, articles: number): void {
  const random = randomNumbers(20_150_605);
  const topic =
    'name: A made-up topic\ntagline: For measuring\ncurator: Curator\nurl: https://topic.example/';
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(join(folder, 'topic.md'), `---\n${topic}\n---\n`);
  for (let number = 0; number < articles; number += 1) {
    const day = new Date(Date.UTC(2005, 0, 1) + Math.floor((number / articles) * 7000) * 86_400_000);
    const year = join(folder, 'articles', String(day.getUTCFullYear()));
    mkdirSync(year, { recursive: true });
    const name = `${day.toISOString().slice(0, 10)}-article-${number}.md`;
    writeFileSync(join(year, name), article(number, tagsOf(number, random), random));
  }
}

function article(number: number, tags: string[], random: () => number): string {
  const bell = (random() + random() + random() - 1.5) / 1.5;
  const length = 110 * Math.exp(3.8 * bell);
  const via =
    random() < 0.3 ? `via: { name: Curator ${number % 97}, url: https://via${number % 97}.example/ }\n` : '';
  return `---
title: "Article ${number}: ${words(8, random)}"
source: { url: https://publisher${number % 211}.example/articles/${number}, publisher: Publisher ${number % 211} }
${via}tags: [${tags.join(', ')}]
---

${words(Math.ceil(length / 6), random).replace(/((?:\S+ ){60})/g, '$1\n\n')}
`;
}

/** Seven articles of ten bring a tag that is new; one or two more are old acquaintances, the oldest most often. */
function tagsOf(number: number, random: () => number): string[] {
  const known = Math.floor(number * 0.7);
  const isNew = Math.floor((number + 1) * 0.7) > known;
  const often = () => `tag ${Math.floor((known + 1) * random() ** 4)}`;
  const others = random() < 0.5 ? [often()] : [often(), often()];
  return [...new Set([...(isNew ? [`tag ${known}`] : []), ...others])];
}

const vocabulary =
  'cloud data open source public private server network article price market law access code'.split(' ');

export function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
}

/** Numbers from 0 to 1, the same from the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { articles: { type: 'string', default: '20000' } },
  });
  writeCorpus(positionals[0] ?? '.cache/corpus', Number(values.articles));
}
