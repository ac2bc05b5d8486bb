import { describe, expect, test } from 'vitest';
import { changed } from './changed.ts';
import { jsonFeedMistakes } from './json-feed.ts';

const at = 'https://clouds.example/feed.json';

const feed = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Clouds",
  "home_page_url": "https://clouds.example/",
  "feed_url": "https://clouds.example/feed.json",
  "next_url": "https://clouds.example/feed-2.json",
  "language": "en",
  "authors": [{ "name": "Ada", "url": "https://ada.example/" }],
  "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }],
  "_clouds": { "about": "https://clouds.example/about/" },
  "items": [
    {
      "id": "tag:clouds.example,2015:a",
      "url": "https://clouds.example/articles/a/",
      "external_url": "https://news.example/a",
      "title": "One",
      "content_html": "<p><a href=\\"https://news.example/\\">Words</a></p>",
      "date_published": "2015-06-05T10:00:00Z",
      "tags": ["Cloud", "Sky"],
      "attachments": [{ "url": "https://clouds.example/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 20 }]
    },
    { "id": "tag:clouds.example,2015:b", "content_text": "Words", "_clouds": { "source": 1 } }
  ]
}`;

test('a feed that follows every rule has no mistake', () => {
  expect(jsonFeedMistakes(feed, at)).toEqual([]);
});

describe('a mistake is found:', () => {
  test.each([
    ['"title": "Clouds",', '"title": "Clouds"', 'not JSON'],
    ['version/1.1', 'version/1', '/version must be equal to constant'],
    ['"title": "Clouds",', '', "must have required property 'title'"],
    ['"title": "Clouds"', '"title": 1', '/title must be string'],
    ['"items"', '"articles"', "must have required property 'items'"],
    ['"language": "en"', '"lang": "en"', 'must NOT have additional properties: lang'],
    ['"language": "en"', '"language": "e"', '/language must match format'],
    ['"https://clouds.example/"', '"/"', '/home_page_url must match format "web"'],
    ['feed-2.json', 'feed.json', 'next_url is the feed itself'],
    ['clouds.example/feed.json', 'other.example/feed.json', 'feed_url is https://other.example/feed.json'],
    ['{ "name": "Ada", "url": "https://ada.example/" }', '"Ada"', '/authors/0 must be object'],
    ['{ "name": "Ada", "url": "https://ada.example/" }', '{}', '/authors/0 must have required property'],
    ['"_clouds": { "about"', '"_clouds.a": { "about"', 'additional properties: _clouds.a'],
    ['{ "source": 1 }', '1', '/_clouds must be object'],
    ['https://clouds.example/about/', 'about', '/_clouds/about must match format'],
    ['"id": "tag:clouds.example,2015:b"', '"id": 2', '/items/1/id must be string'],
    ['2015:b', '2015:a', 'two items of the id tag:clouds.example,2015:a'],
    ['"content_text"', '"summary"', "must have required property 'content_text'"],
    ['2015-06-05T10', '2015-06-31T10', '/date_published must match format'],
    ['"Sky"', '"Cloud"', 'must NOT have duplicate items'],
    ['"audio/mpeg"', '"audio"', '/mime_type must match format'],
    ['"title": "One"', '"title": "One", "title": "Two"', 'key title twice'],
    ['"title": "One"', '"title": "O\\u0001e"', 'character U+0001'],
    ['<p><a', '<p><script>1</script><a', '<script>'],
    ['https://news.example/\\"', '/news\\"', 'relative address /news'],
  ])('%s → %s', (from, to, mistake) => {
    expect(jsonFeedMistakes(changed(feed, from, to), at).join('\n')).toContain(mistake);
  });
});
