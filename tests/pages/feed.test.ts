import { describe, expect, test } from 'vitest';
import { articleText, planned, printed } from '../given.ts';
import { parseXml } from '../validators/xml.ts';

const topic = (fields = '') =>
  `---\nname: Clouds\ncurator: Ada\nurl: https://clouds.example/\n${fields}\n---\n`;
const days = (count: number, fields = '') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10);
      return [
        `articles/${day}-n${index}.md`,
        articleText(`source: https://news.example/${index}\n${fields}`),
      ];
    }),
  );
const feedsOf = (files: Record<string, string>) =>
  [...printed(files)].filter(([address]) => /feed\.[a-z]+$/.test(address));

describe('the feeds of a site', () => {
  test.each([
    ['', ['/feed.atom', '/feed.json', '/feed.rss', '/tags/cloud/feed.atom']],
    ['feeds: { topic: [json] }', ['/feed.json', '/tags/cloud/feed.atom']],
    [
      'feeds: { tags: [rss, json] }',
      ['/feed.atom', '/feed.json', '/feed.rss', '/tags/cloud/feed.json', '/tags/cloud/feed.rss'],
    ],
    ['feeds: { topic: [], tags: [] }', []],
  ])('are those that the topic asks for: %s', (fields, expected) => {
    const files = { ...days(3, 'tags: [Cloud]'), 'topic.md': topic(fields) };
    expect(
      feedsOf(files)
        .map(([address]) => address)
        .sort(),
    ).toEqual(expected);
    const dead = [...printed(files)].filter(([, text]) => /href="[^"]*feed\.(?!css)/.test(text));
    if (expected.length === 0) expect(dead).toEqual([]);
  });

  test('are found from the very pages that they belong to', () => {
    const { pages } = planned({ ...days(3, 'tags: [Cloud]'), 'topic.md': topic() });
    const found = (address: string) => {
      const page = pages.find((one) => one.address === address);
      return page && 'alternates' in page ? page.alternates.map(({ href }) => href) : [];
    };
    expect(found('/')).toEqual(['/feed.atom', '/feed.rss', '/feed.json']);
    expect(found('/tags/cloud/')).toEqual(['/tags/cloud/feed.atom']);
    expect(found('/articles/n0/')).toEqual(['/articles/n0/index.md', '/feed.atom']);
  });

  test('keep each page of their archive to the byte when an article comes', () => {
    const files = { ...days(32, 'tags: [all]'), 'topic.md': topic('pageSize: 5') };
    const before = feedsOf(files).filter(([address]) => address.includes('/page/'));
    const after = new Map(feedsOf({ ...files, 'articles/2015-06-05-new.md': articleText('tags: [all]') }));
    expect(before).toHaveLength(4 * 6);
    expect(before.filter(([address, text]) => after.get(address) !== text)).toEqual([]);
  });

  test('lead from the newest articles to the oldest', () => {
    const site = printed({ ...days(32), 'topic.md': topic('pageSize: 10') });
    const older = (address: string) =>
      /rel="prev-archive"[^>]*href="https:\/\/clouds\.example([^"]+)"/.exec(site.get(address) ?? '')?.[1];
    const seen: (string | undefined)[] = ['/feed.atom'];
    while (seen.at(-1)) seen.push(older(seen.at(-1) ?? ''));
    expect(seen).toEqual([
      '/feed.atom',
      '/page/3/feed.atom',
      '/page/2/feed.atom',
      '/page/1/feed.atom',
      undefined,
    ]);
  });

  test('name an article the same when its title is mended', () => {
    const named = (title: string) =>
      feedsOf({ 'topic.md': topic(), 'articles/2015-06-05-a.md': articleText(`title: ${title}`) }).map(
        ([, text]) => {
          const ids = [...text.matchAll(/<entry[\s\S]*?<id>([^<]*)|<guid[^>]*>([^<]*)|"id": "([^"]*)"/g)];
          return ids.map(([, ...id]) => id.join(''));
        },
      );
    expect(named('Before')).toEqual([...Array(3)].map(() => ['https://clouds.example/articles/a/']));
    expect(named('After')).toEqual(named('Before'));
  });

  test('say of each page of an archive that it is one, and where the newest articles are', () => {
    const site = printed({ ...days(32), 'topic.md': topic('pageSize: 10') });
    for (const format of ['atom', 'rss']) {
      expect(site.get(`/page/1/feed.${format}`)).toMatch(/<fh:archive><\/fh:archive>/);
      expect(site.get(`/page/1/feed.${format}`)).toMatch(
        new RegExp(`rel="current"[^>]*href="https://clouds.example/feed.${format}"`),
      );
      expect(site.get(`/feed.${format}`)).not.toContain('fh:archive>');
    }
  });

  test('date an article in the topic’s zone, so that its day stays the day it is', () => {
    const site = printed({
      'topic.md': topic('timezone: Europe/Paris'),
      'articles/2015-06-05-a.md': articleText(),
      'articles/1950-01-02-b.md': articleText('source: https://news.example/b'),
    });
    expect(site.get('/feed.atom')).toContain('<published>2015-06-05T00:00:00+02:00</published>');
    expect(site.get('/feed.json')).toContain('"date_published": "1950-01-02T00:00:00+01:00"');
    expect(site.get('/feed.rss')).toContain('<pubDate>Fri, 05 Jun 2015 00:00:00 +0200</pubDate>');
    expect(site.get('/feed.rss')).toContain('<pubDate>Mon, 02 Jan 1950 00:00:00 +0100</pubDate>');
  });

  test('are as old as their newest article', () => {
    const site = printed({ 'topic.md': topic(), 'articles/1950-01-02-b.md': articleText() });
    expect(site.get('/feed.atom')).toContain('<updated>1950-01-02T00:00:00Z</updated><link rel="self"');
  });

  test.each([
    ['a.JPG', ' type="image/jpeg"'],
    ['b.svg', ' type="image/svg+xml"'],
    ['c', ''],
    ['d.b c', ''],
  ])('name the type of the picture %s, where its name tells one', (name, type) => {
    const site = printed({
      'topic.md': topic(),
      [`images/${name}`]: 'x',
      'articles/2015-06-05-a.md': articleText(`image: { src: "images/${name}", alt: "" }`),
    });
    const at = `https://clouds.example/images/${encodeURIComponent(name)}`;
    expect(site.get('/feed.atom')).toContain(`<link rel="enclosure"${type} href="${at}">`);
    expect(site.get('/feed.rss')).toContain(`<media:content url="${at}" medium="image"${type}>`);
  });

  test('are XML whatever signs the address of the site has', () => {
    const site = printed({
      ...days(1),
      'topic.md': topic().replace('clouds.example/', 'clouds.example/a--b/-->/'),
    });
    expect(parseXml(site.get('/feed.atom') ?? '').mistakes).toEqual([]);
  });

  test('of a site without an address have a name that never changes', () => {
    const site = printed({ ...days(1), 'topic.md': '---\nname: Clouds\ncurator: Ada\n---\n' });
    expect(site.get('/feed.atom')).toContain('<id>tag:kiosque.invalid,2026:Clouds/feed.atom</id>');
  });

  test('are each there once, however often the topic asks', () => {
    const files = { ...days(1), 'topic.md': topic('feeds: { topic: [json, json], tags: [] }') };
    expect(feedsOf(files).map(([address]) => address)).toEqual(['/feed.json']);
  });

  test('say when an article was last changed', () => {
    const site = printed({
      'topic.md': topic(),
      'articles/2015-06-05-a.md': articleText('updated: 2015-06-09'),
      'articles/2015-06-06-b.md': articleText('source: https://news.example/b'),
    });
    expect(site.get('/feed.atom')).toContain('<updated>2015-06-09T00:00:00Z</updated><link rel="self"');
    expect(site.get('/feed.json')).toContain('"date_modified": "2015-06-09T00:00:00Z"');
  });
});
