import { describe, expect, test } from 'vitest';
import { makeSite } from '../../src/site/site.ts';
import { type Tag, type Tags, tagProblems } from '../../src/site/tags.ts';
import type { Topic } from '../../src/site/topic.ts';
import { givenArticle, givenTopic, now } from '../given.ts';

/** The tags of a site that an article named so would carry. */
function carried(tags: Tags, names: string[]): readonly Tag[] {
  return tags.of({ article: givenArticle({ tags: names }) });
}

/** The tags of articles, given oldest first. */
function tagsOf(lists: string[][], topic: Partial<Topic> = {}) {
  const articles = lists.map((tags, index) =>
    givenArticle({ slug: `a${index}`, date: `2015-01-${String(index + 1).padStart(2, '0')}`, tags }),
  );
  return makeSite(givenTopic(topic), articles, [], { now, preview: false }).tags;
}

describe('tags', () => {
  test('of one key are one, spelled as the oldest article has it', () => {
    const [tag, ...more] = tagsOf([['Cloud computing'], ['cloud-computing'], ['CLOUD_COMPUTING']]).all();
    expect(more).toEqual([]);
    expect(tag).toMatchObject({ name: 'Cloud computing', slug: 'cloud-computing' });
    expect(tag?.articles.map(({ article }) => article.slug)).toEqual(['a2', 'a1', 'a0']);
  });

  test('that only look alike have addresses of their own', () => {
    const names = [
      'C',
      'C++',
      'C#',
      '.NET',
      'NET',
      'café',
      'cafe',
      'Straße',
      'strasse',
      'İstanbul',
      'istanbul',
      '日本語',
      '🚀',
      '👩',
      '👨‍👩‍👧',
      'a/b',
      'a b',
      '..',
      '.',
      '/',
    ];
    const all = tagsOf(names.map((name) => [name])).all();
    expect(all.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(names.length);
    expect(all.filter(({ articles }) => articles.length !== 1)).toEqual([]);
  });

  test('named like parts of every object are tags like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty'];
    const all = tagsOf([names, names]).all();
    expect(all.map(({ name, articles }) => [name, articles.length]).sort()).toEqual(
      names.map((name) => [name, 2]).sort(),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('keep their address when newer articles bring a tag that would like to have it', () => {
    const [before] = tagsOf([['a/b']]).all();
    const after = tagsOf([['a/b'], ['a b'], ['a.b']]).all();
    expect(after.find(({ name }) => name === 'a/b')?.slug).toBe(before?.slug);
  });

  test('stand once on an article, in its own order, also under two spellings', () => {
    const tags = tagsOf([['beta', 'AWS', 'Amazon']], { tags: [{ name: 'Amazon', aliases: ['AWS'] }] });
    expect(carried(tags, ['beta', 'AWS', 'Amazon']).map(({ name }) => name)).toEqual(['beta', 'Amazon']);
    expect(carried(tags, ['Amazon'])[0]?.articles).toHaveLength(1);
  });

  test('of no listed article are not there', () => {
    const site = makeSite(givenTopic(), [givenArticle({ tags: ['secret'], status: 'draft' })], [], {
      now,
      preview: false,
    });
    expect(site.tags.all()).toEqual([]);
    expect(carried(site.tags, ['secret'])).toEqual([]);
  });
});

describe('what the topic says of a tag', () => {
  const topic = {
    tags: [{ name: 'Économie', aliases: ['business', 'Economy'], description: 'Money.', slug: 'money' }],
  };

  test('is its spelling, address and description, whatever articles call it', () => {
    const [tag, ...more] = tagsOf([['Business'], ['economy'], ['ÉCONOMIE']], topic).all();
    expect(more).toEqual([]);
    expect(tag).toMatchObject({ name: 'Économie', slug: 'money', description: 'Money.' });
    expect(tag?.articles).toHaveLength(3);
  });

  test('keeps its address free of other tags', () => {
    const other = tagsOf([['Money'], ['business']], topic)
      .all()
      .find(({ name }) => name === 'Money');
    expect(other?.slug).toMatch(/^money-[0-9a-f]{10}$/);
  });

  test('makes no page for a tag that no article has', () => {
    expect(
      tagsOf([['cloud']], topic)
        .all()
        .map(({ name }) => name),
    ).toEqual(['cloud']);
  });

  test('may not be said of two', () => {
    const topicWithTwo = givenTopic({
      tags: [
        { name: 'Amazon', aliases: ['AWS'] },
        { name: 'aws', aliases: [] },
        { name: 'Books', aliases: [], slug: 'x' },
        { name: 'Music', aliases: [], slug: 'x' },
      ],
    });
    const told = tagProblems(topicWithTwo, (index, what, mend) => ({
      file: 'topic.md',
      line: index,
      column: 1,
      severity: 'error',
      what,
      mend,
    }));
    expect(told.map(({ line, what }) => [line, what])).toEqual([
      [1, 'the spelling `aws` belongs to the tag `Amazon` already'],
      [3, 'the slug `x` belongs to the tag `Books` already'],
    ]);
  });
});

describe('related tags', () => {
  test('are those that stand most often together, then by key', () => {
    const tags = tagsOf([['a', 'b', 'c'], ['a', 'c'], ['a', 'd'], ['e']]);
    const [a] = carried(tags, ['a']);
    expect(a && tags.related(a).map(({ tag, count }) => [tag.name, count])).toEqual([
      ['c', 2],
      ['b', 1],
      ['d', 1],
    ]);
  });

  test('are eight at most', () => {
    const tags = tagsOf([['a', ...'bcdefghijkl']]);
    const [a] = carried(tags, ['a']);
    expect(a && tags.related(a)).toHaveLength(8);
  });
});
