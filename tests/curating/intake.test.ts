import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Article, Imported as Key, Unfinished } from '../../src/article/article.ts';
import { Intake, type Intaking, most } from '../../src/curating/intake.ts';
import { load } from '../../src/site/load.ts';
import { givenArticle, givenContent } from '../given.ts';

const key = { format: 'pocket-csv', id: '1' };

async function given(files: Record<string, string> = {}, how: Partial<Intaking> = {}) {
  const content = givenContent(files);
  return { content, intake: await opened(content, how) };
}

async function opened(content: string, how: Partial<Intaking> = {}) {
  const { value } = load(content);
  if (!value) throw new Error('no topic');
  const place = { content, cache: join(content, '.cache') };
  const intake = await Intake.open(place, value.topic, { skipsDuplicates: false, isDry: false, ...how });
  onTestFinished(() => intake.close());
  return intake;
}

function whales(its: Partial<Article> = {}, id = key.id): Article {
  const source = { url: 'https://news.example/whales' };
  return givenArticle({
    file: '',
    title: 'Whales',
    slug: 'whales',
    source,
    imported: [{ ...key, id }],
    ...its,
  });
}

function filesIn(content: string): Record<string, string> {
  const names = readdirSync(join(content, 'articles')).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(content, 'articles', name), 'utf8')]),
  );
}

describe('an article of another tool', () => {
  test('gets a file of its own, and is known from then on', async () => {
    const { content, intake } = await given();
    expect(await intake.take(whales(), key)).toEqual({
      became: 'new',
      file: 'articles/2015-06-05-whales.md',
    });
    expect(await intake.take(whales(), key)).toEqual({
      became: 'known',
      file: 'articles/2015-06-05-whales.md',
    });
    await intake.close();
    const again = await opened(content);
    expect(await again.take(whales({ title: 'Renamed' }), key)).toMatchObject({ became: 'known' });
    expect(Object.keys(filesIn(content))).toEqual(['2015-06-05-whales.md']);
  });

  test('that the curator edited stays as it is', async () => {
    const { content, intake } = await given();
    await intake.take(whales({ tags: ['Sea', 'Ships'] }), key);
    await intake.close();
    const file = join(content, 'articles/2015-06-05-whales.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(', Ships', '').replace('Whales', 'My whales'));
    const edited = filesIn(content);
    await (await opened(content)).take(whales({ tags: ['Sea', 'Ships'] }), key);
    expect(filesIn(content)).toEqual(edited);
  });

  test('is known also when the curator gave it another source, name and folder', async () => {
    const text =
      '---\ntitle: W\nsource: https://other.example/\nimported: { format: pocket-csv, id: "1" }\n---\n';
    const { intake } = await given({ 'articles/2015/2015-06-01-w.md': text });
    expect(await intake.take(whales(), key)).toEqual({
      became: 'known',
      file: 'articles/2015/2015-06-01-w.md',
    });
  });

  test('joins the one that has its source, also one that is being written', async () => {
    const { content, intake } = await given();
    await intake.take(whales({ tags: ['Sea'] }), key);
    const other = whales(
      { tags: ['Ships'], date: '2014-01-01', source: { url: 'http://www.news.example/whales/' } },
      '2',
    );
    expect(await intake.take(other, { ...key, id: '2' })).toEqual({
      became: 'merged',
      file: 'articles/2015-06-05-whales.md',
      added: ['tags Ships', 'an earlier date'],
    });
    expect(filesIn(content)['2015-06-05-whales.md']).toContain('tags: [ Sea, Ships ]');
    expect(await intake.take(other, { ...key, id: '2' })).toMatchObject({ became: 'known' });
  });

  test('is left out where duplicates are skipped, or the file has a mistake in it', async () => {
    const text = '---\ntitle: W\nsource: https://news.example/whales\n---\n';
    const skipping = await given({ 'articles/2015-06-01-w.md': text }, { skipsDuplicates: true });
    expect(await skipping.intake.take(whales(), key)).toMatchObject({ became: 'duplicate' });
    const broken = await given({ 'articles/2015-06-01-w.md': text.replace('title', 'titel') });
    expect(await broken.intake.take(whales(), key)).toMatchObject({ became: 'unmerged' });
    for (const { content } of [skipping, broken]) expect(Object.keys(filesIn(content))).toHaveLength(1);
  });

  test('that is unfinished has a name without a day', async () => {
    const { content, intake } = await given();
    const { title: _1, date: _2, at: _3, ...rest } = whales();
    await intake.take({ ...rest, source: {}, status: 'draft' } satisfies Unfinished, key);
    await intake.close();
    expect(Object.keys(filesIn(content))).toEqual(['whales.md']);
  });

  test('gets a name that no file and no older address has', async () => {
    const { content, intake } = await given({
      'articles/2015-06-05-whales.md': 'no article',
      'articles/x.md':
        '---\ntitle: X\nsource: https://x.example/\ndate: 2015-01-01\naliases: /articles/whales-2/\n---\n',
    });
    await intake.take(whales(), key);
    await intake.close();
    expect(Object.keys(filesIn(content))).toContain('2015-06-05-whales-3.md');
  });
});

describe('entries that are known by their address only', () => {
  const its = { format: 'bookmarks-html', id: 'https://news.example/whales' };

  test('are several where they say something else, at another time or none', async () => {
    const { content, intake } = await given();
    const became = [
      await intake.take(whales({ tags: ['Sea'] }), { ...its, date: '1433491200' }),
      await intake.take(whales({ tags: ['Ships'] }), { ...its, date: '1433491300' }),
      await intake.take(whales({ tags: ['Sails'] }), { ...its, date: '1433491300' }),
      await intake.take(whales({ tags: ['Sails'] }), { ...its, date: '1433491300' }),
    ];
    expect(became.map((one) => one.became)).toEqual(['new', 'merged', 'merged', 'known']);
    expect(filesIn(content)['2015-06-05-whales.md']).toContain('tags: [ Sea, Ships, Sails ]');
  });

  test('are known in a newer export that has another on the same address', async () => {
    const { content, intake } = await given();
    const [first, second]: [Key, Key] = [
      { ...its, date: '1433491200' },
      { ...its, date: '1433491300' },
    ];
    await intake.take(whales({ tags: ['Sea'], imported: [first] }), first);
    await intake.close();
    const again = await opened(content);
    expect(await again.take(whales({ tags: ['Ships'] }), second)).toMatchObject({ became: 'merged' });
    expect(await again.take(whales({ tags: ['Sea', 'Sails'] }), first)).toMatchObject({ became: 'known' });
  });

  test('change nothing in the file where they say nothing new', async () => {
    const { content, intake } = await given();
    await intake.take(whales({ tags: ['Sea', 'Ships'], imported: [its] }), its);
    expect(await intake.take(whales({ tags: ['Ships'], imported: [its] }), its)).toMatchObject({
      became: 'known',
    });
    expect(filesIn(content)['2015-06-05-whales.md']).toContain('\nimported: { format: bookmarks-html, id:');
  });
});

test('a hundred entries go into an article, and no more, also the next time', async () => {
  const { content, intake } = await given();
  const take = (into: Intake, number: number) =>
    into.take(whales({ tags: [`t${number}`] }, String(number)), { ...key, id: String(number) });
  for (let number = 1; number <= most; number += 1) await take(intake, number);
  expect(await take(intake, most + 1)).toMatchObject({ became: 'full' });
  await intake.close();
  const again = await opened(content);
  expect(await take(again, most)).toMatchObject({ became: 'known' });
  expect(await take(again, most + 1)).toMatchObject({ became: 'full' });
  expect(filesIn(content)['2015-06-05-whales.md']).toContain(`t${most} ]`);
});

test('what joined another article keeps no name from a later one', async () => {
  const { intake } = await given();
  await intake.take(whales(), key);
  await intake.take(whales({ slug: 'sails' }, '2'), { ...key, id: '2' });
  const other = whales({ slug: 'sails', source: { url: 'https://news.example/sails' } }, '3');
  expect(await intake.take(other, { ...key, id: '3' })).toMatchObject({
    file: 'articles/2015-06-05-sails.md',
  });
});

test('ten thousand articles of one name are named in seconds', async () => {
  const { intake } = await given({}, { isDry: true });
  const start = performance.now();
  for (let number = 1; number <= 10_000; number += 1) {
    const source = { url: `https://news.example/${number}` };
    await intake.take(whales({ source }, String(number)), { ...key, id: String(number) });
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a dry run says the same, and writes nothing', async () => {
  const text = '---\ntitle: W\nsource: https://news.example/w\n---\n';
  const { content, intake } = await given({ 'articles/2015-06-01-w.md': text }, { isDry: true });
  const source = { url: 'https://news.example/w' };
  const became = [
    await intake.take(whales(), key),
    await intake.take(whales({}, '2'), { ...key, id: '2' }),
    await intake.take(whales({ source, tags: ['Sea'] }, '3'), { ...key, id: '3' }),
  ];
  expect(became).toMatchObject([
    { became: 'new' },
    { became: 'merged' },
    { became: 'merged', added: ['tags Sea'] },
  ]);
  expect(filesIn(content)).toEqual({ '2015-06-01-w.md': text });
});

test('what cannot be written is an error, after which the others are there whole', async () => {
  const { content, intake } = await given();
  const many = Array.from({ length: 40 }, (_, number) => {
    const source = { url: `https://news.example/${number}` };
    return whales({ slug: number === 20 ? 'a'.repeat(300) : `w${number}`, source }, String(number));
  });
  const work = async () => {
    for (const [number, one] of many.entries()) await intake.take(one, { ...key, id: String(number) });
    await intake.close();
  };
  await expect(work()).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  const texts = Object.values(filesIn(content));
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) expect(text).toMatch(/^---\n[\s\S]+\n---\n/);
});
