import { describe, expect, test } from 'vitest';
import { planOf, planPages } from '../../src/pages/plan.ts';
import { planSitemap } from '../../src/pages/sitemap.ts';
import { makeSite } from '../../src/site/site.ts';
import { articleText, givenArticle, givenTopic, now, planned, printed } from '../given.ts';

const url = 'https://clouds.example/x/';
const topic = (fields = '') => `---\nname: Clouds\ncurator: Ada\n${fields}\n---\n`;
const article = { 'articles/2015-06-05-a.md': articleText('tags: [Cloud]') };

describe('the sitemap', () => {
  const lines = (text = '') =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*))?/g)].map(([, loc, date]) => [loc, date]);

  test('names every page that readers find, with the day that its content last changed', () => {
    const site = printed({
      ...article,
      'topic.md': topic(`url: ${url}`),
      'articles/2015-06-04-b.md': articleText(
        'source: https://news.example/b\nupdated: 2015-07-01\naliases: [/old/]',
      ),
      'articles/2015-06-03-c.md': articleText('source: https://news.example/c\nstatus: unlisted'),
      'articles/2015-06-02-d.md': articleText('source: https://news.example/d\nstatus: draft'),
      'pages/about.md': '---\ntitle: About\n---\n',
    });
    expect(lines(site.get('/sitemap.xml'))).toEqual([
      [url, '2015-07-01'],
      [`${url}sources/`, undefined],
      [`${url}months/`, undefined],
      [`${url}tags/`, undefined],
      [`${url}follow/`, undefined],
      [`${url}about/`, undefined],
      [`${url}tags/cloud/`, '2015-06-05'],
      [`${url}sources/news-example/`, '2015-07-01'],
      [`${url}2015/06/`, '2015-07-01'],
      [`${url}articles/b/`, '2015-07-01'],
      [`${url}articles/a/`, '2015-06-05'],
    ]);
  });

  /** The parts of the sitemap of so many articles, ten addresses to a part. */
  function partsOf(articles: number) {
    const all = Array.from({ length: articles }, (_, index) => {
      const date = new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10);
      return givenArticle({
        slug: `n${index}`,
        file: `articles/${date}-n${index}.md`,
        date,
        at: Date.parse(date),
      });
    });
    const plan = planOf(makeSite(givenTopic({ url, root: '/x/' }), all, [], { now, preview: false }));
    const pages = planSitemap(plan.house, planPages(plan), 10);
    return new Map(pages.map(({ address, given }) => [address, JSON.stringify(given)]));
  }

  test('is in parts where it would be too long, of which a new article changes only the last', () => {
    const [before, after] = [partsOf(34), partsOf(35)];
    expect([...before.keys()]).toEqual([
      '/sitemap.xml',
      '/sitemap-pages-1.xml',
      '/sitemap-sources-1.xml',
      '/sitemap-months-1.xml',
      '/sitemap-articles-1.xml',
      '/sitemap-articles-2.xml',
      '/sitemap-articles-3.xml',
      '/sitemap-articles-4.xml',
    ]);
    expect(JSON.parse(after.get('/sitemap.xml') ?? '').parts.at(-1)).toEqual({
      name: 'articles-4',
      date: '2014-02-04',
    });
    const changed = [...after].filter(([address, given]) => before.get(address) !== given);
    expect(changed.map(([address]) => address)).toEqual([
      '/sitemap.xml',
      '/sitemap-pages-1.xml',
      '/sitemap-sources-1.xml',
      '/sitemap-months-1.xml',
      '/sitemap-articles-4.xml',
    ]);
  });
});

test('a sitemap holds 50,000 addresses and no more', () => {
  const { house } = planOf(makeSite(givenTopic({ url }), [], [], { now, preview: false }));
  const pages = (count: number) =>
    planSitemap(
      house,
      Array.from({ length: count }, (_, index) => ({
        kind: 'follow',
        address: `/${index}/`,
        file: 'topic.md',
        given: { house, tags: [], downloads: false },
      })),
    ).map(({ given }) => ('lines' in given ? given.lines.length : 0));
  expect(pages(50_000)).toEqual([50_000]);
  expect(pages(50_001)).toEqual([0, 50_000, 1]);
});

test('an old address is written as hosts compare it, below a path that is written so already', () => {
  const site = printed({
    'topic.md': topic('url: https://clouds.example/caf%C3%A9/'),
    'articles/2015-06-05-a.md': articleText('aliases: [/été/]'),
  });
  expect(site.get('/_redirects')).toBe('/caf%C3%A9/%C3%A9t%C3%A9/ /caf%C3%A9/articles/a/ 301\n');
});

test('a topic that wants no feed has no list of them, and says nothing of following them', () => {
  const site = printed({
    ...article,
    'topic.md': topic(`url: ${url}\nfeeds: { topic: [], tags: [] }\ndownloads: false`),
  });
  expect(site.has('/opml.xml')).toBe(false);
  expect(site.get('/follow/')).not.toMatch(/opml\.xml|feed reader/);
});

test('a picture of its words is shown by others of an article in lists, where they can fetch it', () => {
  const files = {
    'articles/2015-06-05-a.md': articleText(),
    'articles/2015-06-06-b.md': articleText('source: https://news.example/b\nstatus: unlisted'),
  };
  expect(printed(files).get('/articles/a/')).not.toContain('og:image');
  const site = printed({ ...files, 'topic.md': topic(`url: ${url}`) });
  expect(site.get('/articles/a/')).toContain(
    `<meta property="og:image" content="${url}articles/a/share.png">`,
  );
  expect(site.get('/articles/b/')).not.toContain('og:image');
});

test('words of the interface that a topic’s language has not are marked as English', () => {
  const site = printed({
    'topic.md': topic(`url: ${url}\nlanguage: ar\ntagline: شعار`),
    'articles/2015-06-05-a.md': articleText('lang: fr\ndescription: وصف\ninsight: رأي'),
  });
  const page = site.get('/articles/a/');
  expect(page).toContain('<html lang="en" dir="rtl">');
  expect(page).toContain('<p class="description p-summary" lang="ar">');
  expect(page).toContain('<div class="e-content" lang="ar">');
  expect(site.get('/')).toContain('<p class="tagline p-summary" dir="auto" lang="ar">');
  expect(site.get('/feed.atom')).toContain('<content type="html"><![CDATA[<div lang="en">');
  expect(site.get('/feed.atom')).toContain('xml:lang="ar"');
});

test('a site without an address has no file that could not name it', () => {
  const site = printed(article);
  const files = [...site.keys()].filter((address) => /^\/[^/]+$/.test(address)).sort();
  expect(files).toEqual([
    '/404.html',
    '/_headers',
    '/_redirects',
    '/feed.atom',
    '/feed.json',
    '/feed.rss',
    '/manifest.webmanifest',
    '/robots.txt',
  ]);
  expect(site.get('/robots.txt')).not.toContain('Sitemap');
  expect(site.get('/')).not.toContain('rel="search"');
});

describe('an old spelling of a tag', () => {
  const files = {
    ...article,
    'articles/2015-06-06-b.md': articleText(
      'source: https://news.example/b\ntags: [Rain]\naliases: [/old/, /p/12.html]',
    ),
    'topic.md': topic(
      `url: ${url}\ntags:\n  - { name: Cloud, aliases: [Nuage, "C l o u d", Rain drops], slug: sky }\n  - { name: Snow, aliases: [Neige] }`,
    ),
  };
  const moved = (its: Record<string, string>) =>
    planned(its).pages.flatMap((page) => (page.kind === 'moved' ? [[page.address, page.to]] : []));

  test('leads to the tag, unless there is no such tag', () => {
    expect(moved(files)).toEqual([
      ['/old/', '/x/articles/b/'],
      ['/p/12.html', '/x/articles/b/'],
      ['/tags/cloud/', '/x/tags/sky/'],
      ['/tags/nuage/', '/x/tags/sky/'],
      ['/tags/c-l-o-u-d/', '/x/tags/sky/'],
      ['/tags/rain-drops/', '/x/tags/sky/'],
    ]);
  });

  test('has the feed of the tag still, for no reader of feeds follows a page that leads on', () => {
    const site = printed(files);
    expect(site.get('/tags/nuage/feed.atom')).toBe(site.get('/tags/sky/feed.atom'));
    expect(site.get('/tags/nuage/feed.atom')).toContain(`href="${url}tags/sky/feed.atom"`);
  });

  test('that is a tag of its own leads nowhere else', () => {
    const other = {
      ...files,
      'articles/2015-06-07-c.md': articleText('source: https://news.example/c\ntags: ["Nuage!"]'),
    };
    expect(moved(other).map(([address]) => address)).not.toContain('/tags/nuage/');
  });

  test('that is an alias of an article leads to the article', () => {
    for (const at of ['/tags/nuage/', '/tags/Nuage']) {
      const alias = `source: https://news.example/c\naliases: [${at}]`;
      const other = { ...files, 'articles/2015-06-07-c.md': articleText(alias) };
      expect(moved(other)).toContainEqual([at, '/x/articles/c/']);
    }
  });

  test('leads to each page of the tag', () => {
    const more = Object.fromEntries(
      [1, 2, 3].map((day) => [
        `articles/2015-05-0${day}-m.md`,
        articleText(`slug: m${day}\nsource: https://news.example/m${day}\ntags: [Cloud]`),
      ]),
    );
    const paged = {
      ...files,
      ...more,
      'topic.md': files['topic.md'].replace('curator', 'pageSize: 2\ncurator'),
    };
    expect(moved(paged)).toContainEqual(['/tags/nuage/page/1/', '/x/tags/sky/page/1/']);
  });

  test('leads there for hosts that know redirects too, with all below it', () => {
    const lines = printed(files).get('/_redirects')?.split('\n');
    expect(lines).toEqual([
      '/x/old/ /x/articles/b/ 301',
      '/x/p/12.html /x/articles/b/ 301',
      '/x/tags/cloud/* /x/tags/sky/:splat 301',
      '/x/tags/nuage/* /x/tags/sky/:splat 301',
      '/x/tags/c-l-o-u-d/* /x/tags/sky/:splat 301',
      '/x/tags/rain-drops/* /x/tags/sky/:splat 301',
      '',
    ]);
  });
});

test('who shares an article tells the fediverse whose it is, unless another curator chose it', () => {
  const site = printed({
    'topic.md': topic(`url: ${url}`).replace(
      'curator: Ada',
      'curator: { name: Ada, fediverse: "@ada@social.example" }',
    ),
    'articles/2015-06-05-a.md': articleText(),
    'articles/2015-06-06-b.md': articleText('source: https://news.example/b\ncurator: Bob'),
  });
  const creator = '<meta name="fediverse:creator" content="@ada@social.example">';
  expect(site.get('/')).toContain(creator);
  expect(site.get('/articles/a/')).toContain(creator);
  expect(site.get('/articles/b/')).not.toContain(creator);
});

describe('the policy', () => {
  const policyIn = (text = '') =>
    /Content-Security-Policy(?:" content="|: )([^"\n]*)/.exec(text)?.[1]?.replaceAll('&#39;', "'");
  const site = () => printed({ ...article, 'topic.md': topic(`url: ${url}`) });

  test('of a page lets no program in but the site’s own; of the search WebAssembly too', () => {
    const others = "base-uri 'none'; form-action 'self'; object-src 'none'";
    expect(policyIn(site().get('/search/'))).toBe(
      `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${others}`,
    );
    const pages = [...site()].filter(([path, text]) => path !== '/search/' && text.startsWith('<!doctype'));
    expect(pages.length).toBeGreaterThan(5);
    for (const [, text] of pages) expect(policyIn(text)).toBe(`default-src 'self'; ${others}`);
  });

  test('that servers send is the wider one, because a browser obeys both', () => {
    const its = policyIn(site().get('/search/'));
    expect(policyIn(site().get('/_headers'))).toBe(`${its}; frame-ancestors 'none'`);
  });
});

test('a browser is told to search the site itself', () => {
  const site = printed({ ...article, 'topic.md': topic(`url: ${url}`) });
  expect(site.get('/opensearch.xml')).toContain(`template="${url}search/?q={searchTerms}"`);
});
