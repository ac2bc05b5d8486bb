import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mf2 } from 'microformats-parser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plan } from '../../src/build.ts';
import type { Page, PageOf } from '../../src/pages/page.ts';
import type { Kind } from '../../src/pages/planned.ts';
import { fingerprint } from '../../src/press/fingerprint.ts';
import { writeTopic } from '../generated-topic.ts';
import { articleText, planned, print, printed } from '../given.ts';
import { elements, one, textOf, treeOf, withClass } from '../tree.ts';

const topicWith = (fields: string) => `---\nname: Clouds\ncurator: Ada\n${fields}\n---\n`;

/** So many articles from one day on, one a day. */
function articles(count: number, fields = '', from = '2014-01-01'): Record<string, string> {
  const files = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return [`articles/${day}-n${index}.md`, articleText(`source: https://news.example/${index}\n${fields}`)];
  });
  return Object.fromEntries(files);
}

function at<K extends Kind>(pages: readonly Page[], address: string, kind: K): PageOf<K> {
  const page = pages.find((one) => one.address === address);
  if (page?.kind !== kind) throw new Error(`${address} is ${page?.kind ?? 'nothing'}`);
  return page as PageOf<K>;
}

const shelves = (pages: readonly Page[]) =>
  pages.filter((page): page is PageOf<'shelf'> => page.kind === 'shelf');
const footerOf = (text = '') =>
  elements(one(treeOf(text), 'footer'), 'a').map((link) => String(link.properties.href));

describe('a topic without an article', () => {
  const pages = () => planned({}).pages;

  test('has its lists of sources, of people and of months: their addresses are its own', () => {
    expect(at(pages(), '/sources/', 'shelves')).toMatchObject({ groups: [], hidden: true });
    expect(at(pages(), '/via/', 'shelves')).toMatchObject({ groups: [], hidden: true });
    expect(at(pages(), '/months/', 'months')).toMatchObject({ years: [], hidden: true });
    expect(print(at(pages(), '/via/', 'shelves'))).toContain('Nothing has come through others yet.');
    expect(shelves(pages())).toEqual([]);
  });

  test('leads to none of them', () => {
    expect(footerOf(print(at(pages(), '/', 'topic')))).toEqual(['/', '/search/', '/tags/', '/follow/']);
  });
});

test('the foot of each page leads to the lists in which there is something', () => {
  const foot = (files: Record<string, string>) => footerOf(printed(files).get('/404.html'));
  expect(foot(articles(2))).toEqual(['/', '/search/', '/tags/', '/sources/', '/months/', '/follow/']);
  expect(foot(articles(1, 'from: Nets'))).toContain('/via/');
});

describe('the page of a source', () => {
  const files = { ...articles(120, 'via: Bob'), 'topic.md': topicWith('url: https://clouds.example/x/') };
  const pages = () => planned(files).pages;

  test('lists fifty on each older page, and leads from each to its neighbours', () => {
    const its = shelves(pages()).filter(({ order }) => order === 'source');
    expect(its.map(({ address, cards, pager, count }) => [address, cards.length, pager, count])).toEqual([
      ['/sources/news-example/', 70, { older: '/x/sources/news-example/page/1/' }, '120 articles'],
      ['/sources/news-example/page/1/', 50, { newer: '/x/sources/news-example/' }, undefined],
    ]);
    expect(its.map(({ title, canonical }) => [title, canonical])).toEqual([
      ['news.example – Clouds', 'https://clouds.example/x/sources/news-example/'],
      ['Archive, page 1 – news.example – Clouds', 'https://clouds.example/x/sources/news-example/page/1/'],
    ]);
  });

  test('has a row for each article, which leads to its page and says its credit to programs', () => {
    const text = print(at(pages(), '/sources/news-example/page/1/', 'shelf'));
    expect(elements(treeOf(text), withClass('brief'))).toHaveLength(50);
    const [feed] = mf2(text, { baseUrl: 'https://clouds.example/x/sources/news-example/page/1/' }).items;
    expect(feed?.type).toEqual(['h-feed']);
    expect(feed?.properties.name?.[0]).toContain('news.example');
    expect(feed?.children?.at(-1)).toMatchObject({
      type: ['h-entry'],
      properties: {
        uid: ['https://clouds.example/x/articles/n0/'],
        published: ['2014-01-01'],
        'bookmark-of': [{ properties: { name: ['A title'], url: ['https://news.example/0'] } }],
        author: [{ properties: { name: ['Ada'] } }],
        'x-via': [{ properties: { name: ['Bob'] } }],
      },
    });
  });

  test('keeps its older pages to the byte when an article comes, which changes few pages besides', () => {
    const before = printed(files);
    const newer = articleText('source: https://news.example/new\nvia: [Bob, Zoë]');
    const after = printed({ ...files, 'articles/2014-05-05-new.md': newer });
    const changed = [...before].filter(([address, text]) => after.get(address) !== text);
    const addresses = changed.map(([address]) => address).filter((address) => !/^\/assets\//.test(address));
    expect(addresses.sort()).toEqual([
      '/',
      // The month before now leads to a later one.
      '/2014/04/',
      '/articles/n119/',
      '/feed.atom',
      '/feed.json',
      '/feed.rss',
      '/months/',
      '/sitemap.xml',
      '/sources/',
      '/sources/news-example/',
      '/tags/',
      '/tags/find.json',
      '/via/',
      '/via/bob/',
    ]);
  });
});

test('the page of someone credited leads to where they are, and lists what came through them in any way', () => {
  const { pages } = planned({
    'articles/2015-06-05-a.md': articleText('via: { name: Nets, url: https://nets.example/ }'),
    'articles/2015-06-06-b.md': articleText('source: https://news.example/b\nfrom: Nets'),
    'articles/2015-06-07-c.md': articleText('source: https://news.example/c\ncurator: Nets'),
  });
  const page = at(pages, '/via/nets/', 'shelf');
  expect(page.cards.map(({ article: { slug } }) => slug)).toEqual(['c', 'b', 'a']);
  expect(page).toMatchObject({
    title: 'Via Nets – Clouds',
    count: '3 articles',
    site: { name: 'nets.example', href: 'https://nets.example/' },
    index: { name: 'Via', href: '/via/' },
  });
});

describe('months', () => {
  const files = { ...articles(2, '', '2014-12-31'), ...articles(1, 'slug: june', '2015-06-05') };
  const pages = () => planned({ ...files, 'topic.md': topicWith('language: fr') }).pages;

  test('lead to the earlier and the later one that has articles', () => {
    const months = shelves(pages()).filter(({ order }) => order === 'month');
    expect(months.map(({ name, earlier, later }) => [name, earlier?.href, later?.href])).toEqual([
      ['décembre 2014', undefined, '/2015/01/'],
      ['janvier 2015', '/2014/12/', '/2015/06/'],
      ['juin 2015', '/2015/01/', undefined],
    ]);
  });

  test('are listed by year, the newest first; a year can be linked to', () => {
    const page = at(pages(), '/months/', 'months');
    expect(
      page.years.map(({ year, months }) => [year, months.map(({ name, count }) => [name, count])]),
    ).toEqual([
      [
        '2015',
        [
          ['juin', 1],
          ['janvier', 1],
        ],
      ],
      ['2014', [['décembre', 1]]],
    ]);
    const ids = elements(treeOf(print(page)), 'section').map(({ properties }) => properties.id);
    expect(ids).toEqual(['2015', '2014']);
  });
});

describe('the list of sources', () => {
  const named = (names: string[]) =>
    Object.fromEntries(
      names.map((name, index) => [
        `articles/2015-06-05-${index}.md`,
        articleText(`source: { url: "https://news.example/${index}", publisher: ${JSON.stringify(name)} }`),
      ]),
    );

  test('has them from A to Z, accents folded', () => {
    const { groups, byCount } = at(
      planned(named(['Zèbre', 'eau', 'Élan', '<script>', '2015', 'ELAN'])).pages,
      '/sources/',
      'shelves',
    );
    expect(groups.map(({ letter, links }) => [letter, links.map(({ name }) => name)])).toEqual([
      ['Other', ['<script>', '2015']],
      ['E', ['eau', 'ELAN', 'Élan']],
      ['Z', ['Zèbre']],
    ]);
    expect(byCount).toEqual([]);
  });

  test('begins with the 24 that have most where there are more, and none of them has one article only', () => {
    const names = Array.from({ length: 25 }, (_, index) => `Source ${index}`);
    const most = (more: string[]) =>
      at(planned(named([...names, ...more])).pages, '/sources/', 'shelves').byCount.map(({ name, count }) => [
        name,
        count,
      ]);
    expect(most(['Source 7', 'Source 3', 'Source 7'])).toEqual([
      ['Source 7', 3],
      ['Source 3', 2],
    ]);
    expect(most(names)).toHaveLength(24);
  });
});

describe('the page of an article', () => {
  const pages = () =>
    planned({
      'articles/2015-06-05-a.md': articleText(
        'tags: [x]\nvia: Bob\nfrom: { topic: Nets, url: https://nets.example/ }',
      ),
      'articles/2015-06-06-b.md': articleText(
        'tags: [x]\nlang: fr\ntitle: "L\'eau"\nsource: https://b.example/',
      ),
      'articles/2015-06-07-c.md': articleText(
        'tags: [x]\nstatus: unlisted\nsource: https://c.example/\nvia: Zoë',
      ),
    }).pages;
  const links = (address: string) =>
    elements(treeOf(print(at(pages(), address, 'article'))), 'a').map(({ properties }) => properties.href);

  test('leads to its source, to all to whom it is credited, to its month, and to what is related', () => {
    expect(links('/articles/a/')).toEqual(
      expect.arrayContaining(['/sources/news-example/', '/via/nets/', '/via/bob/', '/2015/06/']),
    );
    expect(at(pages(), '/articles/a/', 'article').leads.related).toMatchObject([
      { name: 'L’eau', lang: 'fr', href: '/articles/b/', publisher: 'b.example' },
    ]);
  });

  test('leads to nothing that is not there, where it is unlisted', () => {
    const { leads } = at(pages(), '/articles/c/', 'article');
    expect(leads).toMatchObject({ source: undefined, credited: [], month: undefined });
    expect(leads.related.map(({ href }) => href)).toEqual(['/articles/b/', '/articles/a/']);
  });
});

describe('a tag over the years', () => {
  const yearly = (years: number[]) =>
    Object.fromEntries(
      years.map((year, index) => [
        `articles/${String(year).padStart(4, '0')}-06-05-${index}.md`,
        articleText(`source: https://news.example/${index}\ntags: [x]`),
      ]),
    );
  const tagPage = (years: number[]) => at(planned(yearly(years)).pages, '/tags/x/', 'tag');

  test('is there from two years on', () => {
    expect(tagPage([2014, 2014]).timeline).toBeUndefined();
    expect(tagPage([2012, 2014, 2014]).timeline).toMatchObject({ span: 3, first: '2012', last: '2014' });
  });

  test('says each year’s count in words, and shows it without a style attribute', () => {
    const figure = one(treeOf(print(tagPage([2012, 2014, 2014]))), 'figure');
    const said = elements(figure, 'li').map(textOf);
    expect(said).toEqual(['2012: 1 article', '2014: 2 articles']);
    expect(elements(figure, 'rect').map(({ properties }) => [properties.x, properties.height])).toEqual([
      [1, 50].map(String),
      [21, 100].map(String),
    ]);
    expect(elements(figure, ({ properties }) => 'style' in properties)).toEqual([]);
    expect(textOf(one(figure, 'figcaption'))).toBe('Articles per year Most in 2014: 2 articles');
  });

  test('draws the years that have articles only, however far apart', () => {
    const { timeline } = tagPage([1, 2014]);
    expect(timeline).toMatchObject({ span: 2014, first: '0001' });
    expect(timeline?.years).toHaveLength(2);
  });
});

test('an added article changes few other articles’ pages, in a topic of many', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-shelves-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeTopic(folder, 600);
  const prints = () => {
    const { pages } = plan(folder, { now: Date.UTC(2026, 0, 1), preview: false });
    const ofArticles = pages.filter(({ kind }) => kind === 'article');
    return new Map(ofArticles.map((page) => [page.address, fingerprint(page, '')]));
  };
  const files = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
  let after = prints();
  for (const file of files.slice(-12).reverse()) {
    rmSync(join(folder, 'articles', file));
    const before = prints();
    const changed = [...before].filter(([address, print]) => after.get(address) !== print);
    // Its neighbour, and of the 24 before it in each of its three tags those that it is nearest to.
    expect(changed.length).toBeLessThanOrEqual(1 + 3 * 24);
    expect(changed.length).toBeLessThan(30);
    after = before;
  }
});
