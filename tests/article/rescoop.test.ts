import { describe, expect, test } from 'vitest';
import { printArticle } from '../../src/article/print.ts';
import { rescooped } from '../../src/article/rescoop.ts';
import { articleOf, defaults, givenArticle } from '../given.ts';

describe('an article that another topic takes over', () => {
  const article = givenArticle({
    file: 'articles/2014/2015-06-05-clusters.md',
    slug: 'clusters',
    source: { url: 'https://news.example/a', publisher: 'La Tribune', author: 'Sophie', date: '2015-06-04' },
    curator: { name: 'Ada', url: 'https://ada.example/' },
    updated: '2015-06-09',
    from: [{ topic: 'Older', url: 'https://older.example/', article: 'https://older.example/a' }],
    via: [{ name: 'Jacques' }],
    tags: ['PME'],
    lang: 'fr',
    status: 'unlisted',
    pinned: true,
    aliases: ['/old/'],
    imported: [{ format: 'pocket-csv', id: '7' }],
    image: { src: 'images/a.jpg', alt: 'Ours' },
    description: 'Our summary.',
    insight: 'Our words.',
    excerpt: 'Their words.',
  });
  const next = rescooped(article, { topic: 'Clouds', url: 'https://clouds.example/' });

  test('names the topic it was found in before all that stood there', () => {
    expect(next.from).toEqual([
      { topic: 'Clouds', url: 'https://clouds.example/' },
      { topic: 'Older', url: 'https://older.example/', article: 'https://older.example/a' },
    ]);
  });

  test('names who chose it there before all who stood there', () => {
    expect(next.via).toEqual([{ name: 'Ada', url: 'https://ada.example/' }, { name: 'Jacques' }]);
  });

  test('keeps what the source said, and its language and subjects', () => {
    const { title, source, excerpt, lang, tags } = article;
    expect(next).toMatchObject({ title, source, excerpt, lang, tags });
  });

  test('keeps every topic, person and address over any number of hops', () => {
    const again = rescooped(
      { ...next, curator: { name: 'Bob', url: 'https://bob.example/' } },
      { topic: 'Third' },
    );
    expect(again.from.map(({ topic }) => topic)).toEqual(['Third', 'Clouds', 'Older']);
    expect(again.via).toEqual([
      { name: 'Bob', url: 'https://bob.example/' },
      { name: 'Ada', url: 'https://ada.example/' },
      { name: 'Jacques' },
    ]);
  });

  test('leaves behind what was the curator’s own', () => {
    expect(next).toMatchObject({ status: 'published', pinned: false, aliases: [], imported: [] });
    expect(next).not.toHaveProperty('insight');
    expect(next).not.toHaveProperty('description');
    expect(next).not.toHaveProperty('image');
    expect(next).not.toHaveProperty('updated');
  });

  test('is a file that the next topic reads with the same chain of credit', () => {
    const text = printArticle(next, { ...defaults, curator: next.curator, language: '' });
    const read = articleOf(text, `articles/${next.file}`, { curator: { name: 'Bob' }, language: 'en' });
    expect(read).toMatchObject({
      from: next.from,
      via: next.via,
      curator: { name: 'Bob' },
      lang: 'fr',
      slug: 'clusters',
    });
  });
});

test('a picture of ours in the excerpt stays behind, and what it shows is said', () => {
  const excerpt = 'Words ![a heron](images/heron.png) and ![theirs](https://news.example/b.png).';
  const next = rescooped(givenArticle({ excerpt }), { topic: 'Clouds' });
  expect(next.excerpt).toBe('Words a heron and ![theirs](https://news.example/b.png).');
});
