import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { plan } from '../../src/build.ts';
import { Collection } from '../../src/curating/collection.ts';
import { load, loadArticle } from '../../src/site/load.ts';
import { articleText, givenArticle, givenContent } from '../given.ts';

/** The collection of a topic with these files; its cache is its own. */
function given(files: Record<string, string> = {}) {
  const content = givenContent(files);
  const { value } = load(content);
  if (!value) throw new Error('no topic');
  const collection = new Collection({ content, cache: join(content, '.cache') }, value);
  return { content, collection };
}

function wanted(its: Partial<Article> = {}): Article {
  return givenArticle({ slug: 'whales', title: 'Whales', source: { url: 'https://news.example/w' }, ...its });
}

function below(content: string): string[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
}

function problemsIn(content: string): string[] {
  return plan(content, { now: Date.UTC(2016, 0, 1), preview: false }).problems.map(({ what }) => what);
}

const picture = (bytes = 'a picture') => ({ bytes: Buffer.from(bytes), ending: 'jpg', alt: 'A whale' });

describe('an article that is filed', () => {
  test('stands in the folder of articles as its file says it, with its picture under its name', async () => {
    const { content, collection } = given();
    expect(await collection.file(wanted(), { picture: picture() })).toEqual({
      file: 'articles/2015-06-05-whales.md',
    });
    expect(below(content)).toEqual(['articles/2015-06-05-whales.md', 'images/whales.jpg', 'topic.md']);
    const read = loadArticle(content, 'articles/2015-06-05-whales.md', collection.topic);
    const file = {
      file: 'articles/2015-06-05-whales.md',
      image: { src: 'images/whales.jpg', alt: 'A whale' },
    };
    expect(read).toEqual({ value: wanted(file), problems: [] });
  });

  test('leaves a draft that is not finished its address and its name', async () => {
    const draft = '---\nsource: https://news.example/w\nstatus: draft\n---\n';
    const later = draft.replace('/w', '/later').replace('status', 'slug: whales\nstatus');
    const { content, collection } = given({ 'articles/w.md': draft });
    expect(collection.fileOf('https://news.example/w')).toBe('articles/w.md');
    writeFileSync(join(content, 'articles/later.md'), later);
    expect(await collection.file(wanted())).toEqual({ curatedIn: 'articles/w.md' });
    const source = { url: 'https://news.example/other' };
    expect(await collection.file(wanted({ source }))).toEqual({ file: 'articles/2015-06-05-whales-2.md' });
    expect(collection.fileOf('https://news.example/later')).toBe('articles/later.md');
  });

  test('is named by the day of the topic, where that is another than in London', async () => {
    const { collection } = given({
      'topic.md': '---\nname: C\ncurator: Ada\ntimezone: Pacific/Auckland\n---\n',
    });
    const date = '2015-06-05T13:00:00Z';
    expect(await collection.file(wanted({ date }))).toEqual({ file: 'articles/2015-06-06-whales.md' });
  });

  test('is known from then on, by any spelling of its address', async () => {
    const { collection } = given();
    await collection.file(wanted());
    expect(collection.fileOf('http://www.news.example/w/?utm_source=x#y')).toBe(
      'articles/2015-06-05-whales.md',
    );
    expect(await collection.file(wanted({ slug: 'others' }))).toEqual({
      curatedIn: 'articles/2015-06-05-whales.md',
    });
    expect(await collection.file(wanted(), { again: true })).toEqual({
      file: 'articles/2015-06-05-whales-2.md',
    });
  });

  test('is not filed where others filed its address meanwhile', async () => {
    const { content, collection } = given();
    mkdirSync(join(content, 'articles/2015'), { recursive: true });
    writeFileSync(
      join(content, 'articles/2015/x.md'),
      articleText('source: https://news.example/w\ndate: 2015-01-01'),
    );
    expect(await collection.file(wanted())).toEqual({ curatedIn: 'articles/2015/x.md' });
  });
});

describe('the name of a new file', () => {
  const other = 'source: https://news.example/other';

  test.each([
    ['an article of another day', { 'articles/2014-01-01-whales.md': articleText(other) }],
    ['an article in a folder', { 'articles/2014/2014-01-01-whales.md': articleText(other) }],
    ['an article by its slug', { 'articles/2014-01-01-x.md': articleText(`${other}\nslug: whales`) }],
    [
      'a file of an article with another slug',
      { 'articles/2015-06-05-whales.md': articleText(`${other}\nslug: x`) },
    ],
    [
      'an older address of an article',
      { 'articles/2014-01-01-x.md': articleText(`${other}\naliases: [/articles/whales/]`) },
    ],
    [
      'the same without a last slash',
      { 'articles/2014-01-01-x.md': articleText(`${other}\naliases: [/articles/whales]`) },
    ],
  ])('is not that of %s', async (_what, files) => {
    const { content, collection } = given(files);
    expect(await collection.file(wanted())).toEqual({ file: 'articles/2015-06-05-whales-2.md' });
    expect(problemsIn(content)).toEqual([]);
  });

  test('is not that of a file that cannot be read', async () => {
    const { content, collection } = given({ 'articles/2015-06-05-whales.md': '\u0000 no article' });
    expect(await collection.file(wanted())).toEqual({ file: 'articles/2015-06-05-whales-2.md' });
    expect(readFileSync(join(content, 'articles/2015-06-05-whales.md'), 'utf8')).toBe('\u0000 no article');
  });

  test('is not that of a picture that is there, in whatever case', async () => {
    const { content, collection } = given({ 'images/Whales.JPG': 'mine' });
    await collection.file(wanted(), { picture: picture() });
    expect(below(join(content, 'images'))).toEqual(['Whales.JPG', 'whales-2.jpg']);
    expect(readFileSync(join(content, 'images/Whales.JPG'), 'utf8')).toBe('mine');
  });
});

describe('where nothing can be written', () => {
  test.each(['articles', 'images'])('because %s leads out of the topic, nothing is', async (folder) => {
    const outside = mkdtempSync(join(tmpdir(), 'kiosque-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const { content, collection } = given();
    symlinkSync(outside, join(content, folder));
    const filing = collection.file(wanted(), { picture: picture() });
    await expect(filing).rejects.toThrow('leads out of the content folder');
    expect([readdirSync(outside), below(content)]).toEqual([[], ['topic.md']]);
  });

  test.skipIf(process.getuid?.() === 0)('because it is not allowed, the picture does not stay', async () => {
    const { content, collection } = given({ 'articles/2014-01-01-x.md': articleText() });
    chmodSync(join(content, 'articles'), 0o555);
    await expect(collection.file(wanted(), { picture: picture() })).rejects.toThrow('EACCES');
    chmodSync(join(content, 'articles'), 0o755);
    expect(below(content)).toEqual(['articles/2014-01-01-x.md', 'topic.md']);
  });

  test('because something else has the name, the picture does not stay', async () => {
    const { content, collection } = given();
    // A folder is no article, and no listing names it.
    mkdirSync(join(content, 'articles/2015-06-05-whales.md'), { recursive: true });
    const filing = collection.file(wanted(), { picture: picture() });
    await expect(filing).rejects.toThrow('articles/2015-06-05-whales.md is there already');
    expect(below(content)).toEqual(['topic.md']);
    expect(existsSync(join(content, 'images/whales.jpg'))).toBe(false);
  });

  test('the next article is filed all the same', async () => {
    const { content, collection } = given();
    const folder = join(content, 'articles/2015-06-05-whales.md');
    mkdirSync(folder, { recursive: true });
    await expect(collection.file(wanted())).rejects.toThrow('is there already');
    rmSync(folder, { recursive: true });
    expect(await collection.file(wanted())).toEqual({ file: 'articles/2015-06-05-whales.md' });
  });
});

test('of many that are filed at once each has a file of its own, and each address one', async () => {
  const { content, collection } = given();
  const many = Array.from({ length: 30 }, (_none, index) =>
    wanted({ source: { url: `https://news.example/${index % 20}` } }),
  );
  const filed = await Promise.all(many.map((article) => collection.file(article)));
  expect(filed.filter((its) => 'file' in its)).toHaveLength(20);
  expect(below(join(content, 'articles'))).toHaveLength(20);
  expect(problemsIn(content)).toEqual([]);
});
