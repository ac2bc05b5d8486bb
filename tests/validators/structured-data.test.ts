import { describe, expect, test } from 'vitest';
import { changed } from './changed.ts';
import { structuredDataMistakes } from './structured-data.ts';

const page = `<!doctype html><title>A</title>
<script type="application/ld+json">
{
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": "NewsArticle",
      "@id": "https://clouds.example/articles/a/#article",
      "headline": "One",
      "url": "/articles/a/",
      "datePublished": "2015-06-05",
      "dateModified": "2015-06-05T10:00:00+02:00",
      "author": [{ "@type": "Person", "name": "Ada" }],
      "publisher": { "@id": "https://clouds.example/#topic" },
      "image": "https://clouds.example/a.png",
      "isAccessibleForFree": true,
      "wordCount": 3,
      "timeRequired": "PT2M",
      "inLanguage": "en"
    },
    {
      "@type": "BreadcrumbList",
      "itemListOrder": "https://schema.org/ItemListOrderAscending",
      "itemListElement": [{ "@type": "ListItem", "position": 1, "item": { "@id": "https://clouds.example/" } }]
    },
    {
      "@type": ["WebSite", "CreativeWork"],
      "name": "Clouds",
      "potentialAction": {
        "@type": "SearchAction",
        "target": { "@type": "EntryPoint", "urlTemplate": "https://clouds.example/?q={q}" },
        "query-input": "required name=q"
      }
    }
  ]
}
</script>`;

test('data by the vocabulary has no mistake, and a page without data neither', () => {
  expect(structuredDataMistakes(page)).toEqual([]);
  expect(structuredDataMistakes('<p>No data</p>')).toEqual([]);
});

test('one node may stand without a graph, and a role in place of what it says more of', () => {
  const role = '{"@type":"OrganizationRole","author":{"@type":"Person","name":"Ada"},"startDate":"2015"}';
  const node = `{"@context":"https://schema.org","@type":"Article","author":${role}}`;
  expect(structuredDataMistakes(`<script type="application/ld+json">${node}</script>`)).toEqual([]);
});

describe('a mistake is found:', () => {
  test.each([
    ['"headline": "One",', '"headline": "One"', 'not JSON'],
    ['"https://schema.org",', '"http://schema.org/",', '@context "http://schema.org/"'],
    ['"@graph": [', '"name": "A", "@graph": [', 'name beside @graph'],
    ['"@type": "NewsArticle",', '', '[0] has no @type'],
    ['"@type": "Person", ', '', '[0].author[0] has no @type'],
    ['"NewsArticle"', '"NewsItem"', 'unknown type NewsItem'],
    ['"headline"', '"heading"', 'NewsArticle has no property heading'],
    ['"wordCount": 3', '"birthDate": "2015"', 'NewsArticle has no property birthDate'],
    ['"wordCount": 3', '"wordCount": 3.5', '.wordCount may not be the number 3.5'],
    ['"wordCount": 3', '"wordCount": "three"', '"three" is no Integer'],
    ['"2015-06-05"', '"5 June 2015"', '"5 June 2015" is no Date or DateTime'],
    ['"2015-06-05"', '"2015-06-31"', '"2015-06-31" is no Date or DateTime'],
    ['"2015-06-05"', '20150605', '.datePublished may not be the number'],
    ['"/articles/a/"', '"articles/a/"', '"articles/a/" is no URL'],
    ['"/articles/a/"', '""', '.url is blank'],
    ['"@id": "https://clouds.example/#topic"', '"@id": "topic"', '.publisher.@id "topic" is no URL'],
    [
      '[{ "@type": "Person", "name": "Ada" }]',
      '"https://ada.example/"',
      '.author "https://ada.example/" must be an object',
    ],
    ['[{ "@type": "Person", "name": "Ada" }]', '[]', '.author is an empty list'],
    ['"Person"', '"Place"', '.author[0] may not be of the type Place'],
    ['"headline": "One"', '"headline": { "@type": "Person" }', '.headline may not be of the type Person'],
    ['"headline": "One"', '"headline": null', '.headline is null'],
    ['true', '"yes"', '"yes" is no Boolean'],
    ['"PT2M"', '"2 minutes"', '"2 minutes" is no Duration'],
    ['"position": 1', '"position": true', '.position may not be true'],
    ['"query-input"', '"search-input"', 'SearchAction has no property search-input'],
    ['"headline": "One"', '"headline": "<!--"', '<!-- in a script'],
  ])('%s → %s', (from, to, mistake) => {
    expect(structuredDataMistakes(changed(page, from, to)).join('\n')).toContain(mistake);
  });
});
