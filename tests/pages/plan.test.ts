import { describe, expect, test } from 'vitest';
import { outputFile } from '../../src/pages/address.ts';
import type { Page, PageOf } from '../../src/pages/page.ts';
import type { Kind } from '../../src/pages/planned.ts';
import { articleText, cardsOf, planned, print, printed } from '../given.ts';

const oneArticle = { 'articles/2015-06-05-a.md': articleText('tags: [Cloud]', 'Words.') };
const topicWith = (fields: string) => `---\nname: Clouds\ncurator: Ada\n${fields}\n---\n`;

/** So many articles, one a day. */
function articles(count: number, fields = ''): Record<string, string> {
  const files = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10);
    return [`articles/${day}-n${index}.md`, articleText(`source: https://news.example/${index}\n${fields}`)];
  });
  return Object.fromEntries(files);
}

function ofKind<K extends Kind>(pages: readonly Page[], kind: K): PageOf<K>[] {
  return pages.filter((page): page is PageOf<K> => page.kind === kind);
}

/** The page of a kind of which there is one. */
function only<K extends Kind>(pages: readonly Page[], kind: K): PageOf<K> {
  const [page, ...more] = ofKind(pages, kind);
  if (!page || more.length > 0) throw new Error(`not one ${kind}`);
  return page;
}

const addresses = (pages: readonly Page[]) => pages.map(({ address }) => address);

describe('the pages of a site', () => {
  test('of one article and one tag', () => {
    expect(addresses(planned(oneArticle).pages)).toEqual(
      expect.arrayContaining([
        '/',
        '/tags/cloud/',
        '/tags/',
        '/articles/a/',
        '/articles/a/index.md',
        '/feed.atom',
        '/tags/cloud/feed.atom',
        '/follow/',
        '/404.html',
        '/feed.rss',
        '/feed.json',
      ]),
    );
  });

  test('without an article are valid all the same', () => {
    const { pages } = planned({});
    expect(only(pages, 'topic')).toMatchObject({ sections: [], pager: {}, address: '/' });
    expect(only(pages, 'atom').entries).toEqual([]);
    expect(only(pages, 'atom').updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(ofKind(pages, 'article')).toEqual([]);
  });

  test('each have a file of their own', () => {
    const files = planned(articles(45, 'tags: [a, b]\nvia: Bob')).pages.map(({ address }) =>
      outputFile(address).toLowerCase(),
    );
    expect(new Set(files).size).toBe(files.length);
  });

  test('are the same in whatever order and whenever the content is read', () => {
    const files = { ...articles(7, 'tags: [a, é, z]'), 'topic.md': topicWith('pageSize: 2') };
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(printed(turned)).toEqual(printed(files));
  });

  test('are none while anything is wrong', () => {
    expect(() => planned({ ...oneArticle, 'articles/b.md': '' })).toThrow();
  });
});

describe('the archive', () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 3],
  ])('of %i articles, two to a page, has %i pages, none of them empty', (count, pages) => {
    const topic = ofKind(
      planned({ ...articles(count, 'tags: [all]'), 'topic.md': topicWith('pageSize: 2') }).pages,
      'topic',
    );
    expect(topic).toHaveLength(pages);
    expect(topic.flatMap(cardsOf)).toHaveLength(count);
    expect(topic.slice(1).filter((page) => cardsOf(page).length !== 2)).toEqual([]);
  });

  test('leads from each page to its neighbours, oldest page first', () => {
    const topic = ofKind(planned({ ...articles(7), 'topic.md': topicWith('pageSize: 2') }).pages, 'topic');
    expect(topic.map(({ address, pager: { newer, older } }) => [address, newer, older])).toEqual([
      ['/', undefined, '/page/2/'],
      ['/page/1/', '/page/2/', undefined],
      ['/page/2/', '/', '/page/1/'],
    ]);
  });

  test('of a tag has its own pages', () => {
    const tag = ofKind(
      planned({ ...articles(7, 'tags: [all]'), 'topic.md': topicWith('pageSize: 2') }).pages,
      'tag',
    );
    expect(addresses(tag)).toEqual(['/tags/all/', '/tags/all/page/1/', '/tags/all/page/2/']);
    expect(tag.map(({ pager: { newer, older } }) => [newer, older])).toEqual([
      [undefined, '/tags/all/page/2/'],
      ['/tags/all/page/2/', undefined],
      ['/tags/all/', '/tags/all/page/1/'],
    ]);
  });

  test('keeps each older page to the byte when an article comes', () => {
    const files = { ...articles(6, 'tags: [all]'), 'topic.md': topicWith('pageSize: 2') };
    const before = printed(files);
    const after = printed({ ...files, 'articles/2015-06-05-new.md': articleText('tags: [all, other]') });
    const changed = [...before]
      .filter(([address, text]) => after.get(address) !== text)
      .map(([address]) => address.replace(/\.[\w-]{10}\.json$/, '.json'));
    expect(changed.sort()).toEqual([
      '/',
      // Its month was the last one.
      '/2014/01/',
      '/articles/n5/',
      '/assets/articles-1.json',
      '/assets/numbers.json',
      '/assets/tags.json',
      '/feed.atom',
      '/feed.json',
      '/feed.rss',
      '/follow/',
      '/months/',
      '/sources/',
      '/sources/news-example/',
      '/tags/',
      '/tags/all/',
      '/tags/all/feed.atom',
      '/tags/find.json',
    ]);
  });
});

describe('an article', () => {
  const titles = (pages: readonly Page[]) =>
    cardsOf(
      only(
        pages.filter(({ address }) => address === '/'),
        'topic',
      ),
    ).map(({ article }) => article.title);
  const files = {
    'articles/2015-06-01-a.md': articleText('title: Published\nsource: https://news.example/1\ntags: [seen]'),
    'articles/2015-06-02-b.md': articleText(
      'title: Draft\nsource: https://news.example/2\nstatus: draft\ntags: [hidden]\naliases: [/b/]',
    ),
    'articles/2015-06-03-c.md': articleText(
      'title: Unlisted\nsource: https://news.example/3\nstatus: unlisted\ntags: [seen, hidden]',
    ),
    'articles/2016-06-04-d.md': articleText('title: Future\nsource: https://news.example/4\ntags: [hidden]'),
    'topic.md': topicWith('url: https://clouds.example/'),
  };

  test('that is a draft or not yet published is on no page, feed or list', () => {
    const all = [...printed(files)]
      .filter(([, text]) => /Draft|Future/.test(text))
      .map(([address]) => address);
    expect(all).toEqual([]);
    const { pages } = planned(files);
    expect(addresses(pages).filter((address) => /\/(b|d|hidden)\//.test(address))).toEqual([]);
  });

  test('that is unlisted has its page, hidden from search engines, and stands in no list', () => {
    const { pages } = planned(files);
    expect(titles(pages)).toEqual(['Published']);
    expect(ofKind(pages, 'article').map(({ address, hidden }) => [address, hidden])).toEqual([
      ['/articles/a/', false],
      ['/articles/c/', true],
    ]);
    expect(
      ofKind(pages, 'atom').flatMap(({ entries }) => entries.map(({ card }) => card.article.title)),
    ).toEqual(['Published', 'Published']);
  });

  test('that its curator alone sees stands marked in the preview', () => {
    const { pages } = planned(files, true);
    expect(titles(pages)).toEqual(['Future', 'Unlisted', 'Draft', 'Published']);
    expect(ofKind(pages, 'article').filter(({ hidden }) => hidden)).toHaveLength(3);
  });

  test('that is pinned leads the topic page and keeps its place in the archive', () => {
    const pinned = {
      ...articles(5),
      'articles/2013-01-01-first.md': articleText('title: Pinned\npinned: true'),
      'topic.md': topicWith('pageSize: 2'),
    };
    const topic = ofKind(planned(pinned).pages, 'topic').map(cardsOf);
    expect(topic[0]?.[0]?.article.title).toBe('Pinned');
    expect(topic[1]?.at(-1)?.article.title).toBe('Pinned');
  });

  test('leads to its newer and its older neighbour', () => {
    const of = ofKind(planned(articles(3)).pages, 'article');
    expect(of.map(({ newer, older }) => [newer?.href, older?.href])).toEqual([
      [undefined, '/articles/n1/'],
      ['/articles/n2/', '/articles/n0/'],
      ['/articles/n1/', undefined],
    ]);
  });

  test('is found under its older addresses, which search engines are told to forget', () => {
    const { pages } = planned({
      'articles/2015-06-05-a.md': articleText('aliases: [/old/, /p/12.html]'),
      'topic.md': topicWith('url: https://clouds.example/x/'),
    });
    expect(
      ofKind(pages, 'moved').map(({ address, to, canonical, hidden }) => [address, to, canonical, hidden]),
    ).toEqual([
      ['/old/', '/x/articles/a/', 'https://clouds.example/x/articles/a/', true],
      ['/p/12.html', '/x/articles/a/', 'https://clouds.example/x/articles/a/', true],
    ]);
  });

  test('has the host of its source for a publisher that is not named', () => {
    const [page] = ofKind(
      planned({ 'articles/2015-06-05-a.md': articleText('source: https://www.latribune.example/a') }).pages,
      'article',
    );
    expect(page?.card.publisher).toBe('latribune.example');
  });
});

describe('a feed', () => {
  test('holds the twenty newest', () => {
    const feeds = ofKind(planned(articles(25)).pages, 'atom');
    const { entries, updated } = only(feeds.slice(0, 1), 'atom');
    expect(entries).toHaveLength(20);
    expect(entries[0]?.published).toBe('2014-01-25T00:00:00Z');
    expect(updated).toBe('2014-01-25T00:00:00Z');
  });

  test('names each article by its address in full', () => {
    const { self, home, entries } = only(
      planned({ ...articles(1), 'topic.md': topicWith('url: https://user.example/my-topic') }).pages,
      'atom',
    );
    expect({ self, home }).toEqual({
      self: 'https://user.example/my-topic/feed.atom',
      home: 'https://user.example/my-topic/',
    });
    expect(entries[0]).toMatchObject({
      id: 'https://user.example/my-topic/articles/n0/',
      href: 'https://user.example/my-topic/articles/n0/',
    });
  });

  test('of a site without an address names each article by a name of its own', () => {
    const { entries } = only(planned(articles(2)).pages, 'atom');
    expect(entries.map(({ id }) => id)).toEqual([
      'tag:kiosque.invalid,2026:Clouds/articles/n1/',
      'tag:kiosque.invalid,2026:Clouds/articles/n0/',
    ]);
  });
});

describe('the index of tags', () => {
  test('has them by letter and by count', () => {
    const tags = only(
      planned({
        'articles/2015-06-05-a.md': articleText('tags: [Économie, zèbre, "2015", 日本語]'),
        'articles/2015-06-04-b.md': articleText('source: https://news.example/b\ntags: [eau, zèbre]'),
      }).pages,
      'tags',
    );
    expect(tags.groups.map(({ letter, tags: of }) => [letter, of.map(({ name }) => name)])).toEqual([
      ['Other', ['2015']],
      ['E', ['eau', 'Économie']],
      ['Z', ['zèbre']],
      ['日', ['日本語']],
    ]);
    expect(tags.byCount[0]).toMatchObject({ name: 'zèbre', count: 2 });
  });
});

describe('a site below a folder', () => {
  test('links to nothing outside that folder', () => {
    const pages = planned({
      ...articles(5, 'tags: [cloud]'),
      'topic.md': topicWith('url: https://user.example/my-topic\npageSize: 2'),
      'pages/about.md': '---\ntitle: About\n---\n\n[Home](/)\n',
    }).pages;
    const links = pages
      .filter(({ kind }) => kind !== 'atom')
      .flatMap((page) => [...print(page).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link]) => link));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !link?.startsWith('/my-topic/'))).toEqual([]);
  });
});

test('pictures are named for publishing', () => {
  const { images } = planned({
    'images/a.svg': '<svg/>',
    'articles/2015-06-05-a.md': articleText('image: { src: images/a.svg, alt: "" }'),
  });
  expect([...images]).toEqual(['images/a.svg']);
});

test('the same source twice is published with a warning that names both', () => {
  const { problems, articles: count } = planned({
    'articles/2015-06-05-a.md': articleText(),
    'articles/2015-06-06-b.md': articleText('source: http://www.news.example/a/#part'),
  });
  expect(count).toBe(2);
  expect(problems.map(({ file, severity, what }) => [file, severity, what])).toEqual([
    ['articles/2015-06-06-b.md', 'warning', 'the same source as articles/2015-06-05-a.md'],
  ]);
});
