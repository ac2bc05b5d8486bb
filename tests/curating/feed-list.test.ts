import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addToFeedList } from '../../src/curating/feed-list.ts';
import { readOpml } from '../../src/formats/opml.ts';
import { givenContent } from '../given.ts';

const feed = {
  title: 'Clouds & "co" <1>',
  feed: 'https://clouds.example/feed?a=1&b=2',
  site: 'https://clouds.example/',
};

function listIn(content: string): string {
  return readFileSync(join(content, 'feeds.opml'), 'utf8');
}

test('a list of feeds begins with the first ones, in OPML that can be read', () => {
  const content = givenContent({});
  expect(addToFeedList(content, [feed, { title: 'Rain', feed: 'https://rain.example/feed' }])).toBe(true);
  expect(readOpml(listIn(content))).toEqual([feed, { title: 'Rain', feed: 'https://rain.example/feed' }]);
});

test.each([
  [
    'on a line of its own',
    '<opml version="2.0"><body>\n  <outline text="A" xmlUrl="https://a.example/"/>  <!-- mine -->\n</body></opml>\n',
  ],
  [
    'behind the others',
    '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>',
  ],
])('one that is added stands %s, and not a letter of the others is another', (_, list) => {
  const content = givenContent({ 'feeds.opml': list });
  expect(addToFeedList(content, [feed])).toBe(true);
  const added = listIn(content);
  expect(readOpml(added)?.map((one) => one.feed)).toEqual(['https://a.example/', feed.feed]);
  const [before = '', after = ''] = list.split('</body>');
  expect(added.startsWith(before)).toBe(true);
  expect(added.endsWith(`</body>${after}`)).toBe(true);
});

test('ends of lines stay those of the list', () => {
  const content = givenContent({ 'feeds.opml': '<opml version="2.0"><body>\r\n</body></opml>\r\n' });
  addToFeedList(content, [feed]);
  expect(listIn(content)).not.toMatch(/[^\r]\n/);
});

test.each(['no list', '', Buffer.from('<opml><body>\u00e9</body></opml>', 'latin1')])(
  '%j is left as it is',
  (its) => {
    const content = givenContent({});
    writeFileSync(join(content, 'feeds.opml'), its);
    expect(addToFeedList(content, [feed])).toBe(false);
    expect(readFileSync(join(content, 'feeds.opml'))).toEqual(Buffer.from(its as string));
    expect(existsSync(join(content, 'feeds.opml'))).toBe(true);
    expect(readdirSync(content).filter((name) => name.includes('kiosque'))).toEqual([]);
  },
);
