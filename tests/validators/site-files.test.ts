import { describe, expect, test } from 'vitest';
import { changed } from './changed.ts';
import {
  headersMistakes,
  manifestMistakes,
  openSearchMistakes,
  opmlMistakes,
  redirectsMistakes,
  robotsMistakes,
} from './site-files.ts';

const opml = `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>Clouds</title>
    <dateModified>Fri, 05 Jun 2015 10:00:00 GMT</dateModified>
    <ownerId>https://ada.example/</ownerId>
  </head>
  <body>
    <outline text="Tags">
      <outline text="Cloud" type="rss" xmlUrl="https://clouds.example/cloud.xml" htmlUrl="https://clouds.example/"/>
    </outline>
  </body>
</opml>
`;

describe('a list of feeds', () => {
  test('that follows every rule has no mistake', () => {
    expect(opmlMistakes(opml)).toEqual([]);
  });

  test.each([
    ['</body>', '', 'not XML'],
    ['<opml ', '<opml xmlns="urn:a" ', 'the root is no OPML'],
    ['version="2.0"', '', 'not of version 2.0'],
    ['<title>Clouds</title>', '', 'head without a title'],
    ['<title>Clouds</title>', '<title>Clouds</title><name/>', 'unknown element name'],
    ['Fri, 05', 'Sat, 05', 'is not of RFC 822'],
    ['<ownerId>https:', '<ownerId>', 'address //ada.example/ is not absolute'],
    ['text="Cloud" ', '', 'outline without text'],
    ['xmlUrl="https://clouds.example/cloud.xml" ', '', 'without xmlUrl'],
    ['https://clouds.example/cloud.xml', '/cloud.xml', 'xmlUrl /cloud.xml is not absolute'],
    ['type="rss" ', '', 'of a feed without type'],
    ['<outline text="Tags">', '<outline text="Tags"><feed/>', 'unknown element feed'],
  ])('%s → %s', (from, to, mistake) => {
    expect(opmlMistakes(changed(opml, from, to)).join('\n')).toContain(mistake);
  });
});

const search = `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Clouds</ShortName>
  <LongName>All about clouds</LongName>
  <Description>Search in Clouds</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en</Language>
  <Image width="16" height="16" type="image/png">https://clouds.example/icon.png</Image>
  <Url type="text/html" template="https://clouds.example/search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="https://clouds.example/search.xml"/>
</OpenSearchDescription>
`;

describe('the description of a search', () => {
  test('that follows every rule has no mistake', () => {
    expect(openSearchMistakes(search)).toEqual([]);
  });

  test.each([
    ['opensearch/1.1/', 'opensearch/1.0/', 'no OpenSearchDescription'],
    ['<ShortName>Clouds</ShortName>', '', 'no ShortName'],
    ['<ShortName>Clouds', '<ShortName>Clouds above us all', 'ShortName of more than 16 letters'],
    ['<ShortName>Clouds', '<ShortName>&lt;b>Clouds', 'ShortName with markup'],
    ['<ShortName>Clouds', '<ShortName>', 'ShortName is blank'],
    ['All about clouds', 'a'.repeat(49), 'LongName of more than 48 letters'],
    ['Search in Clouds', 'a'.repeat(1025), 'Description of more than 1024 letters'],
    ['<Description>Search in Clouds</Description>', '', 'no Description'],
    ['?q={searchTerms}', '?q=', 'without {searchTerms}'],
    ['https://clouds.example/search/', '/search/', 'is not absolute'],
    ['type="text/html" ', '', 'Url without a media type'],
    ['>UTF-8<', '>UTF-9<', 'InputEncoding "UTF-9"'],
    ['>en<', '>e<', 'Language "e"'],
    ['https://clouds.example/icon.png', '/icon.png', 'Image /icon.png is not absolute'],
    ['<Language>', '<Lang/><Language>', 'unknown element Lang'],
    ['<Language>', '<LongName>a</LongName><Language>', 'more than one LongName'],
  ])('%s → %s', (from, to, mistake) => {
    expect(openSearchMistakes(changed(search, from, to)).join('\n')).toContain(mistake);
  });
});

const manifest = `{
  "name": "Clouds",
  "short_name": "Clouds",
  "start_url": "/clouds/",
  "scope": "/clouds/",
  "display": "minimal-ui",
  "lang": "en",
  "theme_color": "#a4262c",
  "background_color": "#fff",
  "icons": [{ "src": "icon.png", "sizes": "192x192 any", "type": "image/png", "purpose": "any maskable" }]
}`;

describe('a manifest', () => {
  test('that follows every rule has no mistake', () => {
    expect(manifestMistakes(manifest)).toEqual([]);
  });

  test.each([
    ['"lang": "en",', '"lang": "en"', 'not JSON'],
    ['"name": "Clouds",\n  "short_name": "Clouds",', '', 'neither name nor short_name'],
    ['"name": "Clouds"', '"name": " "', 'name is no text'],
    ['"start_url": "/clouds/",', '', 'no start_url'],
    ['"start_url": "/clouds/"', '"start_url": "/"', 'outside of the scope'],
    ['"start_url": "/clouds/"', '"start_url": "https://other.example/clouds/"', 'outside of the scope'],
    ['minimal-ui', 'window', 'display "window"'],
    ['"en"', '"english language"', 'lang "english language"'],
    ['#a4262c', '#a4262', 'theme_color "#a4262"'],
    ['"icons": [', '"icon": [', 'no icons'],
    ['"src": "icon.png"', '"href": "icon.png"', 'icon 1 without src'],
    ['192x192', '192', 'icon 1 of sizes 192 any'],
    ['image/png', 'png', 'icon 1 of type png'],
    ['maskable', 'round', 'icon 1 of purpose round'],
    ['"lang"', '"language"', 'unknown field language'],
  ])('%s → %s', (from, to, mistake) => {
    expect(manifestMistakes(changed(manifest, from, to)).join('\n')).toContain(mistake);
  });
});

const robots = `# Welcome
User-agent: *
Disallow: /search/
Allow: /

User-agent: greedy-bot
Disallow: /

Sitemap: https://clouds.example/sitemap.xml
`;

describe('what is asked of crawlers', () => {
  test('by every rule has no mistake', () => {
    expect(robotsMistakes(robots)).toEqual([]);
    expect(robotsMistakes('User-agent: *\nDisallow:')).toEqual([]);
  });

  test.each([
    ['User-agent: *', '', 'disallow before any user-agent'],
    ['User-agent: *', 'User-agent *', 'is no line of name and value'],
    ['Disallow: /search/', 'Disalow: /search/', 'unknown Disalow'],
    ['Disallow: /search/', 'Disallow: search/', 'disallow search/ is no path'],
    ['https://clouds.example/', '/', 'sitemap /sitemap.xml is not absolute'],
    ['greedy-bot', 'greedy bot 2', 'user-agent "greedy bot 2"'],
    ['greedy-bot', '*', 'user-agent: * twice'],
    ['# Welcome', 'Welcome', '"Welcome" is no line'],
    ['# Welcome', '\uFEFF# Welcome', 'byte order mark'],
    ['# Welcome', `# ${'a'.repeat(600_000)}`, 'more than crawlers read'],
  ])('%s → %s', (from, to, mistake) => {
    expect(robotsMistakes(changed(robots, from, to)).join('\n')).toContain(mistake);
  });

  test('without a user-agent asks nobody', () => {
    expect(robotsMistakes('Sitemap: https://clouds.example/sitemap.xml')).toEqual(['no user-agent']);
  });
});

const headers = `# For every page
/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

describe('headers', () => {
  test('by every rule have no mistake', () => {
    expect(headersMistakes(headers)).toEqual([]);
  });

  test.each([
    ['/assets/*', 'assets/*', '"assets/*" is no path'],
    ['/assets/*', '/*/assets/*', 'with more than one *'],
    ['/assets/*', '/*', 'path /* twice'],
    ['  X-Content-Type-Options: nosniff', '  X-Content-Type-Options nosniff', 'is no header'],
    ['  X-Content-Type-Options: nosniff', 'X-Content-Type-Options: nosniff', 'is no path'],
    ['X-Content-Type-Options: nosniff', 'content-security-policy: a', 'content-security-policy twice'],
    ['/*\n', '/pages/*\n', 'no Content-Security-Policy on /*'],
    ["; frame-ancestors 'none'", '', 'policy without frame-ancestors'],
    ["default-src 'none'; ", '', 'policy without default-src'],
    ["style-src 'self'", "style-src 'unsafe-inline'", "policy: style-src 'unsafe-inline'"],
    ["style-src 'self'", "script-src 'unsafe-eval'", "policy: script-src 'unsafe-eval'"],
    ["style-src 'self'", 'style-src *', 'policy: style-src *'],
    ["style-src 'self'", 'style-src https://*.example', 'policy: style-src https://*.example'],
    ["style-src 'self'", "img-src 'self'", 'policy with img-src twice'],
    ['immutable', 'a'.repeat(2000), 'letters, more than 2000'],
    ['  Cache-Control: public, max-age=31536000, immutable', '', '/assets/* without headers'],
    ['# For every page', '  A: b', 'a header before any path'],
  ])('%s → %s', (from, to, mistake) => {
    expect(headersMistakes(changed(headers, from, to)).join('\n')).toContain(mistake);
  });

  test('of a site below a folder are for that folder', () => {
    const below = headers.replaceAll('\n/', '\n/topic/');
    expect(headersMistakes(below, '/topic/')).toEqual([]);
    expect(headersMistakes(below)).toEqual(['no Content-Security-Policy on /*']);
  });

  test('may not be of too many paths', () => {
    const many = Array.from({ length: 100 }, (_, at) => `/${at}\n  A: b\n`).join('');
    expect(headersMistakes(headers + many)).toEqual(['102 rules, more than 100']);
  });
});

const redirects = `# Older addresses
/old/ /articles/a/ 301
/older/ /articles/b/ 301
/news/* https://news.example/:splat 302
`;

describe('redirects', () => {
  test('by every rule have no mistake', () => {
    expect(redirectsMistakes(redirects)).toEqual([]);
  });

  test.each([
    ['/old/ ', 'old/ ', 'old/ is no path'],
    ['/old/ ', '/o%ld/ ', '/o%ld/ is no path'],
    ['/old/ ', '/old/?a ', 'can never be asked for'],
    ['/articles/a/ 301', 'articles/a/ 301', 'articles/a/ is neither a path nor an address'],
    ['/old/ /articles/a/ 301', '/old/', '/old/ leads nowhere'],
    ['/articles/a/ 301', '/articles/a/', 'code ""'],
    ['/articles/a/ 301', '/articles/a/ 300', 'code "300"'],
    ['/articles/a/ 301', '/articles/a/ 301 # moved', '"#" is one word too many'],
    ['/older/ ', '/old/ ', '/old/ twice'],
    ['/articles/a/', '/old/', '/old/ leads to itself'],
    ['/articles/a/', '/older/#a', '/old/ leads to /older/#a, which leads on to /articles/b/'],
    ['/old/ /articles/a/', '/articles/b/ /older/', '/older/ leads to /articles/b/, which leads on'],
  ])('%s → %s', (from, to, mistake) => {
    expect(redirectsMistakes(changed(redirects, from, to)).join('\n')).toContain(mistake);
  });
});
