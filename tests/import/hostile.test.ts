import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, read } from './given.ts';

/* Whatever a file holds, reading it ends, throws nothing, and is the same in pieces of any size. */

const signs = fc.array(
  fc.constantFrom(
    ...[
      '<DL>',
      '</DL>',
      '<DT>',
      '<DD>',
      '<H3>',
      '</H3>',
      '<A HREF="',
      '" ADD_DATE="1">',
      '</A>',
      '<p>',
      '<!--',
      '-->',
    ],
    ...[
      '<script>',
      '<title>',
      '&amp',
      '&#x110000;',
      '&',
      '<',
      '>',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\\',
      '|',
    ],
    ...['https://a.example/', 'javascript:', '[', '](', ')', '- ', '# ', 'é', '🚀', '\u0000', 'words'],
  ),
  { maxLength: 60 },
);
const beginnings = fc.constantFrom(
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n',
  '<li><a time_added="1" href="',
  'id,title,note,excerpt,url,folder,tags,created\n',
  'URL,Title,Selection,Folder,Timestamp,Tags\n',
  'title,url,tags,description,comments,annotations\n',
  'Title;URL;Content;Tags;"MIME Type";Language\n',
  'Title,URL,ID,Document tags,Saved date,Location\n',
  'url,title,date,tags,excerpt,insight,curator,from,via,status,file,imported,aliases,image\n',
  'Name,Link\n',
  'https://a.example/\nhttps://b.example/\n',
  '{"type":"text/x-moz-place-container","children":[',
);

test('no text is too odd to be read', async () => {
  await fc.assert(
    fc.asyncProperty(beginnings, signs, fc.integer({ min: 1, max: 20 }), async (beginning, odd, piece) => {
      const text = beginning + odd.join('');
      const whole = await read(given(text));
      expect(await read(given(text, piece))).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['quotes that nobody closes', 'Name,Link\n', 'a,"b,c\n'],
  ['quotes that not even the next one shows', 'Name,Link\n', 'a,"""b\n'],
  ['quotes in the middle of a long cell', 'Name,Link\n"\n', 'x,""y" '],
  ['tags that nobody closes', '<!DOCTYPE NETSCAPE-Bookmark-file-1>', '<DD><P><B>'],
  ['folders in folders', '<!DOCTYPE NETSCAPE-Bookmark-file-1>', '<DL><H3>'],
  ['a line without an end', 'https://a.example/\nhttps://b.example/', 'x'],
  ['brackets in a list', 'https://a.example/\nhttps://b.example/\n', '- [a](b '],
])('%s, thirty thousand times, take no more than seconds', async (_, beginning, again) => {
  const start = performance.now();
  await read(given(beginning + again.repeat(30_000)));
  expect(performance.now() - start).toBeLessThan(5000);
});
