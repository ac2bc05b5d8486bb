import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { rescooped } from '../../src/article/rescoop.ts';
import { UserError } from '../../src/problem.ts';
import { typeset } from '../../src/typography.ts';
import { takeOver } from '../../src/web/take-over.ts';
import { articleText, defaults, planned, print } from '../given.ts';

const address = 'https://a.example/articles/a/';
const noTwin = () => Promise.reject(new UserError('there is none'));

function page(head: string, body = ''): string {
  return `<!doctype html><html><head><title>A</title>${head}</head><body>${body}</body></html>`;
}

function posting(its: object): string {
  const thing = {
    '@type': 'SocialMediaPosting',
    url: address,
    datePublished: '2015-06-05',
    author: { name: 'Ada' },
    isPartOf: { name: 'A', url: 'https://a.example/' },
    sharedContent: { url: 'https://news.example/a', headline: 'A title', inLanguage: 'en' },
    ...its,
  };
  return page(`<script type="application/ld+json">${JSON.stringify({ '@graph': [thing] })}</script>`);
}

const twin = '<link rel="alternate" type="text/markdown" href="/articles/a/index.md">';
const topic = 'name: A\ncurator: { name: Ann, url: https://ann.example/ }\nurl: https://a.example/';

describe('an article of a topic is taken over', () => {
  const ways = ['Markdown', 'JSON-LD', 'microformats'] as const;
  const name = fc
    .stringMatching(/^[A-Za-zÀ-ÿ][\w À-ÿ'&<>"#:-]{0,20}[A-Za-z]$/)
    .filter((text) => !/\s\s/.test(text));
  const url = fc.webUrl({ validSchemes: ['https'] }).map((text) => new URL(text).href);
  const person = fc.record({ name, url: fc.option(url, { nil: undefined }) });
  const hop = fc.record({ topic: name, url, article: fc.option(url, { nil: undefined }) });

  test.each(ways)(
    'from %s as from the article itself, whatever its chain is',
    async (way) => {
      const chain = fc.record({
        from: fc.array(hop, { maxLength: 3 }),
        via: fc.array(person, { maxLength: 3 }),
        author: name,
      });
      await fc.assert(
        fc.asyncProperty(chain, async ({ from, via, author }) => {
          const fields = {
            date: '2015-06-05',
            lang: 'de',
            source: { url: 'https://news.example/a', publisher: 'News', author, date: '2015-06-04' },
            from,
            via,
          };
          const lines = Object.entries(JSON.parse(JSON.stringify(fields))).map(
            ([key, value]) => `${key}: ${JSON.stringify(value)}`,
          );
          const { pages } = planned({
            'topic.md': `---\n${topic}\n---\n`,
            'articles/2015-06-05-a.md': articleText(lines.join('\n')),
          });
          const html = print(pages.find(({ kind }) => kind === 'article') as (typeof pages)[number]);
          const file = print(pages.find(({ kind }) => kind === 'rescoop') as (typeof pages)[number]);
          const seen =
            way === 'microformats'
              ? html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
              : html;
          const taken = await takeOver(
            seen,
            address,
            defaults,
            way === 'Markdown' ? async () => file : noTwin,
          );
          expect(taken?.by).toBe(way);
          expect(chainOf(taken?.article)).toEqual(chainOf(expected(pages)));
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  function expected(pages: ReturnType<typeof planned>['pages']): Article {
    const [page] = pages.flatMap((one) => (one.kind === 'article' ? [one] : []));
    if (!page) throw new Error('no article');
    return rescooped(page.card.article, { topic: 'A', url: 'https://a.example/', article: address });
  }

  function chainOf(article: Article | undefined) {
    if (!article) throw new Error('nothing was taken over');
    const { title, source, from, via, lang } = article;
    return JSON.parse(JSON.stringify({ title: typeset(title, lang), source, from, via, lang }));
  }
});

describe('what a page says of its chain', () => {
  test('is nothing on a page that is not an article of a topic', async () => {
    expect(await takeOver(page('', '<p>Hello</p>'), address, defaults, noTwin)).toBeUndefined();
  });

  test.each([
    ['no title', { sharedContent: { url: 'https://news.example/a' } }],
    ['no address of the source', { sharedContent: { headline: 'A' } }],
    ['a source that is a program', { sharedContent: { url: 'javascript:alert(1)', headline: 'A' } }],
    ['no curator', { author: { name: '' } }],
    ['a title that is an object', { sharedContent: { url: 'https://news.example/a', headline: { a: 1 } } }],
    ['a topic without a name', { isPartOf: { url: 'https://a.example/' } }],
  ])('is refused with %s', async (_what, its) => {
    expect(await takeOver(posting(its), address, defaults, noTwin)).toBeUndefined();
  });

  test('keeps names whose addresses are none', async () => {
    const its = {
      mentions: [{ name: 'Zoé', url: 'javascript:alert(1)' }, 'x', null, { name: 7 }],
      isBasedOn: 5,
      keywords: 'Cloud',
    };
    const taken = await takeOver(posting(its), address, defaults, noTwin);
    expect(taken?.article.via).toEqual([{ name: 'Ada' }, { name: 'Zoé' }]);
    expect(taken?.article.tags).toEqual(['Cloud']);
  });

  test('is that of the article whose page it is, where the page tells of others too', async () => {
    const other = {
      '@type': 'SocialMediaPosting',
      url: 'https://a.example/articles/b/',
      isPartOf: { name: 'A' },
    };
    const shared = { url: 'https://news.example/b', headline: 'Another', inLanguage: 'en' };
    const thing = JSON.stringify({ ...other, author: { name: 'Ada' }, sharedContent: shared });
    const both = posting({}).replace('<head>', `<head><script type="application/ld+json">${thing}</script>`);
    expect((await takeOver(both, address, defaults, noTwin))?.article.title).toBe('A title');
  });

  test.each([
    ['people', { mentions: Array.from({ length: 10_000 }, () => ({ name: 'x' })) }, 'more than 50 people'],
    ['letters in a name', { mentions: [{ name: 'x'.repeat(501) }] }, 'A name in it has more than 500'],
    ['letters in all', { keywords: ['x'.repeat(900_000)] }, 'more than 50000 characters'],
  ])('is refused, and not cut, with too many %s', async (_what, its, said) => {
    await expect(takeOver(posting(its), address, defaults, noTwin)).rejects.toThrow(said);
  });

  test('is soon known to be none where elements stand in each other without end', async () => {
    const deep = page('', `<div class="h-entry">${'<div>'.repeat(20_000)}`);
    expect(await takeOver(deep, address, defaults, noTwin)).toBeUndefined();
  });

  test('is refused in words where it has more topics than anyone passed on', async () => {
    let basis: object = { isPartOf: { name: 'first' } };
    for (let hop = 0; hop < 3000; hop += 1) basis = { isPartOf: { name: `t${hop}` }, isBasedOn: basis };
    const taken = takeOver(posting({ isBasedOn: basis }), address, defaults, noTwin);
    await expect(taken).rejects.toThrow('Its chain of credit has more than 50 topics.');
  });
});

describe('the Markdown file that a page names', () => {
  const text = articleText(
    'date: 2015-06-05\nlang: en\nfrom: { topic: A, url: https://a.example/ }\nvia: Ann',
  );

  test('is asked for at its address; the article there is its page where the file does not say', async () => {
    const asked: string[] = [];
    const fetchText = async (one: string) => {
      asked.push(one);
      return text;
    };
    const taken = await takeOver(page(twin), address, defaults, fetchText);
    expect(asked).toEqual(['https://a.example/articles/a/index.md']);
    expect(taken?.article.from).toEqual([{ topic: 'A', url: 'https://a.example/', article: address }]);
  });

  test('brings nothing that would stand in the next curator’s name', async () => {
    const own = [
      ...['pinned: true', 'updated: 2016-01-01', 'aliases: [/about/]', 'description: Theirs'],
      ...['insight: Theirs', 'image: { src: images/a.jpg, alt: "" }', 'status: unlisted'],
    ];
    const file = `${text.replace('lang: en', ['lang: en', ...own].join('\n'))}\n![theirs](images/b.jpg)\n`;
    const plain = await takeOver(page(twin), address, defaults, async () => `${text}\ntheirs\n`);
    expect(plain?.article.excerpt).toBe('theirs');
    expect(await takeOver(page(twin), address, defaults, async () => file)).toEqual(plain);
  });

  test.each([
    ['a name', text.replace('via: Ann', `via: ${'x'.repeat(1_000_000)}`)],
    ['a quotation', `${text}\n${'x'.repeat(1_000_000)}\n`],
  ])('is refused in words with %s of a million letters', async (_what, file) => {
    await expect(takeOver(page(twin), address, defaults, async () => file)).rejects.toThrow(UserError);
  });

  test('of another site speaks for nobody', async () => {
    const elsewhere = page('<link rel="alternate" type="text/markdown" href="https://evil.example/a.md">');
    const asked: string[] = [];
    await takeOver(elsewhere, address, defaults, async (one) => {
      asked.push(one);
      return text;
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ['is HTML', '<!doctype html><p>Not found</p>'],
    ['has unknown fields', text.replace('lang: en', 'lang: en\npermalink: /x/')],
    ['has no topic that it came from', articleText('date: 2015-06-05\nvia: Ann')],
    ['has nobody who chose it', text.replace('via: Ann\n', '')],
    ['has thousands of mistakes', text.replace('via: Ann', `tags: [${'{ x: 1 }, '.repeat(4000)}]`)],
    ['has a script for a source', text.replace('https://news.example/a', 'javascript:alert(1)')],
    ['is a program', '---js\nprocess.exit(1)\n---\n'],
    ['is a bomb of aliases', `---\na: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n`],
  ])('is passed over when it %s', async (_what, file) => {
    expect(await takeOver(page(twin), address, defaults, async () => file)).toBeUndefined();
  });
});
