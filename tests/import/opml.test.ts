import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { given, read, sample } from './given.ts';

test('feeds, links and their folders are told apart', async () => {
  expect(await read(sample('opml.opml'))).toEqual({
    format: 'opml',
    found: [
      { about: { name: "Zoé's list" } },
      {
        feed: { title: 'Feed & co', feed: 'https://news.example/feed', site: 'https://news.example/' },
        folders: ['News', 'R&D'],
      },
      {
        where: 'outline 4',
        entry: {
          title: 'A link',
          url: 'https://news.example/a?b=1&c=2',
          date: 'Fri, 05 Jun 2015 09:30:00 GMT',
          tags: ['Cloud/Public', 'toulouse'],
          folders: ['News', 'R&D'],
          more: { rating: '5' },
        },
      },
      { where: 'outline 5', what: 'No feed', leftOut: 'the address of its feed is none' },
      { where: 'outline 6', what: 'Other', leftOut: 'it names another list, which is not read' },
      { where: 'outline 7', what: 'Empty folder', leftOut: 'it has no address, and nothing in it' },
      { where: 'outline 8', entry: { title: 'Script', url: 'javascript:alert(1)' } },
      {
        where: 'outline 9',
        entry: { title: 'Titled', url: 'https://site.example/', more: { text: 'Texted' } },
      },
    ],
  });
});

test.each([1, 7])('a list is read the same in pieces of %d bytes', async (piece) => {
  expect(await read(sample('opml.opml', piece))).toEqual(await read(sample('opml.opml')));
});

test('a list that is cut off gives what is there, and says so', async () => {
  const text = readFileSync('tests/import/samples/opml.opml', 'utf8');
  const { found } = await read(given(text.slice(0, text.indexOf('<outline type="include"'))));
  expect(found).toHaveLength(5);
  expect(found.at(-1)).toEqual({ where: 'export', leftOut: 'the file is cut off: its end is missing' });
});

test('entities of its own are not expanded', async () => {
  const text =
    '<!DOCTYPE opml [<!ENTITY a "boom">]><opml><body><outline text="&a;" url="https://a.example/"/></body></opml>';
  expect((await read(given(text))).found).toEqual([
    { where: 'outline 1', entry: { title: '&a;', url: 'https://a.example/' } },
  ]);
});
