import { describe, expect, test } from 'vitest';
import { changed } from './changed.ts';
import { sitemapMistakes } from './sitemap.ts';

const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const pages = `<?xml version="1.0" encoding="utf-8"?>
<urlset ${space}>
  <url><loc>https://clouds.example/</loc><lastmod>2015-06-05T10:00Z</lastmod><priority>0.5</priority></url>
  <url><loc>https://clouds.example/a/?b&amp;c</loc><lastmod>2015-06-05</lastmod><changefreq>daily</changefreq></url>
</urlset>
`;

const index = `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex ${space}>
  <sitemap><loc>https://clouds.example/sitemap-1.xml</loc><lastmod>2015</lastmod></sitemap>
</sitemapindex>
`;

test('a sitemap and an index that follow every rule have no mistake', async () => {
  expect(await sitemapMistakes(pages)).toEqual([]);
  expect(await sitemapMistakes(index)).toEqual([]);
});

describe('a mistake is found:', () => {
  test.each([
    ['</urlset>', '', 'line '],
    [space, '', 'No matching global declaration'],
    ['<loc>https://clouds.example/</loc>', '', 'Expected is'],
    ['<loc>https://clouds.example/</loc>', '<loc>http://a</loc>', "minimum length of '12'"],
    ['https://clouds.example/<', `https://clouds.example/${'a'.repeat(2048)}<`, "maximum length of '2048'"],
    ['2015-06-05T10:00Z', '5 June 2015', 'pattern'],
    ['2015-06-05T10:00Z', '2015-06-05T10:00', 'pattern'],
    ['2015-06-05<', '2015-02-30<', 'lastmod 2015-02-30 is not in the calendar'],
    ['daily', 'often', 'enumeration'],
    ['0.5', '1.5', 'maximum value'],
    ['<priority>', '<weight/><priority>', 'not expected'],
    ['https://clouds.example/a/?b&amp;c', '/a/b/c/d/e/f/', 'loc /a/b/c/d/e/f/ is not absolute'],
    ['https://clouds.example/a/?b&amp;c', 'https://other.example/', 'several hosts'],
    ['https://clouds.example/a/?b&amp;c', 'https://clouds.example/', 'loc https://clouds.example/ twice'],
    ['?b&amp;c', '#b', 'with a fragment'],
    ['clouds.example/<', 'clouds.example/\uFFFD<', 'character U+FFFD'],
  ])('%s → %s', async (from, to, mistake) => {
    expect((await sitemapMistakes(changed(pages, from, to))).join('\n')).toContain(mistake);
  });

  test('an index without sitemaps, and one with the address of a page only', async () => {
    const empty = index.replace(/<sitemap>.*/, '');
    expect((await sitemapMistakes(empty)).join('\n')).toContain('Missing child');
    expect(
      (await sitemapMistakes(changed(index, '<lastmod>', '<priority/><lastmod>'))).length,
    ).toBeGreaterThan(0);
  });

  test('more addresses than a sitemap may have', async () => {
    const many = Array.from(
      { length: 50_001 },
      (_, at) => `<url><loc>https://clouds.example/${at}</loc></url>`,
    );
    const text = `<urlset ${space}>${many.join('')}</urlset>`;
    expect(await sitemapMistakes(text)).toEqual(['50001 addresses, more than 50000']);
  });

  test('more bytes than a sitemap may have', async () => {
    expect((await sitemapMistakes(' '.repeat(51 * 1024 * 1024))).join()).toContain('bytes, more than');
  });
});
