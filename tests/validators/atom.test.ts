import { describe, expect, test } from 'vitest';
import { atomMistakes } from './atom.ts';
import { changed } from './changed.ts';
import { notWellFormed } from './xml.ts';

const at = 'https://clouds.example/feed.xml';

const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"
  xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
  <id>https://clouds.example/</id>
  <title>Clouds</title>
  <updated>2015-06-05T10:00:00Z</updated>
  <author><name>Ada</name><uri>https://ada.example/</uri></author>
  <link rel="self" type="application/atom+xml" href="https://clouds.example/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://clouds.example/"/>
  <link rel="current" href="https://clouds.example/feed.xml"/>
  <link rel="prev-archive" href="https://clouds.example/feed-1.xml"/>
  <fh:archive/>
  <div xmlns="http://www.w3.org/1999/xhtml">To be read by a feed reader</div>
  <entry>
    <id>tag:clouds.example,2015:a</id>
    <title type="html">One &amp;amp; two</title>
    <updated>2015-06-05T10:00:00.5+02:00</updated>
    <published>2015-06-05T10:00:00Z</published>
    <link href="https://clouds.example/articles/a/"/>
    <category term="cloud" label="Cloud"/>
    <dcterms:issued>2015-06</dcterms:issued>
    <media:thumbnail url="https://clouds.example/a.png" width="20"/>
    <content type="html" xml:lang="fr">&lt;p&gt;&lt;a href="https://news.example/"&gt;Un&lt;/a&gt;&lt;/p&gt;</content>
  </entry>
  <entry xml:base="https://clouds.example/articles/b/">
    <id>tag:clouds.example,2015:b</id>
    <title>B</title>
    <updated>2015-06-04T10:00:00Z</updated>
    <link href="./"/>
    <summary type="html">&lt;a href="#x"&gt;x&lt;/a&gt;</summary>
  </entry>
</feed>
`;

test('a feed that follows every rule has no mistake', async () => {
  expect(atomMistakes(feed, at)).toEqual([]);
  expect(await notWellFormed(new Map([['feed.xml', feed]]))).toEqual([]);
});

describe('a mistake is found:', () => {
  test.each([
    ['<title>Clouds</title>', '<title>Clouds</tilte>', 'not XML'],
    ['<title>Clouds</title>', '<title>Clouds & sky</title>', '& that begins no reference'],
    ['<title>Clouds</title>', '<title>Clouds ]]></title>', ']]> in text'],
    ['>Clouds<', '>Clou\u0001ds<', 'character U+0001'],
    ['>Clouds<', '>Clou\u0085ds<', 'character U+0085'],
    ['>Clouds<', '>Clou\uFFFDds<', 'character U+FFFD'],
    ['>Clouds<', '>Clou\uD800ds<', 'character U+D800'],
    ['>Clouds<', '>Clou&#x1;ds<', 'reference &#x1;'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"', '<feed xmlns="http://purl.org/atom/ns#"', 'no Atom feed'],
    ['<id>https://clouds.example/</id>', '', 'feed: no id'],
    ['<title>Clouds</title>', '', 'feed: no title'],
    ['<title>Clouds</title>', '<title> </title>', 'title is blank'],
    ['<title>Clouds</title>', '<title>A</title><title>B</title>', 'more than one title'],
    ['<updated>2015-06-05T10:00:00Z</updated>', '', 'feed: no updated'],
    ['<updated>2015-06-05T10:00:00Z<', '<updated>2015-06-31T10:00:00Z<', 'no date of RFC 3339'],
    ['<updated>2015-06-05T10:00:00Z<', '<updated>2015-06-05T10:00Z<', 'no date of RFC 3339'],
    ['<author><name>Ada</name><uri>https://ada.example/</uri></author>', '', 'no author'],
    ['<name>Ada</name>', '', 'no name'],
    ['<uri>https://ada.example/</uri>', '<uri>ada.example</uri>', 'uri ada.example is not absolute'],
    ['<uri>https://ada.example/</uri>', '<url>https://ada.example/</url>', 'unknown element url'],
    ['<id>https://clouds.example/</id>', '<id>/</id>', 'id / is no absolute address'],
    ['<id>https://clouds.example/</id>', '<id>https://Clouds.example</id>', 'canonical'],
    ['2015:b', '2015:a', 'two entries of the id tag:clouds.example,2015:a'],
    ['<link href="https://clouds.example/articles/a/"/>', '<link/>', 'link without href'],
    ['href="https://clouds.example/articles/a/"', 'href="/articles/a/"', 'link to /articles/a/, which'],
    [
      '<link href="./"/>',
      '<link href="./"/><link rel="alternate" href="./b"/>',
      'two alternate links of type "" hreflang ""',
    ],
    ['<link href="./"/>', '', 'neither content nor an alternate link'],
    ['<link href="./"/>', '<link href="./" rel="friend"/>', 'unknown relation "friend"'],
    ['<link href="./"/>', '<link href="./" type="html"/>', 'bad type "html"'],
    ['<link href="./"/>', '<link href="./" lang="en"/>', 'unknown attribute lang'],
    ['rel="self"', 'rel="related"', '0 links to self'],
    [
      'application/atom+xml" href="https://clouds.example/feed.xml"',
      'a/b" href="https://a.example/"',
      'link to self is',
    ],
    ['term="cloud"', 'term=""', 'category without term'],
    ['xml:lang="fr"', 'xml:lang="fr_FR"', 'xml:lang fr_FR'],
    ['xml:lang="fr"', 'xml:lang="qq"', 'xml:lang qq'],
    ['<title type="html">', '<title type="markdown">', 'unknown type markdown'],
    ['<title>B</title>', '<title><b>B</b></title>', 'elements in it'],
    ['One &amp;amp; two', '&lt;script&gt;1&lt;/script&gt;', '<script>'],
    ['<title>B</title>', '<title>B</title><subtitle>C</subtitle>', 'unknown element subtitle'],
    [
      '<title>B</title>',
      '<title>B</title><body xmlns="http://www.w3.org/1999/xhtml"/>',
      '<body> of the unknown',
    ],
    [
      '<title>B</title>',
      '<title>B</title><div xmlns="http://www.w3.org/1999/xhtml"/>',
      '<div> of the unknown',
    ],
    ['<title>B</title>', '<title>B</title><x xmlns="urn:x"/>', 'unknown namespace urn:x'],
    ['>2015-06<', '>June<', 'dcterms:issued: June'],
    ['url="https://clouds.example/a.png"', '', 'thumbnail without url'],
    ['<feed ', '<feed xmlns:atom="http://www.w3.org/2005/Atom" ', 'prefix atom'],
    ['<div xmlns="http://www.w3.org/1999/xhtml">', '<div xmlns="urn:a">', 'unknown namespace urn:a'],
    [
      '<link rel="current" href="https://clouds.example/feed.xml"/>',
      '',
      'an archive without a link to the current',
    ],
    ['href="https://clouds.example/feed-1.xml"', 'href="feed-1.xml"', 'page of the feed at feed-1.xml'],
    ['<fh:archive/>', '<fh:archive/><fh:complete/>', 'both an archive and complete'],
    ['</feed>', '<rights>Ada</rights></feed>', 'more after entries'],
    ['<content type="html" xml:lang="fr">', '<content type="image/png">', 'without a summary'],
    ['a href="https://news.example/"', 'a href="news"', 'relative address news'],
    ['a href="https://news.example/"', 'a onclick="a()"', '<a onclick>'],
    ['a href="https://news.example/"', 'a href="javascript:a()"', '<a> runs'],
  ])('%s → %s', (from, to, mistake) => {
    expect(atomMistakes(changed(feed, from, to), at).join('\n')).toContain(mistake);
  });
});

test('libxml2 says which of many files it cannot read', async () => {
  const files = new Map([
    ['a.xml', feed],
    ['b.xml', changed(feed, '</entry>', '')],
  ]);
  expect((await notWellFormed(files)).join('\n')).toMatch(/^b\.xml:\d+: /);
});
