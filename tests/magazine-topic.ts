import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/* A topic as curators make them, of any size, the same each time: with pictures, insights and words of real articles. */

/** So many different pictures; each stands at several articles. */
const pictures = 24;

/** Writes the topic and its pictures into a folder that is there; every article but each fourth has a picture. */
export async function writeMagazine(folder: string, articles: number): Promise<void> {
  const random = numbers(20_150_605);
  const say = sentences(random);
  for (const name of ['articles', 'images']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'topic.md'), topic);
  for (let number = 0; number < pictures; number += 1) {
    writeFileSync(join(folder, `images/picture-${number}.jpg`), await picture(number));
  }
  for (let number = 0; number < articles; number += 1) {
    const day = new Date(Date.UTC(2012, 0, 1) + Math.floor((number / articles) * 5000) * 86_400_000);
    const slug = `${say(6)
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')}-${number}`;
    const file = `articles/${day.toISOString().slice(0, 10)}-${slug}.md`;
    writeFileSync(join(folder, file), article(number, slug, say, random));
  }
}

const topic = `---
name: Le monde comme il va
tagline: Un choix d'articles, chaque jour
curator: { name: Ada Lovelace, url: https://ada.example/ }
url: https://monde.example/
language: fr
---
`;

function article(number: number, slug: string, say: (words: number) => string, random: () => number): string {
  const pick = (most: number) => Math.floor(random() * most);
  const lines = [
    `title: ${JSON.stringify(say(8 + pick(6)))}`,
    `source: { url: "https://journal-${pick(200)}.example/${slug}", publisher: Journal ${pick(200)} }`,
    `tags: [${[pick(20), 20 + pick(200), 220 + pick(2000)].map((tag) => `Tag ${tag}`).join(', ')}]`,
    `description: ${JSON.stringify(say(40 + pick(20)))}`,
  ];
  if (number % 4 > 0)
    lines.push(`image: { src: images/picture-${number % pictures}.jpg, alt: ${JSON.stringify(say(6))} }`);
  if (number % 5 === 0) lines.push(`insight: ${JSON.stringify(say(30))}`);
  if (number % 3 === 0) lines.push(`from: Topic ${pick(40)}`, `via: Person ${pick(60)}`);
  return `---\n${lines.join('\n')}\n---\n\n${say(30)}\n`;
}

/** Sentences of so many words, which are those of the shipped topic in another order. */
function sentences(random: () => number): (words: number) => string {
  const texts = readdirSync('content/articles').map((name) =>
    readFileSync(join('content/articles', name), 'utf8'),
  );
  const words = texts.flatMap((text) => text.match(/[\p{L}’']{2,}/gu) ?? []);
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  return (count) => {
    const text = Array.from({ length: count }, word).join(' ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  };
}

/** A photograph, as far as encoders are concerned: light, shadow and grain. */
async function picture(number: number): Promise<Buffer> {
  const hue = (number * 360) / pictures;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1200"><defs><radialGradient id="l" cx="${20 + number * 2}%" cy="30%"><stop offset="0" stop-color="hsl(${hue},60%,80%)"/><stop offset="1" stop-color="hsl(${hue + 60},50%,20%)"/></radialGradient></defs><rect width="1800" height="1200" fill="url(#l)"/><circle cx="${300 + number * 50}" cy="700" r="320" fill="hsl(${hue + 180},40%,45%)"/></svg>`;
  const random = numbers(1 + number);
  const grain = Buffer.from(Array.from({ length: 600 * 400 }, () => 96 + 64 * random()));
  const noise = await sharp(grain, { raw: { width: 600, height: 400, channels: 1 } })
    .resize(1800)
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Numbers from 0 to 1 that come in the same order each time (a multiplicative congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
