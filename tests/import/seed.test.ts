import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleParser } from '../../src/article/parse.ts';
import { kiosque } from '../../src/commands/kiosque.ts';
import { defaults, givenContent, matterOf } from '../given.ts';
import { fakeWorld } from '../world.ts';

/* The page of a topic on DigitalPlace, as it was copied from Scoop.it: what it must come to. */

const page = readFileSync('tests/import/samples/scoopit-text.txt', 'utf8');
const topic = '---\nname: Veille\ncurator: Ada\nlanguage: fr\ntimezone: Europe/Paris\n---\n';

async function moved() {
  const content = givenContent({ 'topic.md': topic });
  const world = fakeWorld();
  const code = await kiosque(
    ['import', 'tests/import/samples/scoopit-text.txt', '--content', content],
    world,
  );
  const names = readdirSync(join(content, 'articles')).toSorted();
  const texts = names.map((name) => readFileSync(join(content, 'articles', name), 'utf8'));
  return { code, said: world.said(), content, names, texts };
}

const titles = [
  'Innovation IT Day : le 27 mai à Toulouse, Digital Place réunit chercheurs, PME et grands comptes',
  'Numérique : les clusters de Toulouse et Montpellier se rapprochent en vue de la grande région',
];

test('it is two drafts, with their titles, their credit and who wrote them, and nothing else', async () => {
  const { code, content, names, texts } = await moved();
  expect([code, readdirSync(content).toSorted()]).toEqual([0, ['articles', 'topic.md']]);
  expect(names).toHaveLength(2);
  for (const [index, text] of texts.entries()) {
    const { value, unfinished } = articleParser(defaults)(matterOf(text, `articles/${names[index]}`));
    expect(value).toBeUndefined();
    expect(unfinished).toMatchObject({
      title: titles[index],
      status: 'draft',
      curator: { name: 'Patrick Bouillaud' },
      from: [{ topic: 'Toulouse networks' }],
      via: [{ name: 'Jacques Le Bris' }],
      source: { author: 'Sophie Arutunian' },
      tags: ['DigitalPlace'],
    });
    expect([unfinished?.date, unfinished?.source?.url, unfinished?.source?.date]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('the report says what was inferred and what is missing, and offers the name and tagline', async () => {
  const { said, content } = await moved();
  const rows = said.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '));
  const inferred = [
    'author 2 from the last line of the text',
    'tags 2 from the tag by which the page was filtered',
  ];
  expect(rows).toEqual(expect.arrayContaining([...inferred, 'title 2', 'curator 2', 'from 2', 'via 2']));
  expect(rows).toEqual(expect.arrayContaining(['source 2', 'date 2', 'published 2', 'lacks source, date']));
  const missing = /^ {2}(?:source|date|published) {20,}2$/gm;
  expect(said.match(missing)).toHaveLength(3);
  expect(said).toContain(`  for topic.md, if you like:
    name: "L'Univers du Cloud Computing dans le Monde et Ailleurs"
    tagline: "Le topic de Patrick Bouillaud sur l'actualite mondiale du Cloud"
`);
  expect(readFileSync(join(content, 'topic.md'), 'utf8')).toBe(topic);
});

test('no line of the page around the articles is in their files', async () => {
  const { texts } = await moved();
  const noise = [
    'more...',
    'No comment yet.',
    'Your new post',
    'Scoop.it',
    'Follow',
    'Find tag',
    'views |',
    'Rescooped by',
  ];
  for (const text of texts) {
    for (const words of noise) expect(text).not.toContain(words);
    expect(text).not.toMatch(/^[^\S\n]+$/m);
    expect(text).not.toMatch(/\| L'Univers/);
  }
});

/** The text of an article on the page: below the line that repeats the title, up to who wrote it. */
const bodies = [...page.matchAll(/\| Scoop\.it\n([\s\S]*?)\nSophie Arutunian\n/g)].map(
  ([, body = '']) => body,
);

/** Words as readers see them: without the sign of Markdown for the end of a line, and those that keep a sign from meaning more. */
function wordsIn(text: string): string[] {
  return text
    .replaceAll(/\\(?=[^\w\s]|\n)/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

test('all words of both texts are there, in their order, and no other', async () => {
  const { texts } = await moved();
  expect(bodies).toHaveLength(2);
  const written = texts.map((text) => wordsIn(text.slice(text.indexOf('\n---\n', 4) + 5)));
  expect(written).toEqual(bodies.map(wordsIn).reverse());
  expect(written.map(({ length }) => length).every((length) => length > 300)).toBe(true);
});
