import { describe, expect, test } from 'vitest';
import { described, meta, withJsonLd } from './described.ts';

const titleOf = (html: string) => described(html).title;

describe('the title', () => {
  const places: [where: string, html: string][] = [
    ['JSON-LD headline', withJsonLd({ '@type': 'NewsArticle', headline: 'JSON-LD headline' })],
    ...['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'twitter:title'].map(
      (name): [string, string] => [name, meta(name, name)],
    ),
    ['h-entry p-name', '<div class="h-entry"><b class="p-name">h-entry p-name</b></div>'],
    ['<h1>', '<h1>&lt;h1&gt;</h1>'],
    ['<title>', '<title>&lt;title&gt;</title>'],
  ];

  test.each(places.map(([where], at) => [where, at] as const))(
    'is that of %s before all after it',
    (where, at) => {
      const html = places
        .slice(at)
        .map(([, one]) => one)
        .reverse()
        .join('');
      expect(titleOf(html)).toEqual({ value: where, where });
    },
  );

  test('is nothing where the page has none', () => {
    expect(titleOf('<p>A text')).toBeUndefined();
    expect(titleOf('<title> \n </title><h1></h1>')).toBeUndefined();
  });

  test.each([
    ['A ferry | The Times', 'A ferry'],
    ['A ferry - Culture - The Times', 'A ferry - Culture'],
    ['A ferry — the times', 'A ferry'],
    ['A ferry｜The Times', 'A ferry'],
    ['A ferry: a story', 'A ferry: a story'],
    ['A ferry - a story', 'A ferry - a story'],
    ['Times past - A ferry', 'Times past - A ferry'],
    ['Well-known | news', 'Well-known'],
  ])('“%s” is “%s”: only the name of the site or of its host is taken off', (shown, title) => {
    expect(titleOf(`${meta('og:site_name', 'The Times')}<title>${shown}</title>`)?.value).toBe(title);
  });

  test('is no name of the site, unless there is nothing else', () => {
    const site = `${meta('og:site_name', 'The Times')}${meta('og:title', 'The Times')}`;
    expect(titleOf(`${site}<h1>A ferry</h1>`)).toEqual({ value: 'A ferry', where: '<h1>' });
    expect(titleOf(site)?.value).toBe('The Times');
  });

  test('is not in a heading that leads to the home page', () => {
    const html =
      '<title>The Times » A ferry</title><h1><a href="/">The Times, every day</a></h1><h2>A ferry</h2>';
    expect(titleOf(html)?.value).toBe('A ferry');
  });

  test('is whole where another place has it whole', () => {
    expect(
      titleOf(`${meta('og:title', 'A ferry that thinks …')}<h1>A ferry that thinks it is a bus</h1>`)?.value,
    ).toBe('A ferry that thinks it is a bus');
  });

  test('ends where the heading that readers see ends', () => {
    const html = `${meta('og:title', '猫が駅長に（みなと新聞）')}<h1>猫が駅長に</h1>`;
    expect(titleOf(html)).toEqual({ value: '猫が駅長に', where: 'og:title, as far as <h1> has it' });
    expect(titleOf(`${meta('og:title', 'Ferries: a story')}<h1>Ferries</h1>`)?.value).toBe(
      'Ferries: a story',
    );
  });

  test.each([
    ['L&#8217;&eacute;t&eacute; &amp; &laquo;moi&raquo;', 'L’été & «moi»'],
    ['A <em>fine</em>   ferry\n\u0007', 'A fine ferry'],
    ['駅長　就任', '駅長　就任'],
    ['5 < 6 &notathing;', '5 < 6 &notathing;'],
  ])('%j is read as %j', (headline, title) => {
    expect(titleOf(withJsonLd({ '@type': 'Article', headline }))?.value).toBe(title);
  });

  test('is at most 300 characters', () => {
    const { value = '' } = titleOf(`<title>${'ferry '.repeat(100_000)}</title>`) ?? {};
    expect(value).toHaveLength(300);
    expect(value).toMatch(/ferry….?$|…$/);
  });
});
