import { describe, expect, test } from 'vitest';
import { toHtml, toLead, toText } from '../../src/markdown.ts';
import { isError } from '../../src/problem.ts';
import { articleOf, articleText, planned, printed, problemsOf, prose, readArticle } from '../given.ts';
import { elements, one, textOf, treeOf, withClass } from '../tree.ts';

/* What people write and save without care: it is published right, or refused with its name. */

const file = 'articles/2015-06-05-a.md';
const whats = (files: Record<string, string | Uint8Array>) =>
  problemsOf(files).map(({ file: path, what }) => `${path} ${what}`);

describe('a file that was saved elsewhere', () => {
  const plain = articleText('tags: [a]\ninsight: |\n  One.\n\n  Two.', 'First.\n\nSecond.');

  test.each([
    ['a byte order mark', `\uFEFF${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR only', plain.replaceAll('\n', '\r')],
    ['no newline at its end', plain.trimEnd()],
    ['many newlines at its end', `${plain}\n\n\n`],
    ['blank lines before it', `\n\n${plain}`],
    [
      'control characters',
      plain.replaceAll('First', '\u0000Fi\u0008rst\u001b\u007f').replace('A title', 'A\u0007 title'),
    ],
  ])('with %s makes the same pages, byte for byte', (_name, text) => {
    expect(printed({ [file]: text })).toEqual(printed({ [file]: plain }));
  });

  test('with control characters leaves none in any page or feed', () => {
    // The escapes of YAML could bring back what is taken out of the file.
    const site = printed({
      [file]: articleText('title: "a\\u0008b\\u001bc"\ntags: ["d\\u0000e"]', 'f\u0008g'),
    });
    expect([...site].filter(([, text]) => /[^\P{Cc}\n\t]/u.test(text)).map(([address]) => address)).toEqual(
      [],
    );
  });
});

describe('front matter', () => {
  test.each([
    ['', 'the file is empty'],
    ['  \n\n', 'the file is empty'],
    ['Words.', 'the front matter is missing'],
    ['---\ntitle: A\n', 'the front matter is never closed'],
    ['---\n---\n', 'the front matter has no fields'],
    ['+++\ntitle = "A"\n+++\n', 'the front matter is TOML'],
  ])('%j is refused with the name of its file', (text, what) => {
    expect(whats({ [file]: text })).toEqual([`${file} ${what}`]);
  });

  test('mistakes of all files are told in one run, each with line and column', () => {
    const texts = [
      'title: "a',
      'title: a: b',
      'tags: [a',
      'title: *a',
      'title: a\ntitle: b',
      'title: @a',
      'title: %a',
      'source:\n\turl: b',
    ];
    const files = Object.fromEntries(
      texts.map((text, index) => [`articles/2015-06-05-${index}.md`, `---\n${text}\n---\n`]),
    );
    const problems = problemsOf(files);
    expect(problems.map(({ file: path }) => path)).toEqual(Object.keys(files));
    expect(
      problems.filter(({ line, column, source, mend }) => line < 2 || column < 1 || !source || !mend),
    ).toEqual([]);
  });
});

describe('a title', () => {
  test.each(['🚀', '…!?', '日本語', 'العربية', '\u200b'])(
    'of %j only has an address all the same',
    (title) => {
      const { pages } = planned({
        [`articles/2015-06-05-${title}.md`]: articleText(`title: ${JSON.stringify(title)}`),
      });
      const [page] = pages.filter(({ kind }) => kind === 'article');
      expect(page?.address).toMatch(/^\/articles\/[a-z0-9][a-z0-9-]*\/$/);
    },
  );

  test('of 1,100 characters is shown whole, and its file has a name that every disk takes', () => {
    const title = 'title '.repeat(184).trim();
    const site = printed({ [file]: articleText(`title: ${title}`) });
    expect(textOf(one(treeOf(site.get('/articles/a/') ?? ''), 'h1'))).toBe(title);
    expect(
      articleOf(articleText(`title: ${title}\ndate: 2015-06-05`), `articles/${'a'.repeat(240)}.md`).slug
        .length,
    ).toBeLessThanOrEqual(100);
  });
});

describe('a date', () => {
  test.each(['', '31 foo', '2015-02-31', '[2015]', '1433462400', '06/05/2015', '0000-01-01'])(
    '“%s” is refused, never rolled over',
    (date) => {
      expect(readArticle(articleText(`date: ${date}`), 'articles/a.md').value).toBeUndefined();
    },
  );

  test.each([
    ['2015-06-05', 'UTC', '2015-06-05'],
    ['2015-06-05T00:30+14:00', 'UTC', '2015-06-04'],
    ['2015-06-05 07:08:09', 'Pacific/Kiritimati', '2015-06-05'],
    ['2015-06-05T23:59:59Z', 'UTC', '2015-06-05'],
    ['2015-06-05T23:59:59Z', 'Europe/Paris', '2015-06-06'],
    ['1969-12-31', 'UTC', '1969-12-31'],
    ['0001-01-01', 'UTC', '0001-01-01'],
  ])('%s in %s is the day %s on the page and in the list', (date, timezone, day) => {
    const site = printed({
      'topic.md': `---\nname: Clouds\ncurator: Ada\ntimezone: ${timezone}\n---\n`,
      [file]: articleText(`date: ${date}`),
    });
    for (const address of ['/', '/articles/a/']) {
      const times = elements(treeOf(site.get(address) ?? ''), 'time').map(({ properties }) =>
        String(properties.dateTime).slice(0, 10),
      );
      // The heading of the list has the year alone.
      const days = times.filter((time) => time.length === 10);
      expect(days).toEqual(address === '/' ? [day] : [day, day]);
    }
  });

  test('of the year 9999 is a future one: not published', () => {
    expect(planned({ [file]: articleText('date: 9999-12-31') }).articles).toBe(0);
  });
});

describe('tags', () => {
  test.each([
    ['alpha, beta', ['alpha', 'beta']],
    ['', []],
    ['~', []],
    ['[""]', []],
    ['[1, 2]', ['1', '2']],
    ['[a, A, a]', ['a']],
  ])('written as `%s` are %j', (typed, tags) => {
    expect(articleOf(articleText(`tags: ${typed}`)).tags).toEqual(tags);
  });

  test('in lists of lists are refused by name', () => {
    expect(whats({ [file]: articleText('tags: [[a]]') })).toEqual([`${file} a tag is not text`]);
  });

  test.each([
    'index',
    'page',
    'feed',
    '404',
    '1',
    'CON',
    'NUL',
    'tags',
    'articles',
    'index.html',
    'feed.atom',
  ])('named %s have a page of their own', (name) => {
    const { pages } = planned({
      ...Object.fromEntries(
        [...Array(5).keys()].map((index) => [
          `articles/2015-06-0${index + 1}-n.md`,
          articleText(`slug: n${index}\nsource: https://news.example/${index}\ntags: ["${name}"]`),
        ]),
      ),
      'topic.md': '---\nname: Clouds\ncurator: Ada\npageSize: 1\n---\n',
    });
    expect(pages.filter(({ kind }) => kind === 'tag')).toHaveLength(5);
  });

  test('of 300 characters have a folder that every disk takes', () => {
    const [page] = planned({
      [file]: articleText(`tags: [${'a'.repeat(300)}, ${'é'.repeat(300)}]`),
    }).pages.filter(({ kind }) => kind === 'tag');
    expect(page?.address.length).toBeLessThan(120);
  });

  test('may be a thousand on one article, and five thousand in all', () => {
    const names = (from: number) =>
      Array.from({ length: 1000 }, (_, index) => `tag ${from + index}`).join(', ');
    const files = Object.fromEntries(
      [...Array(5).keys()].map((index) => [
        `articles/2015-06-0${index + 1}-n.md`,
        articleText(`slug: n${index}\nsource: https://news.example/${index}\ntags: ${names(index * 1000)}`),
      ]),
    );
    expect(planned(files).pages.filter(({ kind }) => kind === 'tag')).toHaveLength(5000);
  });
});

describe('a body', () => {
  test.each([
    ['quotation in quotation', '>'.repeat(20_000)],
    ['list in list', [...Array(500).keys()].map((depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['opening brackets', '['.repeat(50_000)],
    ['opening pictures', '!['.repeat(50_000)],
    ['pictures never closed', '![a](images/'.repeat(20_000)],
    ['emphasis never closed', '*a '.repeat(50_000)],
    ['emphasis in words', '_a'.repeat(50_000)],
    ['emphasis of uneven marks', '**a*'.repeat(20_000)],
    ['growing backticks', [...Array(1_000).keys()].map((count) => `a${'`'.repeat(count)}`).join('')],
    ['links never closed', '[a]('.repeat(20_000)],
    ['links in angle brackets never closed', '[a](<'.repeat(20_000)],
    [
      'a huge table',
      `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${`|${'b|'.repeat(1_000)}\n`.repeat(100)}`,
    ],
    ['definitions of links', [...Array(20_000).keys()].map((index) => `[${index}]: /${index}`).join('\n')],
    ['uses of one link', `${'[a]'.repeat(20_000)}\n\n[a]: /b`],
    ['less-than signs', '<'.repeat(100_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['tags never closed', '<a '.repeat(50_000)],
    ['attributes never closed', '<a href="'.repeat(20_000)],
    ['comments never closed', '<!--'.repeat(50_000)],
    ['comments', '<!--a-->'.repeat(20_000)],
    ['blocks in blocks', '<div>\n'.repeat(50_000)],
    ['bold in bold', '<b>'.repeat(50_000)],
    ['paragraphs', '<p>'.repeat(50_000)],
    ['text areas', '<textarea>'.repeat(20_000)],
    ['attributes', `<p ${[...Array(50_000).keys()].map((index) => `a${index}`).join(' ')}>`],
    ['instructions never closed', '<?'.repeat(50_000)],
    ['quotation marks', '"'.repeat(50_000)],
    ['French quotation marks', '« '.repeat(50_000)],
    ['schemes', 'https://'.repeat(20_000)],
    ['half mail addresses', 'a@'.repeat(50_000)],
    ['strokes', '~~'.repeat(50_000)],
    ['a line of spaces and a letter', `${' '.repeat(200_000)}a`],
    ['spaces between two letters', `a${' '.repeat(200_000)}b`],
    ['blank lines', '\n'.repeat(200_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['number signs', '#'.repeat(100_000)],
    ['rules', '---\n'.repeat(50_000)],
    ['backslashes', '\\'.repeat(100_000)],
    ['signs after a space', ` ${';'.repeat(50_000)}a`],
  ])('that would take a lifetime to read is read in time: %s', { timeout: 120_000 }, (_name, body) => {
    const start = performance.now();
    const text = prose(body, { lang: 'fr' });
    toHtml(text);
    toLead(text);
    toText(text, 200);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.each([
    ['![', 50_000, 0],
    ['![a](images/', 20_000, 0],
    ['<', 100_000, 0],
  ])('of `%s`, %i times, is looked through for pictures in time', (sign, times, problems) => {
    const start = performance.now();
    expect(problemsOf({ [file]: articleText('', sign.repeat(times)) })).toHaveLength(problems);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('of ten megabytes is published, and shown in lists by its start', { timeout: 60_000 }, () => {
    const body = `${'word '.repeat(100)}\n\n`.repeat(20_000);
    expect(toHtml(prose(body)).length).toBeGreaterThan(10_000_000);
    expect(toLead(prose(body)).length).toBeLessThan(2_000);
    expect(toText(prose(body), 200).length).toBeLessThanOrEqual(201);
  });

  test('that starts with a rule or holds a second front matter is text', () => {
    const body = articleOf(articleText('', '---\ntitle: B\npermalink: /x/\n---\n\nWords.')).excerpt;
    expect(body).toBe('---\ntitle: B\npermalink: /x/\n---\n\nWords.');
  });

  test('with headings that repeat brings no id to any page', () => {
    const files = Object.fromEntries(
      ['a', 'b'].map((name) => [
        `articles/2015-06-05-${name}.md`,
        articleText(
          `source: https://news.example/${name}`,
          '# main\n\n# main\n\n<p id="main">x</p>\n\n## provenance\n',
        ),
      ]),
    );
    for (const [address, text] of printed(files)) {
      if (!text.startsWith('<!doctype')) continue;
      const ids = elements(treeOf(text)).flatMap(({ properties }) =>
        properties.id == null ? [] : String(properties.id),
      );
      expect([address, ids.length]).toEqual([address, new Set(ids).size]);
    }
  });

  test('links and shows against its source', () => {
    const site = printed({
      [file]: articleText('source: https://news.example/dir/a', '[next](b) ![map](m.png) <a href="/c">c</a>'),
    });
    const links = elements(one(treeOf(site.get('/articles/a/') ?? ''), withClass('excerpt')), 'a').map(
      ({ properties }) => properties.href,
    );
    expect(links).toEqual([
      'https://news.example/dir/b',
      'https://news.example/dir/m.png',
      'https://news.example/c',
    ]);
  });
});

describe('file names', () => {
  test.each([
    'index.md',
    '100%25 of #1?.md',
    `${'a'.repeat(240)}.md`,
    'a b  c.md',
    "l'été.md",
    'A.MD',
    '-.md',
  ])('%s gives an address that needs no quoting', (name) => {
    const [page] = planned({ [`articles/${name}`]: articleText('date: 2015-06-05') }).pages.filter(
      ({ kind }) => kind === 'article',
    );
    expect(page?.address).toMatch(/^\/articles\/[a-z0-9]+(-[a-z0-9]+)*\/$/);
  });

  test.each(['.DS_Store', 'a.md~', '.a.md.swp', '..md', 'a.txt'])('%s is not content', (name) => {
    expect(planned({ [`articles/${name}`]: '\u0000' }).articles).toBe(0);
  });

  test('a picture that is named like an article is refused by name', () => {
    expect(whats({ 'articles/a.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]) })).toEqual([
      'articles/a.md the file is not UTF-8 text (byte 0)',
    ]);
  });
});

test('one source twice is a warning that keeps nothing from being published', () => {
  const problems = problemsOf({ [file]: articleText(), 'articles/2015-06-06-b.md': articleText() });
  expect(problems).toHaveLength(1);
  expect(problems.filter(isError)).toEqual([]);
});
