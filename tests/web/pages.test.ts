/// <reference lib="dom" />
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { htmlDocument } from '../../src/formats/html-document.ts';
import { textOf } from '../../src/formats/text.ts';
import { readPage } from '../../src/web/page.ts';

/*
 * Pages in the shape that publishing systems give them, and what a careful reader finds in each. What the rules miss is no
 * failure of this test: it stands in docs/reading.md, which has to be what is measured here.
 */

const fields = [
  'title',
  'author',
  'published',
  'publisher',
  'url',
  'language',
  'description',
  'image',
] as const;
type Says = Record<(typeof fields)[number], string | null>;

const folder = 'tests/web/pages';
const docs = 'docs/reading.md';

interface Saved {
  name: string;
  system: string;
  says: Says;
  found: Says;
  /** What Readability says on its own. */
  alone: Partial<Says>;
}

const pages: Saved[] = readdirSync(folder).sort().map(read);

function read(name: string): Saved {
  const { system, address, charset, says } = JSON.parse(
    readFileSync(`${folder}/${name}/expected.json`, 'utf8'),
  );
  const html = textOf({ type: 'text/html', charset, bytes: readFileSync(`${folder}/${name}/page.html`) });
  const { described } = readPage(html, address, Date.parse('2026-01-01'));
  const { image, ...others } = described;
  const found = Object.fromEntries(
    fields.map((field) => [field, field === 'image' ? image?.value.url : others[field]?.value]),
  );
  return { name, system, says, found: nothingIsNull(found), alone: aloneOf(html) };
}

function nothingIsNull(found: Record<string, string | undefined>): Says {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value ?? null])) as Says;
}

function aloneOf(html: string): Partial<Says> {
  const article = new Readability(htmlDocument(html)).parse();
  return {
    title: article?.title?.trim() || null,
    author: article?.byline?.trim() || null,
    published: article?.publishedTime?.trim() || null,
  };
}

/** Right, wrong, or not found though it is there. */
function mark(says: string | null, found: string | null | undefined): '✓' | '✗' | '–' {
  if (says === (found ?? null)) return '✓';
  return found == null ? '–' : '✗';
}

function shareOf(field: keyof Says, of: (page: Saved) => string | null | undefined): string {
  const right = pages.filter((page) => page.says[field] === (of(page) ?? null)).length;
  return `${right} of ${pages.length}`;
}

function table(): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const head = [row(['page', 'language', ...fields]), row(['---', '---', ...fields.map(() => '---')])];
  const rows = pages.map(({ system, says, found }) =>
    row([system, says.language ?? '–', ...fields.map((field) => mark(says[field], found[field]))]),
  );
  const sum = row(['**right**', '', ...fields.map((field) => shareOf(field, ({ found }) => found[field]))]);
  const alone = row([
    'Readability alone',
    '',
    ...fields.map((field) =>
      field in (pages[0]?.alone ?? {}) ? shareOf(field, ({ alone }) => alone[field]) : '',
    ),
  ]);
  return [...head, ...rows, sum, alone].join('\n');
}

describe('pages of the web', () => {
  test.each([
    ['title', 0.95],
    ['author', 0.8],
    ['published', 0.9],
  ] as const)('say their %s, as often as is promised', (field, share) => {
    const right = pages.filter(({ says, found }) => says[field] === found[field]);
    expect(right.length / pages.length).toBeGreaterThanOrEqual(share);
  });

  test('are of many systems and languages', () => {
    expect(pages.length).toBeGreaterThanOrEqual(25);
    expect(new Set(pages.map(({ says }) => says.language?.slice(0, 2))).size).toBeGreaterThanOrEqual(5);
  });

  test('are read as docs/reading.md says', () => {
    const marked = /(?<=<!-- pages -->\n)[\s\S]*(?=\n<!-- \/pages -->)/;
    if (process.env.UPDATE)
      writeFileSync(
        docs,
        readFileSync(docs, 'utf8').replace(marked, () => table()),
      );
    expect(marked.exec(readFileSync(docs, 'utf8'))?.[0]).toBe(table());
  });
});
