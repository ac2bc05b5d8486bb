import { describe, expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

const of = (tool: string) => sample(`bookmarks-html.${tool}.html`);

/** A bookmark file with these lines in its list. */
const file = (...lines: string[]) =>
  given(
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${lines.join('\n')}\n</DL><p>\n`,
  );

describe('a bookmark file is known by its content', () => {
  test.each([
    ['its declaration in small letters', '<!doctype netscape-bookmark-file-1><dl></dl>'],
    ['a comment before it', '<!-- by me -->\n<!DOCTYPE NETSCAPE-Bookmark-file-1>'],
    ['a byte order mark', '\uFEFF<!DOCTYPE NETSCAPE-Bookmark-file-1>'],
    ['no declaration', '<DL><p>\n<DT><A HREF="https://a.example/">A</A>\n</DL>'],
  ])('with %s', async (_, text) => {
    expect((await read(given(text))).format).toBe('bookmarks-html');
  });

  test.each([
    ['a page of the web', '<!doctype html><dl><dt><a href="https://a.example/">A</a></dl>'],
    ['a feed that has one', '<?xml version="1.0"?><rss><![CDATA[<DT><A HREF="https://a.example/">]]></rss>'],
    ['words about one', 'A file begins with <!DOCTYPE NETSCAPE-Bookmark-file-1>.'],
  ])('and %s is none', async (_, text) => {
    expect((await read(given(text))).format).not.toBe('bookmarks-html');
  });
});

describe('browsers', () => {
  test('Chrome: nested folders, entities, and addresses as they are', async () => {
    expect(await entriesIn(of('chrome'))).toEqual([
      {
        title: 'Numérique : les clusters, "un" rapprochement',
        url: 'https://lemonde.example/clusters?a=1&b=2',
        date: '1433491200',
        folders: ['Barre de favoris'],
        more: {},
        unkept: ['icon'],
      },
      {
        title: 'Cloud Valley 🚀',
        url: 'https://cloud.example/',
        date: '1433491300',
        folders: ['Barre de favoris', 'Cloud & Toulouse'],
        more: {},
      },
      {
        title: 'Bookmarklet',
        url: 'javascript:(function(){alert("hi")})()',
        date: '1433491400',
        folders: ['Barre de favoris', 'Cloud & Toulouse'],
        more: {},
      },
      { url: 'https://notitle.example/page', date: '1433491500', folders: ['Barre de favoris'], more: {} },
      {
        title: 'Cloud Valley, again',
        url: 'https://cloud.example/',
        date: '13370000000000000',
        folders: [],
        more: {},
      },
      { title: 'Extensions', url: 'chrome://extensions/', date: '1433491700', folders: [], more: {} },
    ]);
  });

  test('Firefox: what is said of a folder is not said of a bookmark, and a separator is none', async () => {
    expect(await entriesIn(of('firefox'))).toEqual([
      {
        title: 'Most Visited',
        url: 'place:sort=8&maxResults=10',
        date: '1466009059',
        folders: [],
        more: {},
      },
      {
        title: 'Help and Tutorials',
        url: 'https://help.example/?a=1&b=2',
        date: '1466009059',
        updated: '1466019059',
        tags: ['help', 'web design'],
        folders: ['Mozilla Firefox'],
        insight: { text: 'Where to ask, "first" of all', as: 'plain' },
        more: { last_charset: 'UTF-8', shortcuturl: 'h' },
        unkept: ['icon_uri', 'icon'],
      },
      { url: 'about:config', date: '1466009060', folders: ['Bookmarks Toolbar'], more: {} },
      {
        title: 'Notes',
        url: 'file:///home/ana/notes.txt',
        date: '-86400',
        folders: ['Other Bookmarks'],
        more: {},
      },
    ]);
  });

  test('Firefox: a live bookmark is a feed, if its address is one of the web', async () => {
    const { found } = await read(of('firefox'));
    expect(found.filter((one) => !('entry' in one))).toEqual([
      {
        feed: {
          title: 'Latest Headlines',
          feed: 'https://news.example/rss.xml',
          site: 'https://news.example/',
        },
      },
      { where: 'entry 4', what: 'Old Headlines', leftOut: 'the address of its feed is none' },
    ]);
  });

  test('Safari: no dates, and no list around the folders', async () => {
    const entries = await entriesIn(of('safari'));
    expect(entries.map(({ title, folders, date }) => [title, folders, date])).toEqual([
      ['Äpfel', ['Favorites'], undefined],
      ['iCloud', ['Favorites'], undefined],
      ['A Long Read', ['Reading List'], undefined],
    ]);
  });

  test('Edge and Internet Explorer: a web slice is no feed, and a change at the beginning is none', async () => {
    expect(await entriesIn(of('edge'))).toEqual([
      {
        title: 'It never works with cats...',
        url: 'http://cats.example/132165201759',
        date: '1466271425',
        folders: ['Comics'],
        more: { last_visit: '1466271425' },
        unkept: ['icon_uri'],
      },
      {
        title: 'Suggested Sites',
        url: 'https://ieonline.example/#ieslice',
        date: '1466271385',
        updated: '1466271386',
        folders: [],
        more: {
          last_visit: '1466271385',
          feedurl: 'https://ieonline.example/#ieslice',
          webslice: 'true',
          islivepreview: 'true',
          previewsize: '320x240',
        },
        unkept: ['icon_uri'],
      },
    ]);
  });
});

describe('other tools', () => {
  test('Pinboard: what was typed is the curator’s', async () => {
    expect(await entriesIn(of('pinboard'))).toEqual([
      {
        title: 'Clockwise/Spiral Rule',
        url: 'https://spiral.example/decl',
        date: '1653114361',
        tags: ['c', 'c++'],
        folders: [],
        isPrivate: false,
        more: { toread: '0' },
      },
      {
        title: 'Process Monitor',
        url: 'https://procmon.example/',
        date: '1606184699',
        tags: ['windows-dev'],
        folders: [],
        insight: {
          text: "Monitor file system & registry\nin real-time.\n\nIt's <b>good</b>.",
          as: 'plain',
        },
        isPrivate: true,
        more: { toread: '1' },
      },
      {
        url: 'https://untagged.example/',
        date: '1521197840',
        folders: [],
        isPrivate: false,
        more: { toread: '0' },
      },
    ]);
  });

  test('Shaarli: it is Markdown', async () => {
    const [note, secret] = await entriesIn(of('shaarli'));
    expect(note?.insight).toEqual({
      text: 'PHP stuff:\n\n    <?php\n    phpinfo();\n\n* *item1*\n* item2',
      as: 'markdown',
    });
    expect(secret).toMatchObject({ isPrivate: true, updated: '1463272338', tags: ['private'] });
  });

  test('linkding: notes are the curator’s, what stands before them says what the page says; archived is no tag', async () => {
    expect(await entriesIn(of('linkding'))).toEqual([
      {
        title: 'linkding <3',
        url: 'https://link.example/?a=1&copy=2',
        date: '1616337559',
        updated: '1616347559',
        tags: ['linkding', 'web design'],
        folders: [],
        description: 'Self-hosted bookmark manager',
        insight: { text: '## My notes\n\nIt *works*.', as: 'markdown' },
        isPrivate: true,
        more: { toread: '1' },
      },
      {
        url: 'https://archived.example/',
        date: '1616337560',
        tags: ['old'],
        folders: [],
        isPrivate: false,
        more: { toread: '0', archived: true },
      },
      {
        title: 'Described',
        url: 'https://described.example/',
        date: '1616337561',
        folders: [],
        description: 'What the page says of itself.',
        isPrivate: true,
        more: { toread: '0' },
      },
    ]);
  });

  test('Raindrop: an excerpt is the source’s, and no date is none of 1970', async () => {
    expect(await entriesIn(of('raindrop'))).toEqual([
      {
        title: 'Ducks',
        url: 'https://ducks.example/',
        updated: '1772113037',
        folders: ['Unsorted'],
        more: { 'data-important': 'false' },
        unkept: ['data-cover'],
      },
      {
        title: 'A Million Trees—Too Many for Some',
        url: 'https://times.example/trees',
        date: '1530349052',
        updated: '1592235496',
        tags: ['trees', 'new york'],
        folders: ['Trees'],
        excerpt: { text: 'Halfway through the city’s campaign, some see a "cost".', as: 'plain' },
        more: { 'data-cover': 'https://times.example/trees.png', 'data-important': 'true' },
      },
    ]);
  });

  test('Karakeep and Delicious: tags between commas', async () => {
    const entries = [...(await entriesIn(of('karakeep'))), ...(await entriesIn(of('delicious')))];
    expect(entries.map(({ title, tags, isPrivate }) => [title, tags, isPrivate])).toEqual([
      ['Hoarder', ['hoarding', 'ai generated'], undefined],
      [undefined, undefined, undefined],
      ['fonts.example', ['@font-face', 'typography'], false],
      ['PHP - Testing your privates', ['php', 'test'], true],
    ]);
  });

  test('Diigo: tags between spaces are cut there, and it is said', async () => {
    const [entry] = await entriesIn(of('diigo'));
    expect(entry).toMatchObject({
      tags: ['education', 'school'],
      inferred: { tags: 'TAGS, cut at spaces' },
      insight: { text: 'For next year' },
    });
  });

  test('Kiosque: what stands there is the excerpt', async () => {
    const text =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META NAME="generator" CONTENT="Kiosque 1.0">\n<DL><p>';
    const [entry] = await entriesIn(
      given(`${text}<DT><A HREF="https://a.example/">A</A>\n<DD>*Quoted*\n</DL>`),
    );
    expect(entry?.excerpt).toEqual({ text: '*Quoted*', as: 'markdown' });
  });
});

describe('tag soup', () => {
  test('a folder ends with its list, whatever was never closed in it', async () => {
    const entries = await entriesIn(
      file(
        '<DT><H3>Outer<DL><p><DT><H3>Inner</H3><DL><p>',
        '<DT><A HREF="https://a.example/">A <B>bold',
        '<DT><A HREF="https://b.example/">B</A><DD>of B<P>still',
        '</DL>',
        '<DT><A HREF="https://c.example/">C',
        '</DL></DL></DL></DL>',
        '<DT><A HREF="https://d.example/">D',
      ),
    );
    expect(entries.map(({ title, folders, insight }) => [title, folders, insight?.text])).toEqual([
      ['A bold', ['Outer', 'Inner'], undefined],
      ['B', ['Outer', 'Inner'], 'of B\nstill'],
      ['C', ['Outer'], undefined],
      ['D', [], undefined],
    ]);
  });

  test.each(['script', 'title', 'textarea', 'style'])(
    'a <%s> in a name costs that name only',
    async (tag) => {
      const entries = await entriesIn(
        file(
          `<DT><A HREF="https://a.example/">How <${tag}> works</A>`,
          '<DT><A HREF="https://b.example/">B</A>',
        ),
      );
      expect(entries.map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/']);
    },
  );

  test('a link in a description is part of it; with a date of its own it is a bookmark', async () => {
    const entries = await entriesIn(
      file(
        '<DT><A HREF="https://a.example/">A</A><DD>see <a href="https://see.example/">this</a>, too',
        '<A HREF="https://b.example/" ADD_DATE="1433491200">B</A>',
      ),
    );
    expect(entries.map(({ title, insight }) => [title, insight?.text])).toEqual([
      ['A', 'see this, too'],
      ['B', undefined],
    ]);
  });

  test('a link without an address is handed on with its title, one without both is left out', async () => {
    const { found } = await read(file('<DT><A>Google Reader</A>', '<DT><A ADD_DATE="1"></A>'));
    expect(found).toEqual([
      { where: 'entry 1', entry: { title: 'Google Reader', folders: [], more: {} } },
      { where: 'entry 2', leftOut: 'it has neither an address nor a title' },
    ]);
  });

  test('a file that is cut off has all that came before', async () => {
    const cut =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">A</A><DT><A HREF="https://b';
    expect((await entriesIn(given(cut))).map(({ title }) => title)).toEqual(['A']);
    expect(await entriesIn(given('<!DOCTYPE NETSCAPE-Bookmark-file-1>'))).toEqual([]);
  });

  test('tags that nobody closes take no longer than others', async () => {
    const many = '<DT><A HREF="https://a.example/">A</A><P><B><DIV>\n'.repeat(30_000);
    const start = performance.now();
    expect(await entriesIn(file(many))).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
