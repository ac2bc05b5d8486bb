import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { printArticle } from '../../src/article/print.ts';
import { csv } from '../../src/export/csv.ts';
import type { TextFormat } from '../../src/export/format.ts';
import { html } from '../../src/export/html.ts';
import { json } from '../../src/export/json.ts';
import { opml } from '../../src/export/opml.ts';
import { zipped } from '../../src/export/zip.ts';
import { adapter } from '../../src/import/article-of.ts';
import type { Given } from '../../src/import/given.ts';
import { membersIn } from '../../src/import/zip.ts';
import { articles, textIn } from '../export/leaving.ts';
import { defaults, readArticle } from '../given.ts';
import { given, read } from './given.ts';

/* import(export(articles)) = articles, within the loss that docs/moving.md names for each format. */

const home = { ...defaults, hasImage: () => true, now: Date.UTC(2026, 0, 1) };
const adapt = adapter(home, { tags: [], foldersAsTags: false });

/** The articles of topics that left in a format, as their files would be read. */
function back(format: TextFormat, its: Article[]): Promise<Partial<Article>[]> {
  return articlesOf(given(textIn(format, its)));
}

async function articlesOf(file: Given): Promise<Partial<Article>[]> {
  const { format: name, found } = await read(file);
  return found.flatMap((one): Partial<Article>[] => {
    if (!('entry' in one)) return 'leftOut' in one ? [{ title: one.leftOut }] : [];
    const adapted = adapt(one.entry, name ?? '');
    if ('leftOut' in adapted) return [{ title: adapted.leftOut }];
    const file = adapted.draft.file || 'articles/x.md';
    const { value, unfinished } = readArticle(printArticle({ ...adapted.draft, file }, defaults), file);
    const { imported = [], ...rest } = value ?? unfinished ?? {};
    return [{ ...rest, imported: imported.slice(0, -1) } as Partial<Article>];
  });
}

test('a zip of article files brings every article back, to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (its) => {
      const distinct = [...new Map(its.map((article) => [article.file, article])).values()];
      const files = distinct.map((one) => ({
        name: one.file,
        bytes: Buffer.from(printArticle(one, defaults)),
      }));
      const found: Partial<Article>[] = [];
      for await (const member of membersIn(given(Buffer.concat([...zipped(files)]), 100))) {
        found.push(...('leftOut' in member ? [{ title: member.leftOut }] : await articlesOf(member)));
      }
      expect(found.map(plain)).toEqual(distinct.map(said));
    }),
    { numRuns: 100 },
  );
});

/** An article as JSON has it: without what is not there. */
const plain = (its: object) => JSON.parse(JSON.stringify(its));

/** Empty words say as much as none. */
const said = (article: Article) => plain({ ...article, insight: article.insight || undefined });

test.each([
  ['JSON', json],
  ['CSV', csv],
])('%s brings every article back, to the letter', async (_, format) => {
  await fc.assert(
    fc.asyncProperty(articles, async (its) => {
      const distinct = its.map((article, index) => ({
        ...article,
        slug: `${article.slug}-${index}`.slice(-90),
      }));
      expect((await back(format, distinct)).map(plain)).toEqual(distinct.map(said));
    }),
    { numRuns: 200 },
  );
});

const seconds = (at: number) => Math.floor(at / 1000) * 1000;

test('bookmarks bring back the title, source, moment, tags, excerpt and whether all may see it', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (its) => {
      // 0 is the moment of tools that know none, and from the year 5138 on seconds look like milliseconds.
      const there = its.filter(({ at }) => seconds(at) !== 0 && at <= 1e14);
      const expected = there.map(({ title, source, at, tags, excerpt, status }) => ({
        title,
        url: source.url,
        at: seconds(at),
        tags: tags
          .map((name) => name.replaceAll(',', ' '))
          .map((name) => name.replace(/\s+/g, ' ').trim())
          .filter(Boolean).length,
        excerpt,
        isPublic: status === 'published',
      }));
      const found = (await back(html, there)).map(({ title, source, date = '', tags, excerpt, status }) => ({
        title,
        url: source?.url,
        at: moment(date, 'UTC'),
        tags: tags?.length,
        excerpt,
        isPublic: status === 'published',
      }));
      expect(found).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('OPML brings back the title, source and moment', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (its) => {
      const found = (await back(opml, its)).map(({ title, source, date = '' }) => [
        title,
        source?.url,
        moment(date, 'UTC'),
      ]);
      expect(found).toEqual(its.map(({ title, source, at }) => [title, source.url, seconds(at)]));
    }),
  );
});
