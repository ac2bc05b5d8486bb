import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { split, splitCredit, unguarded } from '../../src/export/cell.ts';
import { csv } from '../../src/export/csv.ts';
import { givenArticle } from '../given.ts';
import { articles, textIn } from './leaving.ts';

type Row = Record<string, string>;

function rowsIn(text: string): Row[] {
  return parse(text, { columns: true, bom: true, cast: unguarded });
}

/** An article put together again as docs/moving.md says it. */
function articleIn(row: Row): object {
  const { url, title, date = '', publisher, author, published, lang, status, slug, file, excerpt } = row;
  const people = (text = '') => splitCredit(text).map(({ name, addresses: [its] }) => ({ name, url: its }));
  const topics = splitCredit(row.from ?? '').map(({ name, addresses: [its, article] }) => ({
    topic: name,
    url: its || undefined,
    article,
  }));
  return given({
    ...{ title, date, lang, status, slug, file, excerpt, at: moment(date, 'UTC') },
    source: {
      url,
      publisher: publisher || undefined,
      author: author || undefined,
      date: published || undefined,
    },
    curator: people(row.curator)[0],
    from: topics,
    via: people(row.via),
    tags: split(row.tags ?? ''),
    aliases: split(row.aliases ?? ''),
    imported: JSON.parse(row.imported || '[]'),
    pinned: row.pinned === 'true',
    updated: row.updated || undefined,
    description: row.description || undefined,
    insight: row.insight || undefined,
    image: row.image
      ? { src: row.image, alt: row.image_alt, credit: row.image_credit || undefined }
      : undefined,
  });
}

/** Without what is not there. */
function given(its: object): object {
  return JSON.parse(JSON.stringify(its));
}

test('every article is there again, whole, whatever its words', () => {
  fc.assert(
    fc.property(articles, (its) => {
      const expected = its.map((article) => given({ ...article, insight: article.insight || undefined }));
      expect(rowsIn(textIn(csv, its)).map(articleIn)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a line ends as RFC 4180 says, after the mark that Excel needs', () => {
  const text = textIn(csv, [givenArticle({ excerpt: 'One\n\n"two", three' })]);
  expect(text).toMatch(/^\uFEFFurl,title,date,tags,/);
  expect(text).toContain(',"One\n\n""two"", three",');
  expect(text.match(/\r\n/g)).toHaveLength(2);
  expect(text.endsWith('\r\n')).toBe(true);
});

describe('a cell', () => {
  const cellOf = (article: Partial<Article>, column: string) => {
    const [row] = parse(textIn(csv, [givenArticle(article)]), { columns: true, bom: true }) as Row[];
    return row?.[column];
  };

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1+1", '＝1', "''-a"])('of %j is no formula', (title) => {
    expect(cellOf({ title }, 'title')).toBe(`'${title}`);
    expect(unguarded(`'${title}`)).toBe(title);
  });

  test.each(["'tis", 'a=b', "'"])('of %j stays as it is', (title) => {
    expect(cellOf({ title }, 'title')).toBe(title);
    expect(unguarded(title)).toBe(title);
  });

  test('of tags is a list in which one may have a comma', () => {
    expect(cellOf({ tags: ['R&D, innovation', 'C\\D', 'Cloud'] }, 'tags')).toBe(
      'R&D\\, innovation, C\\\\D, Cloud',
    );
  });

  test('of credit names each with the addresses that are known', () => {
    const from = [
      { topic: 'Nets', url: 'https://nets.example/a,b', article: 'https://nets.example/a' },
      { topic: 'A <b>, c', article: 'https://b.example/' },
      { topic: 'Old' },
    ];
    const cell = cellOf({ from }, 'from') ?? '';
    expect(cell).toContain('Nets <https://nets.example/a\\,b> <https://nets.example/a>, A ');
    expect(splitCredit(cell)).toEqual([
      { name: 'Nets', addresses: ['https://nets.example/a,b', 'https://nets.example/a'] },
      { name: 'A <b>, c', addresses: ['', 'https://b.example/'] },
      { name: 'Old', addresses: [] },
    ]);
  });

  test('of what was imported is JSON', () => {
    const article = { ...givenArticle(), imported: [{ format: 'pocket-csv', id: '1' }] };
    const [row] = rowsIn(textIn(csv, [article]));
    expect(JSON.parse(row?.imported ?? '')).toEqual([{ format: 'pocket-csv', id: '1' }]);
  });
});
