import { describe, expect, test } from 'vitest';
import { address, described, withJsonLd } from './described.ts';

const article = { '@type': 'NewsArticle', headline: 'A ferry', author: 'Ada Lovelace' };
const text = JSON.stringify(article);

describe('JSON-LD is read', () => {
  test.each([
    ['as it is', text],
    ['in a comment', `\n<!--\n${text}\n-->\n`],
    ['as character data', `//<![CDATA[\n${text}\n//]]>`],
    ['as character data in a comment', `/* <![CDATA[ */ ${text} /* ]]> */`],
    ['with a semicolon', `${text};`],
    [
      'with a comma too many',
      '{"@type": "NewsArticle", "headline": "A ferry", "author": ["Ada Lovelace",],}',
    ],
    [
      'with a comma too few',
      '{"@type": "NewsArticle", "image": {"url": "x"}\n"headline": "A ferry", "author": "Ada Lovelace"}',
    ],
    [
      'with a raw line end in a text',
      '{"@type": "NewsArticle", "headline": "A\n\tferry", "author": "Ada Lovelace"}',
    ],
    [
      'with an escape that is none',
      '{"@type": "NewsArticle", "headline": "A ferry", "about": "it\\\'s", "author": "Ada Lovelace"}',
    ],
    ['in a graph', JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] })],
    ['in a list', JSON.stringify([{ '@type': 'BreadcrumbList' }, article])],
    ['as what a page is about', JSON.stringify({ '@type': 'WebPage', mainEntity: article })],
    [
      'with several types',
      JSON.stringify({ ...article, '@type': ['Thing', 'http://schema.org/ReportageNewsArticle'] }),
    ],
    ...['Article', 'BlogPosting', 'TechArticle', 'ScholarlyArticle', 'schema:OpinionNewsArticle'].map(
      (type) => [`of a ${type}`, JSON.stringify({ ...article, '@type': type })],
    ),
  ])('%s', (_how, json) => {
    const { title, author } = described(withJsonLd(json));
    expect(title).toEqual({ value: 'A ferry', where: 'JSON-LD headline' });
    expect(author).toEqual({ value: 'Ada Lovelace', where: 'JSON-LD author' });
  });

  test.each([
    ['{"@type": "NewsArticle", "headline": "A fer'],
    ['null'],
    ['"text"'],
    ['[[[]]]'],
    ['{"@type": {"toString": 1}, "headline": "x"}'],
    ['{"__proto__": {"headline": "x"}}'],
    ['{"@type": "JobPosting", "headline": "x"}'],
  ])('%s says nothing, and breaks nothing', (json) => {
    expect(described(`${withJsonLd(json)}<title>A ferry</title>`).title).toEqual({
      value: 'A ferry',
      where: '<title>',
    });
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });

  test('of the second block where the first is broken', () => {
    expect(described(`${withJsonLd('{')}${withJsonLd(article)}`).title?.value).toBe('A ferry');
  });

  test('of the article that is here, not of the one that comes first', () => {
    const other = { ...article, headline: 'Another', url: 'https://www.news.example/other' };
    const here = { ...article, mainEntityOfPage: { '@id': `${address}?utm_source=x` } };
    expect(described(withJsonLd([other, here])).title?.value).toBe('A ferry');
  });

  test('of no article in a list, a comment or a part', () => {
    const lists = ['itemListElement', 'hasPart', 'mentions', 'comment', 'citation'];
    for (const name of lists) {
      const html = withJsonLd({ '@type': 'WebPage', [name]: [{ item: article }] });
      expect(described(html).author, name).toBeUndefined();
    }
  });

  test('of things that stand elsewhere in it, by their names', () => {
    const graph = [
      { '@type': 'Person', '@id': '#ada', name: 'Ada Lovelace' },
      { '@type': 'Organization', '@id': '#times', name: 'The Times' },
      {
        '@type': 'Article',
        headline: 'A ferry',
        author: [{ '@id': '#ada' }],
        publisher: { '@id': '#times' },
      },
    ];
    const { author, publisher } = described(withJsonLd({ '@graph': graph }));
    expect([author?.value, publisher?.value]).toEqual(['Ada Lovelace', 'The Times']);
  });

  test('and a thing that names itself has an end', () => {
    const loop = { '@type': 'Article', author: { '@id': '#a', name: { '@id': '#a' } } };
    expect(described(withJsonLd(loop)).author).toBeUndefined();
  });

  test('in time, where a quote is never closed', () => {
    const begin = performance.now();
    described(withJsonLd('"\\'.repeat(100_000)));
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
