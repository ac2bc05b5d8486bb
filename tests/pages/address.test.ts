import { describe, expect, test } from 'vitest';
import { address, href, outputFile } from '../../src/pages/address.ts';

test.each([
  [address.topic(), '/'],
  [address.topic(1), '/page/1/'],
  [address.tags(), '/tags/'],
  [address.tag('cloud'), '/tags/cloud/'],
  [address.tag('cloud', 2), '/tags/cloud/page/2/'],
  [address.shelves('source'), '/sources/'],
  [address.shelves('via'), '/via/'],
  [address.shelves('month'), '/months/'],
  [address.shelf('source', 'the-news'), '/sources/the-news/'],
  [address.shelf('via', 'bob', 2), '/via/bob/page/2/'],
  [address.shelf('month', '2015-06'), '/2015/06/'],
  [address.shelf('month', '2015-06', 1), '/2015/06/page/1/'],
  [address.year('2015'), '/months/#2015'],
  [address.article('a'), '/articles/a/'],
  [address.rescoop('a'), '/articles/a/index.md'],
  [address.own('about'), '/about/'],
  [address.feed('atom'), '/feed.atom'],
  [address.feed('json', undefined, 2), '/page/2/feed.json'],
  [address.feed('rss', 'cloud'), '/tags/cloud/feed.rss'],
  [address.feed('atom', 'cloud', 1), '/tags/cloud/page/1/feed.atom'],
  [address.missing(), '/404.html'],
  [address.image('images/b/c d#1.png'), '/images/b/c%20d%231.png'],
])('%s is the address %s', (made, spelled) => {
  expect(made).toBe(spelled);
});

test.each([
  ['/', '/tags/', '/tags/'],
  ['/my-topic/', '/tags/', '/my-topic/tags/'],
  ['/my-topic/', '/', '/my-topic/'],
])('a site at %s links to %s as %s', (root, path, link) => {
  expect(href(root, path)).toBe(link);
});

describe('a page is printed to a file', () => {
  test.each([
    ['/', 'index.html'],
    ['/tags/cloud/', 'tags/cloud/index.html'],
    ['/feed.atom', 'feed.atom'],
    ['/old/page', 'old/page/index.html'],
    ['/old.php', 'old.php'],
    ['/_headers', '_headers'],
  ])('%s to %s', (path, file) => {
    expect(outputFile(path)).toBe(file);
  });
});
