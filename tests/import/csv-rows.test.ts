import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, csvRows, type Row } from '../../src/import/csv-rows.ts';
import { given } from './given.ts';

async function rowsIn(text: string, piece?: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of csvRows(given(text, piece))) rows.push(row);
  return rows;
}

const cellsIn = async (text: string) =>
  (await rowsIn(text)).map((row) => ('cells' in row ? Object.values(row.cells) : row.fault));

const unclosed = 'a quote opens here that is never closed';
const remains = 'it belongs to a row above, whose quote is never closed';

test.each([
  ['commas', 'title,url\nA,B\n'],
  ['semicolons', 'title;url\nA;B\n'],
  ['tabs', 'title\turl\nA\tB\n'],
  ['CRLF', 'title,url\r\nA,B\r\n'],
  ['CR alone, as on old Macs', 'title,url\rA,B\r'],
  ['a byte order mark', '\uFEFFtitle,url\nA,B\n'],
  ['no end of its last line', 'title,url\nA,B'],
  ['a quote as its very end', 'title,url\nA,"B"'],
  ['quotes around everything', '"title","url"\r\n"A","B"\r\n'],
  ['empty lines, and lines of empty cells', '\n\ntitle,url\n\n,\nA,B\n\n,\n'],
  ['the first line of Excel', 'sep=;\r\ntitle;url\r\nA;B\r\n'],
  ['the first line of Excel in quotes', '"sep=|"\ntitle|url\nA|B\n'],
])('a table with %s', async (_, text) => {
  for (const piece of [1, 7, 64_000]) {
    const [row, ...others] = await rowsIn(text, piece);
    expect(row).toMatchObject({ cells: { title: 'A', url: 'B' } });
    expect(others).toEqual([]);
  }
  expect(await columnsOf(given(text))).toEqual(['title', 'url']);
});

test('delimiters, quotes and ends of lines stand in cells', async () => {
  const text = 'a,b;c\n"one, ""two""\r\n\n three",";"\n"""",""\n';
  expect(await cellsIn(text)).toEqual([
    ['one, "two"\r\n\n three', ';'],
    ['"', ''],
  ]);
});

test('a quote that stands in the middle of words is one of them', async () => {
  expect(await cellsIn('a,b\n5" disk,"say "hello" to\n"" them"\n')).toEqual([
    ['5" disk', 'say "hello" to\n" them'],
  ]);
});

test('rows have the lines on which they begin', async () => {
  const text = 'sep=,\n\na,b\n"one\ntwo\r\nthree",1\r\n\nfour,2\n';
  expect((await rowsIn(text)).map(({ line }) => line)).toEqual([4, 8]);
  expect((await rowsIn(text, 1)).map(({ line }) => line)).toEqual([4, 8]);
});

test('a row may have too few cells or too many; a name that stands twice is told apart', async () => {
  expect(await rowsIn('a,,a\n1\n1,2,3,4\n')).toEqual([
    { cells: { a: '1' }, line: 2 },
    { cells: { a: '1', 'column 2': '2', 'a (column 3)': '3', 'column 4': '4' }, line: 3 },
  ]);
});

test.each(['', '\n', 'a,b', 'a,b\n', '\uFEFF'])('%j has no rows', async (text) => {
  expect(await rowsIn(text)).toEqual([]);
});

describe('a quote that is never closed costs its row', () => {
  test('where the next row has quotes', async () => {
    const text = 'id,title,url\n1,"One,https://a.example/\n2,"Two, too",https://b.example/\n3,Three,c\n';
    for (const piece of [1, 64_000]) {
      expect(await rowsIn(text, piece)).toEqual([
        { fault: unclosed, line: 2 },
        { cells: { id: '2', title: 'Two, too', url: 'https://b.example/' }, line: 3 },
        { cells: { id: '3', title: 'Three', url: 'c' }, line: 4 },
      ]);
    }
  });

  test('where everything has quotes', async () => {
    expect(await cellsIn('"id","title"\n"1","One\n"2","Two"\n')).toEqual([unclosed, ['2', 'Two']]);
  });

  test('where no other quote follows in the whole file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `${index},Title,https://a.example/`).join('\n');
    const read = await rowsIn(`id,title,url\n0,"One,https://a.example/\n${rows}\n`);
    expect(read).toHaveLength(50_001);
    expect(read[1]).toMatchObject({ line: 3, cells: { id: '0', title: 'Title' } });
  });

  test('and the lines that its cell went on with', async () => {
    const text = 'id,title,url\n1,"One\nand more, of it\n\nand more,\n2,Two,https://b.example/\n3,Three\n';
    expect(await cellsIn(text)).toEqual([
      unclosed,
      remains,
      remains,
      ['2', 'Two', 'https://b.example/'],
      ['3', 'Three'],
    ]);
  });
});

test('a cell of 10 MB comes whole, in little time', async () => {
  const long = 'all of "" it\n'.repeat(800_000);
  const start = performance.now();
  const [row, next] = await rowsIn(`a,b\n"${long}",1\n2,3\n`);
  expect(row).toEqual({ line: 2, cells: { a: long.replaceAll('""', '"'), b: '1' } });
  expect(next).toEqual({ line: 800_003, cells: { a: '2', b: '3' } });
  expect(performance.now() - start).toBeLessThan(5000);
});

test('any table that is written as RFC 4180 has it is read as it was, in pieces of any size', async () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",;\t\r\n a]{0,6}$/));
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, delimiter, ending, piece) => {
        const written = (cells: string[]) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter) + ending;
        const text = written(['a', 'b', 'c']) + rows.map(written).join('');
        const read = await rowsIn(text, piece);
        const kept = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        expect(read.map((row) => 'cells' in row && Object.values(row.cells))).toEqual(kept);
      },
    ),
  );
});
