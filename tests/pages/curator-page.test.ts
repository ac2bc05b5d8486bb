import { describe, expect, test } from 'vitest';
import { isKnown } from '../../src/curating/known-addresses.ts';
import { address } from '../../src/pages/address.ts';
import { planCuratorPage } from '../../src/pages/curator-page.ts';
import { makePage } from '../../src/pages/make.ts';
import type { CuratorPage } from '../../src/pages/page.ts';
import { planOf } from '../../src/pages/plan.ts';
import { makeSite } from '../../src/site/site.ts';
import { articleText, givenArticle, givenTopic, now, printed, problemsOf } from '../given.ts';

const files = { 'articles/2015-06-05-a.md': articleText() };

function curatorPage(its: Parameters<typeof givenTopic>[0] = {}): CuratorPage {
  const articles = ['published', 'draft', 'unlisted'].map((status, number) =>
    givenArticle({
      status: status as 'draft',
      source: { url: `https://news.example/${status}` },
      slug: `a${number}`,
    }),
  );
  const site = makeSite(givenTopic(its), articles, [], { now, preview: true });
  return makePage(planCuratorPage(planOf(site))) as CuratorPage;
}

describe('the curator’s page', () => {
  test('is no page of the site, and only the preview knows of it', () => {
    const published = printed(files);
    const preview = printed(files, true);
    expect(
      [...published.keys(), ...preview.keys()].filter((path) => path.startsWith(address.curator())),
    ).toEqual([]);
    for (const [path, text] of published) expect([path, text.includes('_curator')]).toEqual([path, false]);
    expect(published.get('/manifest.webmanifest')).not.toContain('share_target');
    expect(preview.get('/')).toContain('href="/_curator/"');
    expect(preview.get('/manifest.webmanifest')).toContain('share_target');
  });

  test.each(['/_curator/', '/_curator', '/_curator/curator.js'])(
    'stands where no content can be: %s',
    (path) => {
      const article = articleText(`aliases: [${path}]`);
      expect(problemsOf({ 'articles/2015-06-05-a.md': article })).toHaveLength(1);
    },
  );

  test('knows every article, whoever sees it', () => {
    const { setup } = curatorPage();
    for (const status of ['published', 'draft', 'unlisted'])
      expect(isKnown(`https://news.example/${status}`, setup.known)).toBe(true);
  });

  test('tells its tools what topic.md says', () => {
    const repository = {
      url: 'https://github.com/a/b',
      kind: 'github',
      branch: 'main',
      folder: 'content',
    } as const;
    const { setup, lang } = curatorPage({ language: 'de', timezone: 'Europe/Berlin', repository });
    expect(setup).toMatchObject({ topic: 'Clouds', language: 'de', timezone: 'Europe/Berlin', repository });
    expect([setup.wordsLanguage, lang]).toEqual(['en', 'en']);
  });
});
