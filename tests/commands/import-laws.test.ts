import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';

/** A row of a table; addresses and titles are few, so that many are the same. */
const row = fc
  .record({
    title: fc.constantFrom('Clusters', 'Clouds', 'Numérique', ''),
    url: fc.constantFrom(
      'https://news.example/a',
      'http://www.news.example/a/?utm_source=x',
      'https://b.example/',
      '',
    ),
    date: fc.constantFrom('2015-06-05', '2014-01-01T10:00:00Z', '1433491200', ''),
    tags: fc.constantFrom('Cloud', 'cloud,Réseaux', 'Big data', ''),
    notes: fc.constantFrom('Mine.', 'And "more".', ''),
  })
  .map((cells) =>
    Object.values(cells)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(','),
  );

const table = fc
  .array(row, { maxLength: 5 })
  .map((rows) => `${['title,url,date,tags,notes', ...rows].join('\n')}\n`);

/** Imports tables, some at a time, into a new topic; gives its articles. */
async function after(...turns: string[][]): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-laws-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'topic.md'), '---\nname: Clouds\ncurator: Ada\n---\n');
  for (const tables of turns) {
    const paths = tables.map((_, index) => join(folder, `${index}.csv`));
    for (const [index, path] of paths.entries()) writeFileSync(path, tables[index] ?? '');
    await kiosque(['import', ...paths, '--content', content], fakeWorld());
  }
  const names = readdirSync(join(content, 'articles')).sort();
  const its = names.map((name) => [name, readFileSync(join(content, 'articles', name), 'utf8')]);
  rmSync(folder, { recursive: true });
  return Object.fromEntries(its);
}

test('importing twice is importing once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
      expect(await after(tables, tables)).toEqual(await after(tables));
    }),
    { numRuns: 30 },
  );
});

test('the order in which files are given makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 2, maxLength: 3 }), async (tables) => {
      expect(await after(tables.toReversed())).toEqual(await after(tables));
    }),
    { numRuns: 30 },
  );
});
