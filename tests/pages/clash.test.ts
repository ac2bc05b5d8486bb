import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleText, problemsOf } from '../given.ts';

/** What is told of articles, each with a source of its own. */
function told(articles: Record<string, string>, pages: Record<string, string> = {}): [string, string][] {
  const files = Object.entries(articles).map(([name, fields]) => [
    `articles/${name}.md`,
    articleText(`source: https://news.example/${encodeURIComponent(name)}\n${fields}`),
  ]);
  return problemsOf({ ...Object.fromEntries(files), ...pages }).map(({ file, what }) => [file, what]);
}

describe('two pages that want one address', () => {
  test('are told with both names: one slug in two folders', () => {
    expect(told({ '2014/2014-06-05-clusters': '', '2015/2015-06-05-clusters': '' })).toEqual([
      [
        'articles/2014/2014-06-05-clusters.md',
        'the address /articles/clusters/ belongs to articles/2015/2015-06-05-clusters.md already',
      ],
    ]);
  });

  test.each([
    ['2015-06-05-Same', '2015-06-05-same'],
    ['2015-06-05-é', '2015-06-05-e\u0301'],
    ['2015-06-05-a b', '2015-06-05-a_b'],
    ['2015-06-05-a', '2014-06-05-a'],
  ])('are told with both names: %s and %s', (one, other) => {
    const [problem, ...more] = told({ [one]: '', [other]: '' });
    expect(more).toEqual([]);
    const said = problem?.join(' ');
    expect(said).toContain(`articles/${one}.md`);
    expect(said).toContain(`articles/${other}.md`);
  });

  test('differ when one of them has a slug of its own', () => {
    expect(told({ '2015-06-05-a': '', '2014-06-05-a': 'slug: other' })).toEqual([]);
  });

  test.each(['tags', 'follow', 'assets', 'sources', 'via', 'months'])(
    'a page of the curator cannot be called %s, for the site has that page',
    (name) => {
      expect(told({}, { [`pages/${name}.md`]: '---\ntitle: Mine\n---\n' })).toEqual([
        [`pages/${name}.md`, `the address /${name}/ belongs to the site itself already`],
      ]);
    },
  );

  test.each(['page', 'articles', 'index', 'feed', '404', 'images', 'kiosque', '2015'])(
    'a page of the curator may be called %s',
    (name) => {
      expect(told({ '2015-06-05-a': '' }, { [`pages/${name}.md`]: '---\ntitle: Mine\n---\n' })).toEqual([]);
    },
  );
});

describe('an alias', () => {
  test.each([
    ['/', 'the site itself'],
    ['/index.html', 'the site itself'],
    ['/Tags/', 'the site itself'],
    ['/tags/index.html', 'the site itself'],
    ['/404.html', 'the site itself'],
    ['/feed.atom', 'the site itself'],
    ['/feed.css', 'the site itself'],
    ['/provenance.json', 'the site itself'],
    ['/robots.txt', 'the site itself'],
    ['/assets/', 'the site itself'],
    ['/assets/old/', 'the site itself'],
    ...readdirSync('public').map((file): [string, string] => [`/${file}`, 'the site itself']),
    ['/icon.svg/', 'the site itself'],
    ['/feed.atom/more/', 'the site itself'],
    ['/tags', 'the site itself'],
    ['/sources/', 'the site itself'],
    ['/Via', 'the site itself'],
    ['/months/index.html', 'the site itself'],
    ['/sources/news-example/', 'the site itself'],
    ['/via/bob/', 'the site itself'],
    ['/2015/06/', 'the site itself'],
    ['/articles/b', 'articles/2015-06-05-b.md'],
    ['/images/a.png', 'the folder of pictures'],
    ['/articles/b/share.png', 'the site itself'],
    ['/tags/cloud/', 'the tag “Cloud”'],
    ['/articles/b/', 'articles/2015-06-05-b.md'],
    ['/articles/b/index.md', 'articles/2015-06-05-b.md'],
    ['/articles/a/', 'articles/2015-06-05-a.md'],
  ])('%s would hide what belongs to %s', (alias, owner) => {
    expect(
      told({ '2015-06-05-a': `aliases: [${alias}]`, '2015-06-05-b': 'tags: [Cloud]\nvia: Bob' }),
    ).toEqual([['articles/2015-06-05-a.md', `the alias ${alias} belongs to ${owner} already`]]);
  });

  test('cannot lead to two articles, nor stand twice', () => {
    expect(told({ '2015-06-05-a': 'aliases: [/old/]', '2015-06-04-b': 'aliases: [/old/]' })).toEqual([
      ['articles/2015-06-04-b.md', 'the alias /old/ belongs to articles/2015-06-05-a.md already'],
    ]);
    expect(told({ '2015-06-05-a': 'aliases: [/old/, /old/]' })).toHaveLength(1);
  });

  test.each([
    '/old/',
    '/old',
    '/p/12.html',
    '/2015/',
    '/2015/06/05/old/',
    '/via/none/',
    '/tags/old/',
    '/articles/old.html',
    '/économie/',
  ])('%s may lead to an article', (alias) => {
    expect(told({ '2015-06-05-a': `aliases: [${alias}]` })).toEqual([]);
  });
});
