import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/pages/plan.ts';
import { planSearch } from '../../src/pages/search-parts.ts';
import { searchRecord } from '../../src/pages/search-record.ts';
import { makeSite } from '../../src/site/site.ts';
import { articleOf, articleText, givenTopic, now } from '../given.ts';

/** What the search knows of one article of a topic. */
function recordOf(fields: string, body = '', topic = {}) {
  const article = articleOf(articleText(fields, body));
  const site = makeSite(givenTopic(topic), [article], [], { now, preview: false });
  const search = planSearch(planOf(site));
  const [found] = search.parts.flatMap((part) => part.found);
  if (!found) throw new Error('nothing is found');
  return searchRecord(found, search, 'a');
}

describe('what is found of an article', () => {
  test('is the middle of its names too, in scripts without spaces: they stand where words are told apart', () => {
    const { content } = recordOf('title: 新しいデータセンター\ntags: [経済, Cloud]', 'Words.');
    expect(content).toBe('Words.\n新しいデータセンター\n経済');
  });

  test('is not told twice where the description is the start of the excerpt', () => {
    const { content } = recordOf('description: One sentence.', 'One sentence. And another.');
    expect(content).toBe('One sentence. And another.');
  });

  test('is its credit and its tags with their other spellings, each for itself', () => {
    const { meta, filters, url } = recordOf(
      'title: Clouds\nsource: { url: https://news.example/a, publisher: News, author: Bob }\nfrom: [Nets, { topic: Webs }]\nvia: [Eve, Mallory]\ntags: [nuage]\nlang: fr-CA',
      '',
      { tags: [{ name: 'Cloud', aliases: ['Nuage', 'Nube'] }] },
    );
    expect(url).toBe('/articles/a/');
    expect(meta).toEqual({
      title: 'Clouds',
      tags: 'Cloud',
      aliases: 'Nuage, Nube',
      publisher: 'News',
      author: 'Bob',
      via: 'Eve, Mallory',
      from: 'Nets, Webs',
      date: '2015-06-05',
    });
    expect(filters).toEqual({
      tag: ['Cloud'],
      year: ['2015'],
      source: ['News'],
      language: ['fr'],
      part: ['a'],
    });
  });

  test('is all that it says, without its marks', () => {
    const long = 'word '.repeat(600);
    const { content } = recordOf(
      'description: First.\ninsight: "**Third** <b>word</b>"',
      `[Second](/x) ${long}`,
    );
    expect(content).toMatch(/^First\.\nSecond word/);
    expect(content).toMatch(/Third word$/);
    expect(content.length).toBeGreaterThan(3000);
  });

  test('is its title where it says nothing, and its host where it names no publisher', () => {
    const { content, meta } = recordOf('title: Clouds');
    expect([content, meta.publisher]).toEqual(['Clouds', 'news.example']);
  });

  test('is what others type, where the search itself does not see that it is the same', () => {
    const french = recordOf('title: L’œuvre\nlang: fr', '', { language: 'fr' });
    expect(french.meta).toMatchObject({ title: "L'œuvre", spellings: "L'oeuvre" });
    expect(recordOf('title: L’avenir du cloud\nlang: fr').meta.spellings).toBe('avenir');
  });
});

test('records are in the order of time, also before 1970', () => {
  const order = (date: string) => recordOf(`date: ${date}`).sort.date;
  expect(order('0001-01-01') < order('1969-12-31')).toBe(true);
  expect(order('1969-12-31') < order('2015-06-05')).toBe(true);
});
