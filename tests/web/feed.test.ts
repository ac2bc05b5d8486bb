import { describe, expect, test } from 'vitest';
import { readOpml } from '../../src/formats/opml.ts';
import { isFeed, readFeed } from '../../src/web/feed.ts';
import { WebError } from '../../src/web/web-error.ts';

const address = 'https://a.example/dir/feed';

function rss(items: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A &amp; B</title><link>https://a.example/</link>${items}</channel></rss>`;
}

function item(inner: string): string {
  return `<item>${inner}</item>`;
}

const whole = {
  title: 'Docker is here',
  url: 'https://a.example/1',
  date: '2014-06-10T04:00:00Z',
  author: 'Ann',
  description: 'Hello & bye',
  tags: ['Cloud'],
};

describe('a feed is read', () => {
  test('in RSS 2.0', () => {
    const text = rss(
      item(
        '<title>Docker &lt;b&gt;is&lt;/b&gt; here</title><link>https://a.example/1</link><pubDate>Tue, 10 Jun 2014 06:00:00 +0200</pubDate><dc:creator>Ann</dc:creator><category>Cloud</category><description>&lt;p&gt;Hello &amp;amp; bye&lt;/p&gt;</description>',
      ),
    );
    expect(readFeed(text, address)).toEqual({
      title: 'A & B',
      url: 'https://a.example/',
      articles: [whole],
      skipped: 0,
    });
  });

  test('in Atom, its relative addresses against its base', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>A &amp; B</title><link rel="self" href="feed"/><link href="/"/><entry><id>1</id><title>Docker is here</title><link rel="related" href="https://other.example/"/><link href="1"/><published>2014-06-10T04:00:00Z</published><updated>2020-01-01T00:00:00Z</updated><author><name>Ann</name></author><summary type="html">Hello &amp;amp; bye</summary><category term="x" label="Cloud"/></entry></feed>`;
    expect(readFeed(text, address)).toEqual({
      title: 'A & B',
      url: 'https://a.example/',
      articles: [whole],
      skipped: 0,
    });
  });

  test('in RSS 1.0', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>A &amp; B</title><link>https://a.example/</link></channel><item rdf:about="https://a.example/1"><title>Docker is here</title><link>https://a.example/1</link><dc:date>2014-06-10</dc:date><dc:creator>Ann</dc:creator><dc:subject>Cloud</dc:subject><description>Hello &amp; bye</description></item></rdf:RDF>`;
    expect(readFeed(text, address).articles).toEqual([{ ...whole, date: '2014-06-10' }]);
  });

  test('in JSON Feed, of which the article itself is taken and not the page about it', () => {
    const item = {
      id: '1',
      url: 'https://a.example/about-1',
      external_url: 'https://a.example/1',
      title: 'Docker is here',
      content_html: '<p>Hello &amp; bye</p>',
      date_published: '2014-06-10T04:00:00Z',
      authors: [{ name: 'Ann' }],
      tags: ['Cloud'],
    };
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A & B',
      home_page_url: 'https://a.example/',
      items: [item],
    });
    expect(readFeed(text, address)).toEqual({
      title: 'A & B',
      url: 'https://a.example/',
      articles: [whole],
      skipped: 0,
    });
  });

  test('with the chain of credit of a topic, where it is whole', () => {
    const provenance = {
      title: 'A',
      lang: 'en',
      source: { url: 'https://news.example/' },
      curator: { name: 'Ada' },
      topic: { name: 'T' },
      date: '2015-06-05',
      from: [],
      via: [],
      tags: [],
    };
    const items = [provenance, { ...provenance, via: 'x' }].map((its, id) => ({
      id: String(id),
      url: `https://a.example/${id}`,
      title: 't',
      _provenance: its,
    }));
    const { articles } = readFeed(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }),
      address,
    );
    expect(articles.map(({ provenance: its }) => its)).toEqual([provenance, undefined]);
  });

  test('with the chain of credit of each article, whatever stands between them', () => {
    const chain = { title: 'A', lang: 'en', source: { url: 'https://news.example/' }, topic: { name: 'T' } };
    const credited = { ...chain, curator: { name: 'Ada' }, date: '2015-06-05' };
    const items = [null, {}, { id: '1', url: 'https://a.example/1', _provenance: credited }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'T', items };
    const { articles } = readFeed(JSON.stringify(feed), address);
    expect(articles.map(({ provenance }) => provenance)).toEqual([
      { ...credited, from: [], via: [], tags: [] },
    ]);
  });

  test('also where an article is about feeds, or pages', () => {
    const about = '<content type="html"><![CDATA[<pre> <rss version="2.0"> <!DOCTYPE x [ </pre>]]></content>';
    const atom = `<?xml version="1.0"?><!-- <rss> --><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title><link href="1"/>${about}</entry></feed>`;
    expect(readFeed(atom, address).articles).toHaveLength(1);
    const items = [1, 2].map((id) => ({ id, url: `${id}`, content_text: id === 1 ? '<!DOCTYPE a [' : ']>' }));
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
    expect(readFeed(json, address).articles).toHaveLength(2);
  });

  test.each([
    ['Mon, 10 Jun 2014 06:00:00 +0200', '2014-06-10T04:00:00Z'],
    ['Tue, 10 Jun 2014 04:00:00 UTC', '2014-06-10T04:00:00Z'],
    ['mar., 10 Jun 2014 04:00:00 GMT', '2014-06-10T04:00:00Z'],
    ['Mon, 31 Feb 2014 04:00:00 GMT', undefined],
  ])('with the moment of %s, whatever day of the week is said', (typed, date) => {
    const text = rss(item(`<link>https://a.example/1</link><pubDate>${typed}</pubDate>`));
    expect(readFeed(text, address).articles[0]?.date).toBe(date);
  });

  test('without scripts and styles in what is said of an article', () => {
    const html = '<style>p {}</style><script>alert(1)</script><p>Words';
    const text = rss(item(`<link>https://a.example/1</link><description><![CDATA[${html}]]></description>`));
    expect(readFeed(text, address).articles[0]?.description).toBe('Words');
  });

  test('whatever is wrong with an entry: it is left out and counted, or read as far as it goes', () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '',
      'https://user:pass@a.example/',
      'mailto:a@b.example',
    ];
    const text = rss(
      `${links.map((link) => item(`<title>x</title><link>${link}</link>`)).join('')}${item('<title>y</title><link>//a.example/2</link><pubDate>soon</pubDate>')}`,
    );
    const { articles, skipped } = readFeed(text, address);
    expect(articles.map(({ url, date }) => [url, date])).toEqual([['https://a.example/2', undefined]]);
    expect(skipped).toBe(links.length);
  });

  test('with titles as plain text of one line and of a limited length', () => {
    const text = rss(
      item(
        `<title>a\n\u001b]0;b\u0007 &lt;script&gt;c${'x'.repeat(10_000)}</title><link>https://a.example/1</link>`,
      ),
    );
    const [article] = readFeed(text, address).articles;
    expect(article?.title).toMatch(/^a \]0;b c?x*…$|^a ?\]0;b/u);
    expect(article?.title).not.toMatch(/\p{Cc}/u);
    expect(article?.title.length).toBeLessThanOrEqual(300);
  });
});

describe('a feed that means harm', () => {
  const entities = (declared: string, used: string) =>
    rss(item(`<title>${used}</title><link>https://a.example/1</link>`), `<!DOCTYPE rss [${declared}]>`);
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );

  test.each([
    ['a file', entities('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
    ['a billion laughs', entities(`<!ENTITY l0 "ha">${laughs}`, '&l9;')],
    ['a long entity many times', entities(`<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(50_000))],
    [
      'a million references',
      rss(item(`<title>${'&#65;'.repeat(1_000_000)}</title><link>https://a.example/1</link>`)),
    ],
    ['a hundred thousand elements in each other', rss('<a>'.repeat(100_000))],
    ['fifty thousand items', rss(item('<title>a</title><link>https://a.example/1</link>').repeat(50_000))],
  ])('with %s ends soon, and gives away nothing', { timeout: 20_000 }, (_what, text) => {
    let said = '';
    try {
      said = JSON.stringify(readFeed(text, address));
    } catch (error) {
      expect(error).toBeInstanceOf(WebError);
    }
    expect(said).not.toMatch(/root:|haha|x{1000}/);
    expect(said.length).toBeLessThan(500_000);
  });

  test.each([
    ['types that never end', '<!DOCTYPE a['.repeat(80_000)],
    ['types without end', '<!DOCTYPE a>'.repeat(80_000)],
    ['comments that never end', '<!--'.repeat(200_000)],
  ])('with %s is refused, however long it is', (_what, start) => {
    expect(() => readFeed(rss('', start), address)).toThrow('It is no feed');
    expect(readOpml(`${start}<opml version="2.0"><body/></opml>`)).toBeUndefined();
  });

  test.each(['', '<!doctype html><html><p>hello', '{"a":1}', '{', '<rss', 'x'.repeat(100_000)])(
    'or is none is refused: %.20s',
    (text) => {
      expect(() => readFeed(text, address)).toThrow('It is no feed');
    },
  );
});

test('a feed is known by what is in it', () => {
  expect([rss(''), '<feed xmlns="x">', ' {"version":"https://jsonfeed.org/version/1"}'].map(isFeed)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['<!doctype html><html><body><feed>', '{}', '{', ''].map(isFeed)).toEqual(Array(4).fill(false));
  const escaped = '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1.1"}';
  const late = `<?xml version="1.0"?><!--${'x'.repeat(5000)}--><rss version="2.0">`;
  expect([escaped, late, `\n${rss('')}`].map(isFeed)).toEqual([true, true, true]);
});

describe('a list of feeds', () => {
  test('is read through all its folders, each feed once; what is no address is left out', () => {
    const outline = (its: string) => `<outline type="rss" ${its}/>`;
    const text = `<opml version="2.0"><head><title>Mine</title></head><body>${outline('text="N" xmlUrl="https://n.example/feed" htmlUrl="https://n.example/"')}<outline text="F"><outline text="G">${outline('title="M" text="x" xmlUrl="https://m.example/feed"')}</outline></outline>${outline('text="again" xmlUrl="https://n.example/feed"')}${outline('text="bad" xmlUrl="javascript:alert(1)"')}</body></opml>`;
    expect(readOpml(text)?.map(({ feed }) => feed)).toEqual([
      'https://n.example/feed',
      'https://m.example/feed',
    ]);
  });

  test('is none where it is something else', () => {
    expect(readOpml('<html></html>')).toBeUndefined();
  });
});
