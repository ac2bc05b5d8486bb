import { describe, expect, test } from 'vitest';
import { deadLinks } from './links.ts';

const origin = 'https://clouds.example';

/** A small site in which every kind of address leads somewhere. */
const site = {
  'index.html': `<!doctype html><link rel="stylesheet" href="style.css"><link rel="canonical" href="${origin}/topic/">
    <meta property="og:image" content="${origin}/topic/a.png"><meta name="description" content="/not/an/address/">
    <a href="articles/a/#one">A</a><a href='/topic/articles/a/#:~:text=words'>A</a><a href="#top">Up</a>
    <a href="https://news.example/nowhere">News</a><a href="mailto:ada@clouds.example">Ada</a>
    <img src=a.png srcset="a.png 1x, /topic/a.png 2x"><!-- <a href="/no/">No</a> -->
    <script type="application/ld+json">{"url":"${origin}/topic/","@id":"${origin}/topic/#topic"}</script>`,
  'articles/a/index.html': '<h1 id="one">One &amp; only</h1><a href="../../">Up</a><a href="?q=a">Search</a>',
  'old/index.html': '<meta http-equiv="refresh" content="0; url=../articles/a/">',
  'style.css': '/* url(no.png) */ body { background: url("a.png") }',
  'a.png': new Uint8Array([1]),
  'feed.xml': `<?xml-stylesheet href="/topic/feed.xsl"?><feed><link href="${origin}/topic/" title="&lt;a>"></link><icon>/topic/a.png</icon>
    <content type="html">&lt;a href="${origin}/topic/articles/a/"&gt;A&lt;/a&gt;</content></feed>`,
  'feed.xsl': '<a href="{@href}">A</a><link href="/topic/style.css"/>',
  'rss.xml': `<description>&lt;img src=no&gt;</description><link>${origin}/topic/</link><guid isPermaLink="false">/no/</guid><item><description><![CDATA[<img src="/topic/a.png">]]></description>`,
  'feed.json': `{"home_page_url":"${origin}/topic/","items":[{"content_html":"<a href='${origin}/topic/old/'>a</a>"}]}`,
  'sitemap.xml': `<url><loc>${origin}/topic/articles/a/</loc></url>`,
  'feeds.opml': `<outline xmlUrl="${origin}/topic/feed.xml" htmlUrl="${origin}/topic/"/>`,
  'search.xml': `<Url template="${origin}/topic/?q={searchTerms}"/><Image>${origin}/topic/a.png</Image>`,
  'manifest.webmanifest': '{"start_url":"./","icons":[{"src":"a.png"}]}',
  _redirects: '# Older\n/topic/older/ /topic/old/ 301\n',
  'robots.txt': `User-agent: *\nSitemap: ${origin}/topic/sitemap.xml`,
};

function dead(more: Record<string, string> = {}, root = '/topic/'): string[] {
  return deadLinks(new Map(Object.entries({ ...site, ...more })), origin, root);
}

test('a site whose addresses all lead somewhere has no dead link', () => {
  expect(dead()).toEqual([]);
});

describe('an address that leads nowhere is found:', () => {
  test.each([
    ['b.html', '<a href="/topic/no/">', 'b.html: /topic/no/ leads to no file'],
    ['b.html', '<a href="articles/a/no">', 'b.html: articles/a/no leads to no file'],
    ['b.html', `<a href="${origin}/topic/no/?a&amp;b">`, 'leads to no file'],
    ['b.html', '<a href="/topic/articles/a">', 'is a folder and lacks its last /'],
    ['b.html', '<a href="/topic/articles/a/#two">', 'names no id of articles/a/index.html'],
    ['b.html', '<a href="#here"><p id="there">', 'b.html: #here names no id of b.html'],
    ['b.html', '<a href="/tags/">', 'is outside of /topic/'],
    ['b.html', '<a href="../tags/">', 'is outside of /topic/'],
    ['b.html', '<a href="http://clouds.example/topic/">', 'is not at https://clouds.example'],
    ['b.html', '<a href="/topic/%E9">', 'is badly escaped'],
    ['b.html', '<a href="https://">', 'is no address'],
    ['b.html', '<a href="/topic/older/">', 'b.html: /topic/older/ leads to no file'],
    ['b.html', '<img srcset="a.png 1x, b.png 2x">', 'b.html: b.png leads to no file'],
    ['b.html', '<meta property="og:url" content="/topic/no/">', '/topic/no/ leads to no file'],
    ['b.html', '<meta http-equiv="refresh" content="0; url=/topic/no/">', '/topic/no/ leads to no file'],
    ['b.html', '<p style="background: url(b.png)">', 'b.png leads to no file'],
    ['b.html', '<style>p { background: url(b.png) }</style>', 'b.png leads to no file'],
    [
      'b.html',
      '<script type="application/ld+json">{"@id":"/topic/no/#a"}</script>',
      '/topic/no/ leads to no file',
    ],
    ['b.html', '<base href="/topic/articles/"><a href="b/">', 'b/ leads to no file'],
    ['articles/style.css', '@import "more.css";', 'articles/style.css: more.css leads to no file'],
    ['b.xml', '<?xml-stylesheet type="text/xsl" href="b.xsl"?><feed/>', 'b.xsl leads to no file'],
    ['b.xml', '<feed><link rel="next" href="feed-2.xml"/></feed>', 'feed-2.xml leads to no file'],
    ['b.xml', '<content type="html">&lt;a href="/topic/no/"&gt;</content>', '/topic/no/ leads to no file'],
    ['b.xml', '<item><description><![CDATA[<img src="no.png">]]></description>', 'no.png leads to no file'],
    ['b.xml', `<guid>${origin}/topic/no/</guid>`, '/topic/no/ leads to no file'],
    ['b.xml', `<Url template="${origin}/topic/find/?q={searchTerms}"/>`, 'leads to no file'],
    ['b.json', `{"next_url":"${origin}/topic/2.json"}`, '2.json leads to no file'],
    ['b.json', '{"content_html":"<a href=\\"/topic/no/\\">"}', '/topic/no/ leads to no file'],
    ['b.webmanifest', '{"icons":[{"src":"b.png"}]}', 'b.png leads to no file'],
    ['b.opml', `<outline xmlUrl="${origin}/topic/no.xml"/>`, 'no.xml leads to no file'],
    ['sitemap.xml', `<loc>${origin}/topic/no/</loc>`, '/topic/no/ leads to no file'],
    ['_redirects', '/topic/older/ /topic/no/ 301', '_redirects: /topic/no/ leads to no file'],
    [
      'robots.txt',
      `Sitemap: ${origin}/topic/no.xml`,
      'robots.txt: https://clouds.example/topic/no.xml leads',
    ],
  ])('%s %s', (path, text, mistake) => {
    const found = dead({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mistake);
  });
});

test('a page of many is read fast', () => {
  const links = Array.from(
    { length: 100 },
    (_, at) => `<p class="one"><a href="/page/${at}/#a">${at}</a></p>`,
  );
  const page = `<!doctype html><h1 id="a">A</h1>${links.join('\n')}`;
  const pages = Array.from({ length: 10_000 }, (_, at): [string, string] => [`page/${at}/index.html`, page]);
  const start = performance.now();
  expect(deadLinks(new Map(pages), origin, '/')).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});
