import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/* A topic of any size in which every field takes every kind of value, the same each time. */

const titles = [
  'A plain title',
  "L'« article » : numérique ?",
  ']]> </script><script>alert(1)</script>',
  'A & B < C > "D" \'E\'',
  'nothing \u0000 and \uFFFE in it',
  'عنوان المقال',
  '日本語の見出し 🚀',
  '<b>&amp;</b> --> <!-- {{ x }}',
  `long ${'and longer '.repeat(30)}`,
];
const languages = ['en', 'fr', 'en', 'en', 'fr', 'ar', 'ja', 'en', 'de'];
const publishers = [undefined, 'The News', 'La Tribune', ']]></script>', 'الأخبار'];
const authors = [undefined, 'Sophie Arutunian', 'O’Neil & "Sons"', '<i>A</i>'];
const dates = [undefined, '2015-06-04', '2015-06-04T09:30+02:00'];
const curators = [undefined, 'Bob', { name: 'Bob & co', url: 'https://bob.example/?a=1&b=2' }];
const nets = {
  topic: 'Nets & more',
  url: 'https://nets.example/',
  article: 'https://nets.example/articles/a/',
};
const froms = [
  undefined,
  'Nets',
  nets,
  [nets, 'Older'],
  [{ topic: 'A <b>', url: 'https://a.example/' }, nets],
];
const alice = { name: 'Alice', url: 'https://alice.example/' };
const vias = [
  undefined,
  'Jacques Le Bris',
  alice,
  ['Odile', alice],
  [alice, 'أحمد', { name: 'Zoë', url: 'https://zoe.example/' }],
];
const tags = [
  'Cloud',
  'C++',
  'C#',
  'vie privée',
  'A & B',
  '</script>',
  '日本語',
  'Cloud computing',
  'PME',
  'Data',
];
const texts = [
  '',
  'A quotation of the source.',
  '*Words* with [a link](../page) & ]]> in them.\n\n> Quoted again\n\n- one\n- two',
  '<script>alert(1)</script> <b>bold</b> <img src=x onerror=alert(1)>\n\n| a | b |\n|---|---|\n| 1 | 2 |',
];
const insights = [undefined, 'My *words*, and [about](/about/).', '![a picture](images/a.svg) ]]>'];

/** Writes a topic of so many articles, which is published at https://topic.example/ */
export function writeTopic(folder: string, articles: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'topic.md',
    file(
      { name: 'Generated & "made up"', curator: alice, url: 'https://topic.example/', language: 'fr' },
      'About.',
    ),
  );
  write('pages/about.md', file({ title: 'About' }, 'Words.'));
  write('images/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>\n');
  for (let number = 0; number < articles; number += 1) {
    const day = new Date(Date.UTC(2005, 0, 1 + number)).toISOString().slice(0, 10);
    write(`articles/${day.slice(0, 4)}/${day}-article-${number}.md`, article(number));
  }
}

function article(number: number): string {
  // Lists of different lengths, none a multiple of another, meet in all their combinations.
  const of = <T>(list: readonly T[], every = 1): T | undefined =>
    list[Math.floor(number / every) % list.length];
  return file(
    {
      title: `${of(titles)} ${number}`,
      lang: of(languages),
      source: {
        url: `https://news.example/${number}?a=1&b=2`,
        publisher: of(publishers),
        author: of(authors, 2),
        date: of(dates),
      },
      curator: of(curators, 3),
      from: of(froms, 2),
      via: of(vias, 3),
      tags: [of(tags), of(tags, 3), of(tags, 7)],
      image: number % 5 === 0 ? { src: 'images/a.svg', alt: 'A "picture"' } : undefined,
      updated: number % 7 === 0 ? '2025-12-31' : undefined,
      aliases: number % 50 === 0 ? [`/old/${number}/`] : undefined,
      status: number % 97 === 96 ? 'unlisted' : undefined,
      description: number % 4 === 0 ? 'What it says & <b>more</b>.' : undefined,
      insight: of(insights, 2),
    },
    of(texts) ?? '',
  );
}

/** JSON is YAML. */
function file(fields: object, body: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${JSON.stringify(value)}\n`,
  );
  return `---\n${lines.join('')}---\n\n${body}\n`;
}
