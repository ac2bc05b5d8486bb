import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plan } from '../../src/build.ts';
import { planOf } from '../../src/pages/plan.ts';
import { type PlannedSearch, planSearchIn } from '../../src/pages/search-parts.ts';
import { filesBelow } from '../../src/press/files.ts';
import { print } from '../../src/press/print.ts';
import { searchFiles, tidySearch } from '../../src/press/search.ts';
import { type MakeIndex, makeIndex } from '../../src/press/search-index.ts';
import { makeSite } from '../../src/site/site.ts';
import { articleText, givenArticle, givenContent, givenTopic, now } from '../given.ts';

const bounds = { least: 2, most: 6 };

/** What is found in a topic of so many articles, a few to a part. */
function givenSearch(count: number, language = 'en'): PlannedSearch {
  const all = Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2015, 0, 1 + index);
    const date = new Date(at).toISOString().slice(0, 10);
    const its = { slug: `n${index}`, file: `articles/n${index}.md`, date, at, tags: [`tag ${index % 3}`] };
    return givenArticle({ ...its, title: `Number ${index}`, excerpt: `Words of ${index}.` });
  });
  return planSearchIn(planOf(makeSite(givenTopic({ language }), all, [], { now, preview: false })), bounds);
}

/** Folders of a test's own, and the index maker with a note of what it made. */
function givenPlace() {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-search-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const folders = { content: join(work, 'content'), output: join(work, 'out'), cache: join(work, 'cache') };
  const indexed: string[] = [];
  const make: MakeIndex = (search, part) => {
    indexed.push(part?.key ?? 'program');
    return makeIndex(search, part);
  };
  const build = async (search: PlannedSearch) => {
    indexed.length = 0;
    const { files, failure } = await searchFiles(search, folders, make);
    expect(failure).toBeUndefined();
    await print([], { images: [], made: files }, folders);
    return [...indexed];
  };
  return { ...folders, folders, build, indexed };
}

/** Every file of the search with its bytes. */
function treeOf(output: string): Record<string, string> {
  const files = filesBelow(output).filter((file) => /search/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(output, file), 'base64')]));
}

describe('the search of a site', () => {
  it('is made of a program, its parts, and a list of them with the newest first', async () => {
    const { build, output } = givenPlace();
    const search = givenSearch(20);
    expect(await build(search)).toEqual(['program', ...search.parts.map(({ key }) => key)]);
    const list = JSON.parse(readFileSync(join(output, 'search/parts.json'), 'utf8'));
    expect(list.language).toBe('en');
    expect(list.parts.map(({ name }: { name: string }) => name)).toEqual(
      search.parts.toReversed().map(({ found }) => found[0]?.article.slug),
    );
    for (const { folder } of list.parts) {
      expect(readdirSync(join(output, folder))).toContain('pagefind-entry.json');
    }
    const names = filesBelow(output).map((file) => file.replace(/^.*\//, ''));
    expect(names.filter((name) => /\.(?:js|pagefind)$|^pagefind.*css$/.test(name))).toEqual([
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  it('has one part or two made again for an article more, and the others stay untouched', async () => {
    const { build, output } = givenPlace();
    await build(givenSearch(20));
    const before = treeOf(output);
    const times = new Map(Object.keys(before).map((file) => [file, statSync(join(output, file)).mtimeMs]));
    const indexed = await build(givenSearch(21));
    expect(indexed.length).toBeGreaterThan(0);
    expect(indexed.length).toBeLessThanOrEqual(2);
    const kept = Object.keys(treeOf(output)).filter((file) => file in before && !/parts\.json/.test(file));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((file) => statSync(join(output, file)).mtimeMs !== times.get(file))).toEqual([]);
  });

  it('is indexed once, also when the output is gone', async () => {
    const { build, output } = givenPlace();
    await build(givenSearch(20));
    const before = treeOf(output);
    expect(await build(givenSearch(20))).toEqual([]);
    rmSync(output, { recursive: true });
    expect(await build(givenSearch(20))).toEqual([]);
    expect(treeOf(output)).toEqual(before);
  });

  it('leaves no part of yesterday in the output, also where the cache was lost', async () => {
    const [one, other] = [givenPlace(), givenPlace()];
    await one.build(givenSearch(20));
    rmSync(one.cache, { recursive: true });
    await one.build(givenSearch(21));
    await other.build(givenSearch(21));
    expect(treeOf(one.output)).toEqual(treeOf(other.output));
  });

  it('is the same to the byte wherever it is made', async () => {
    const [one, other] = [givenPlace(), givenPlace()];
    await one.build(givenSearch(40));
    await other.build(givenSearch(40));
    expect(treeOf(one.output)).toEqual(treeOf(other.output));
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 20)],
    ['emptied', (file: string) => truncateSync(file)],
    ['rubbish', (file: string) => writeFileSync(file, 'rubbish\nrubbish')],
    ['with one byte flipped', flipByte],
    ['gone', (file: string) => rmSync(file)],
  ])('comes out the same when what the cache holds is %s', async (_name, damage) => {
    const { build, output, cache } = givenPlace();
    await build(givenSearch(20));
    const before = treeOf(output);
    for (const file of readdirSync(cache)) if (file.endsWith('.pack')) damage(join(cache, file));
    rmSync(output, { recursive: true });
    expect((await build(givenSearch(20))).length).toBeGreaterThan(2);
    expect(treeOf(output)).toEqual(before);
  });

  it('leaves nothing in the cache of parts that are no more, nor of another topic’s', async () => {
    const { build, folders, cache } = givenPlace();
    await build(givenSearch(20));
    const other = { ...folders, content: `${folders.content}-other` };
    await searchFiles(givenSearch(3), other);
    await build(givenSearch(21));
    tidySearch(givenSearch(21), folders);
    const packs = readdirSync(cache).filter((file) => file.endsWith('.pack'));
    expect(packs).toHaveLength(1 + givenSearch(21).parts.length + 2);
    expect(await build(givenSearch(21))).toEqual([]);
  });

  it('is an empty one, with the reason, on a machine that cannot make it', async () => {
    const { folders } = givenPlace();
    const { files, failure } = await searchFiles(givenSearch(3), folders, async () => {
      throw new Error('no such program');
    });
    expect(failure).toBe('the site has no search: no such program');
    const [list, ...others] = files;
    expect(others).toEqual([]);
    expect(list?.file).toBe('search/parts.json');
    expect(JSON.parse(Buffer.from((await list?.make()) as Uint8Array).toString())).toEqual({
      language: 'en',
      parts: [],
    });
  });

  it.each(['fr', 'pt-BR', 'ja', 'sq'])('is made in %s, which has stems or none', async (language) => {
    const { build, output } = givenPlace();
    await build(givenSearch(3, language));
    const names = filesBelow(output).map((file) => file.replace(/^.*\//, ''));
    const wasm = ['ja', 'sq'].includes(language) ? 'unknown' : language.slice(0, 2);
    expect(names.filter((name) => name.startsWith('wasm'))).toEqual([`wasm.${wasm}.pagefind`]);
  });
});

it('finds what lists show: no draft, nothing unlisted, nothing that is yet to come', () => {
  const other = (name: string) => `source: https://news.example/${name}`;
  const content = givenContent({
    'articles/2015-01-01-a.md': articleText(),
    'articles/2015-01-02-b.md': articleText(`${other('b')}\nstatus: draft`),
    'articles/2015-01-03-c.md': articleText(`${other('c')}\nstatus: unlisted`),
    'articles/2055-01-04-d.md': articleText(other('d')),
  });
  const slugs = (preview: boolean) =>
    plan(content, { now, preview }).search?.parts.flatMap(({ found }) =>
      found.map(({ article }) => article.slug),
    );
  expect(slugs(false)).toEqual(['a']);
  expect(slugs(true)).toEqual(['a', 'b', 'c', 'd']);
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
