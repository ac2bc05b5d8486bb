import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import type { Topic } from '../../src/site/topic.ts';
import { givenArticle, givenTopic, now } from '../given.ts';

/** A site of articles that say so much, given oldest first, one a day. */
function siteOf(given: Partial<Article>[], topic: Partial<Topic> = {}): Site {
  const articles = given.map((its, index) => {
    const date = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
    return givenArticle({ slug: `a${index}`, date, ...its });
  });
  return makeSite(givenTopic(topic), articles, [], { now, preview: false });
}

const published = (publisher: string): Partial<Article> => ({
  source: { url: 'https://news.example/a', publisher },
});
const shown = (named: Iterable<{ name: string; slug: string; articles: unknown[] }>) =>
  [...named].map(({ name, slug, articles }) => [name, slug, articles.length]);

describe('sources', () => {
  test('are one where capitals, spaces or Unicode forms differ only, spelled as the oldest article has it', () => {
    const names = ['Économie & Co', 'ÉCONOMIE  & CO', 'E\u0301conomie-&-Co'];
    expect(shown(siteOf(names.map(published)).shelves.sources.inAge())).toEqual([
      ['Économie & Co', 'economie-co', 3],
    ]);
  });

  test('differ where accents do, and the oldest keeps the plain slug', () => {
    const { sources } = siteOf(['Économie', 'Economie', 'Economie'].map(published)).shelves;
    expect(shown(sources.inAge())).toEqual([
      ['Économie', 'economie', 1],
      ['Economie', expect.stringMatching(/^economie-[0-9a-f]{10}$/), 2],
    ]);
  });

  test('without a name are known by their host, as whoever is called by it', () => {
    const site = siteOf([
      { source: { url: 'https://www.latribune.example/a' } },
      { source: { url: 'http://latribune.example/b' } },
      published('Latribune.example'),
    ]);
    expect(shown(site.shelves.sources.inAge())).toEqual([['latribune.example', 'latribune-example', 3]]);
  });

  test('with hostile names have addresses of their own', () => {
    const names = ['../', '..', '<script>', '日本語', 'a'.repeat(300), '__proto__', 'con', '🚀', ' ', '-'];
    const slugs = [...siteOf(names.map(published)).shelves.sources.inAge()].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(names.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 91)).toEqual([]);
  });

  test('of what is not listed are not there', () => {
    const site = siteOf([{ ...published('Secret'), status: 'draft' }, published('Open')]);
    expect(shown(site.shelves.sources.all())).toEqual([['Open', 'open', 1]]);
  });
});

describe('those who are credited', () => {
  const jacques = { name: 'Jacques', url: 'https://jacques.example/' };

  test('stand in via, in from, or chose an article in the curator’s place', () => {
    const { credits } = siteOf([
      { via: [{ name: 'Odile' }], from: [{ topic: 'Nets' }], curator: { name: 'Bob' } },
      { curator: { name: 'ADA' } },
    ]).shelves;
    expect(shown(credits.inAge())).toEqual([
      ['Bob', 'bob', 1],
      ['Nets', 'nets', 1],
      ['Odile', 'odile', 1],
    ]);
  });

  test('are one with and without an address, as a person and as a topic', () => {
    const { credits } = siteOf([
      { via: [{ name: 'Jacques' }] },
      { from: [{ topic: 'JACQUES', url: 'http://www.jacques.example' }] },
      { via: [jacques, { name: 'Jacques' }] },
    ]).shelves;
    expect(credits.all()).toMatchObject([{ name: 'Jacques', slug: 'jacques', url: jacques.url }]);
    expect(credits.all()[0]?.articles).toHaveLength(3);
  });

  test('are told apart by their addresses, and a name without one is the first', () => {
    const site = siteOf([
      { via: [jacques] },
      { via: [{ name: 'Jacques', url: 'https://other.example/' }] },
      { via: [{ name: 'Jacques' }] },
    ]);
    expect(shown(site.shelves.credits.inAge())).toEqual([
      ['Jacques', 'jacques', 2],
      ['Jacques', expect.stringMatching(/^jacques-[0-9a-f]{10}$/), 1],
    ]);
    const [newest] = site.listed;
    expect(newest && site.shelves.credits.of(newest).map(({ slug }) => slug)).toEqual(['jacques']);
  });

  test('keep name and address when newer articles credit others', () => {
    const person = fc.record({
      name: fc.constantFrom('Jacques', 'jacques', 'Odile', '日本語'),
      url: fc.constantFrom(undefined, 'https://a.example/', 'https://b.example', 'http://www.b.example/'),
    });
    const people = fc.array(fc.array(person, { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(people, person, (lists, another) => {
        const given = lists.map((via) => ({ via }));
        const before = siteOf(given);
        const after = siteOf([...given, { via: [another] }]);
        for (const [index, listed] of before.listed.entries()) {
          const same = after.listed[index + 1];
          const its = (site: Site, one: typeof same) =>
            one && site.shelves.credits.of(one).map(({ shown }) => shown);
          expect(its(after, same)).toEqual(its(before, listed));
        }
      }),
    );
  });
});

describe('months', () => {
  const monthsOf = (dates: string[], timezone = 'UTC') =>
    siteOf(
      dates.map((date) => ({ date, at: moment(date, timezone) })),
      { timezone },
    ).shelves.months;

  test('are those of the topic’s time zone, newest first', () => {
    const dates = ['2014-12-31T23:30:00Z', '2015-01-31', '2015-02-01', '0099-03-01'];
    const names = (zone: string) =>
      monthsOf(dates, zone).all.map(({ name, articles }) => [name, articles.length]);
    expect(names('UTC')).toEqual([
      ['2015-02', 1],
      ['2015-01', 1],
      ['2014-12', 1],
      ['0099-03', 1],
    ]);
    expect(names('Europe/Paris')).toEqual([
      ['2015-02', 1],
      ['2015-01', 2],
      ['0099-03', 1],
    ]);
  });

  test('give each year its count, the first year first', () => {
    const site = siteOf(
      ['2012-01-01', '2012-05-05', '2014-01-01'].map((date) => ({ date, at: Date.parse(date) })),
    );
    expect(site.shelves.months.years(site.listed)).toEqual([
      { year: '2012', count: 2 },
      { year: '2014', count: 1 },
    ]);
  });
});

test('an order is filled where there is anything in it', () => {
  expect(siteOf([]).shelves.filled).toEqual([]);
  expect(siteOf([{}]).shelves.filled).toEqual(['source', 'month']);
  expect(siteOf([{}, { via: [{ name: 'Odile' }] }]).shelves.filled).toEqual(['source', 'via', 'month']);
});
