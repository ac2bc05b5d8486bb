import { describe, expect, test } from 'vitest';
import { changed } from './changed.ts';
import { rssMistakes } from './rss.ts';

const at = 'https://clouds.example/rss.xml';

const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>Clouds</title>
    <link>https://clouds.example/</link>
    <description>What is above us</description>
    <language>en</language>
    <lastBuildDate>Fri, 05 Jun 2015 10:00:00 GMT</lastBuildDate>
    <atom:link rel="self" type="application/rss+xml" href="https://clouds.example/rss.xml"/>
    <div xmlns="http://www.w3.org/1999/xhtml">To be read by a feed reader</div>
    <item>
      <title>One</title>
      <link>https://clouds.example/articles/a/</link>
      <guid isPermaLink="false">tag:clouds.example,2015:a</guid>
      <pubDate>Fri, 05 Jun 2015 10:00:00 +0200</pubDate>
      <dc:creator>Ada</dc:creator>
      <category>Cloud</category>
      <source url="https://news.example/feed">News</source>
      <description>Words</description>
      <content:encoded><![CDATA[<p><a href="https://news.example/">Words</a></p>]]></content:encoded>
      <enclosure url="https://clouds.example/a.png" length="20" type="image/png"/>
    </item>
    <item>
      <description>Only words</description>
      <guid>https://clouds.example/articles/b/</guid>
    </item>
  </channel>
</rss>
`;

test('a feed that follows every rule has no mistake', () => {
  expect(rssMistakes(feed, at)).toEqual([]);
});

describe('a mistake is found:', () => {
  test.each([
    ['</item>', '</itm>', 'not XML'],
    ['<rss version="2.0"', '<rss version="0.91"', 'not of version 2.0'],
    ['<title>Clouds</title>', '', 'channel: no title'],
    ['<link>https://clouds.example/</link>', '', 'channel: no link'],
    ['<description>What is above us</description>', '', 'channel: no description'],
    ['<title>Clouds</title>', '<title>A</title><title>B</title>', 'more than one title'],
    ['</channel>', '<ttl>60</ttl></channel>', '<ttl> after items'],
    ['<title>One</title>', '<title>One</title><summary>a</summary>', 'unknown element summary'],
    ['<description>Only words</description>', '', 'item[2]: no title or description'],
    ['<guid>https://clouds.example/articles/b/</guid>', '', 'item[2]: no guid'],
    ['https://clouds.example/articles/b/</guid>', 'tag:clouds.example,2015:b</guid>', 'is no link'],
    [
      '<guid>https://clouds.example/articles/b/',
      '<guid isPermaLink="false">tag:clouds.example,2015:a',
      'two items of the guid',
    ],
    ['isPermaLink="false"', 'isPermaLink="no"', 'guid with isPermaLink "no"'],
    ['isPermaLink="false"', 'permalink="false"', 'unknown attribute permalink of guid'],
    ['<pubDate>Fri, 05', '<pubDate>Thu, 05', 'pubDate "Thu'],
    ['05 Jun 2015 10:00:00 +', '05 Jun 15 10:00:00 +', 'pubDate "Fri'],
    ['05 Jun 2015 10:00:00 GMT', '05 June 2015 10:00:00 GMT', 'lastBuildDate'],
    ['<link>https://clouds.example/articles/a/</link>', '<link>/articles/a/</link>', 'link "/articles/a/"'],
    [' url="https://news.example/feed"', '', 'source without url'],
    ['url="https://news.example/feed"', 'url="feed"', 'source at feed'],
    ['<category>Cloud</category>', '<category> </category>', 'category ""'],
    ['<title>One</title>', '<content:encoded/>', 'content:encoded before description'],
    ['rel="self"', 'rel="related"', '0 links to self'],
    ['rss.xml"', 'feed.xml"', 'link to self is'],
    ['<language>en</language>', '<language>English language</language>', 'language "English'],
    ['<p><a', '<p><script>1</script><a', '<script>'],
    ['<p><a', '<p onclick="a()"><a', '<p onclick>'],
    ['a href="https://news.example/"', 'a href="/news"', 'relative address /news'],
    ['<a href="https://news.example/">', '<img srcset="a.png 2x">', 'relative address a.png'],
    [
      '<title>One</title>',
      '<title>One</title><div xmlns="http://www.w3.org/1999/xhtml"/>',
      '<div> of the unknown',
    ],
    ['<content:encoded>', '<content:encoded type="cdata">', 'content:encoded with attributes'],
    ['<![CDATA[<p><a href="https://news.example/">Words</a></p>]]>', '', 'content:encoded is blank'],
    ['<description>Words<', '<description>One &lt;%= it %&gt;<', 'HTML that must be guessed'],
    ['length="20" ', '', 'enclosure of the length ""'],
    ['type="image/png"', 'type="png"', 'enclosure of the type "png"'],
    [
      '<title>One</title>',
      '<title>One</title><author>ada@ada.example</author>',
      'both author and dc:creator',
    ],
    ['<title>One</title>', '<title>One</title><author>Ada</author>', 'author "Ada"'],
    ['<title>One</title>', '<title><b>One</b></title>', '<b> in title'],
  ])('%s → %s', (from, to, mistake) => {
    expect(rssMistakes(changed(feed, from, to), at).join('\n')).toContain(mistake);
  });
});

test('an item may have content without a description', () => {
  expect(rssMistakes(changed(feed, '<description>Words</description>', ''), at)).toEqual([]);
});
