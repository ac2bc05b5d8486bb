import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/import/entry.ts';
import { entriesIn, given, read, sample } from './given.ts';

const page = readFileSync('tests/import/samples/scoopit-text.txt', 'utf8');

async function aboutIn(name: string) {
  const { found } = await read(sample(name));
  return found.flatMap((one) => ('about' in one ? one.about : []));
}

async function first(text: string): Promise<Entry | undefined> {
  return (await entriesIn(given(text)))[0];
}

test('a copied page gives its two articles, and nothing of the page around them', async () => {
  const { format, found } = await read(sample('scoopit-text.txt'));
  expect(format).toBe('scoopit-text');
  expect(found).toEqual([
    {
      about: {
        name: "L'Univers du Cloud Computing dans le Monde et Ailleurs",
        tagline: "Le topic de Patrick Bouillaud sur l'actualite mondiale du Cloud",
      },
    },
    {
      where: 'line 9',
      entry: {
        id: expect.stringMatching(/^[\w-]{22}$/),
        title:
          'Numérique : les clusters de Toulouse et Montpellier se rapprochent en vue de la grande région',
        curator: { name: 'Patrick Bouillaud' },
        from: [{ topic: 'Toulouse networks' }],
        via: [{ name: 'Jacques Le Bris' }],
        author: 'Sophie Arutunian',
        tags: ['DigitalPlace'],
        excerpt: { text: expect.any(String), as: 'plain' },
        more: { handle: '@SoArutunian' },
        inferred: {
          author: 'the last line of the text',
          tags: 'the tag by which the page was filtered',
        },
      },
    },
    {
      where: 'line 71',
      entry: {
        id: expect.stringMatching(/^[\w-]{22}$/),
        title:
          'Innovation IT Day : le 27 mai à Toulouse, Digital Place réunit chercheurs, PME et grands comptes',
        curator: { name: 'Patrick Bouillaud' },
        from: [{ topic: 'Toulouse networks' }],
        via: [{ name: 'Jacques Le Bris' }],
        author: 'Sophie Arutunian',
        tags: ['DigitalPlace'],
        excerpt: { text: expect.any(String), as: 'plain' },
        inferred: {
          author: 'the last line of the text',
          tags: 'the tag by which the page was filtered',
        },
      },
    },
  ]);
});

test('every word of the page is in an article, or is one of the page', async () => {
  const found = await entriesIn(sample('scoopit-text.txt'));
  const kept = found.flatMap(({ excerpt, author, more }) => [
    ...(excerpt?.text.split('\n') ?? []),
    author,
    more?.handle,
  ]);
  const lost = page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !kept.includes(line));
  expect([...new Set(lost)]).toEqual([
    "L'Univers du Clou...",
    'Follow',
    'Find tag "DigitalPlace"',
    '26.5K views | +0 today',
    "L'Univers du Cloud Computing dans le Monde et Ailleurs",
    "Le topic de Patrick Bouillaud sur l'actualite mondiale du Cloud",
    'Your new post is loading...',
    'Rescooped by Patrick Bouillaud from Toulouse networks',
    'Scoop.it!',
    found[0]?.title,
    `${found[0]?.title} | L'Univers du Cloud Computing dans le Monde et Ailleurs | Scoop.it`,
    'Via Jacques Le Bris',
    'more...',
    'No comment yet.',
    found[1]?.title,
    `${found[1]?.title} | L'Univers du Cloud Computing dans le Monde et Ailleurs | Scoop.it`,
  ]);
});

test('paragraphs stay paragraphs, ends of lines in them stay, and lines of non-breaking spaces are gone', async () => {
  const [one, two] = await entriesIn(sample('scoopit-text.txt'));
  expect(one?.excerpt?.text).toContain('French South Digital\n\nLe cluster toulousain');
  expect(one?.excerpt?.text).toContain("Marc Chapuis (Préfecture).\nAujourd'hui jeudi 5 juin");
  expect(one?.excerpt?.text).toContain('Une fusion des deux clusters\u00a0?\n\nPour le président');
  expect(one?.excerpt?.text).not.toMatch(/\n{3}|^\s|\s$|\n\u00a0/);
  expect(two?.excerpt?.text).toContain('une vingtaine d’équipes de recherche. Via des posters');
});

test.each([1, 7, 64_000])('a page is read the same in pieces of %d bytes', async (piece) => {
  expect(await entriesIn(sample('scoopit-text.txt', piece))).toEqual(
    await entriesIn(sample('scoopit-text.txt')),
  );
});

test.each(['\r\n', '\r'])('and with other ends of lines', async (end) => {
  expect(await entriesIn(given(page.replaceAll('\n', end)))).toEqual(
    await entriesIn(sample('scoopit-text.txt')),
  );
});

test('a page in French is read like one in English', async () => {
  expect(await aboutIn('scoopit-text.fr.txt')).toEqual([
    { name: 'Veille numérique en Occitanie', tagline: 'Ce qui bouge, de Toulouse à Montpellier' },
  ]);
  const [fibre, bare, opinion] = await entriesIn(sample('scoopit-text.fr.txt'));
  expect(fibre).toMatchObject({
    title: 'La fibre arrive : « enfin » ?',
    curator: { name: 'Zoé Lefèvre' },
    from: [{ topic: 'Réseaux | du Sud' }],
    via: [{ name: 'Anne Müller' }, { name: 'Jacques Le Bris' }],
    author: 'Jean-Luc de la Tour',
    tags: ['fibre optique'],
    excerpt: { text: 'Le département ouvre son réseau.\nLes travaux durent deux ans.', as: 'plain' },
    more: { 'last line': 'Par Jean-Luc de la Tour' },
  });
  expect(bare).toMatchObject({ title: 'Sans image ni texte', from: undefined, excerpt: undefined });
  expect(opinion).toMatchObject({
    excerpt: { text: 'Les élus sont partagés.' },
    insight: { text: 'À lire avant la réunion de jeudi.', as: 'plain' },
  });
});

test('a post that was not rescooped names no topic; what is glued together is taken apart', async () => {
  expect(await aboutIn('scoopit-text.scooped.txt')).toEqual([{ name: 'Content Curation World' }]);
  expect(await entriesIn(sample('scoopit-text.scooped.txt'))).toMatchObject([
    {
      title: 'Curation: the third way',
      curator: { name: 'Robin Good' },
      from: undefined,
      via: undefined,
      excerpt: { text: 'Why choosing is work.\n\nVia these lists, readers find what matters.' },
    },
    {
      title: 'One title',
      curator: { name: 'Robin Good' },
      excerpt: { text: 'A text that has a line\n\nmore...\n\nof its own, and goes on.' },
    },
    {
      title: 'A title that runs over two lines',
      from: undefined,
      date: 'June 5, 2013 10:12 AM',
      excerpt: { text: 'Scooped by a rival: how a lab lost the race.' },
      more: { host: 'www.news.example' },
    },
  ]);
});

test("the curator's words are told from the source's, and all who are named behind Via from each other", async () => {
  const [one, two] = await entriesIn(sample('scoopit-text.insight.txt'));
  expect(one).toMatchObject({
    title: "Why I Don't Like Links | A rant [+comment]",
    from: [{ topic: 'Yahoo! and "the rest"' }],
    via: ['Robin Good', 'janlgordon', 'Robert J. Smith Jr.', 'Ally G.'].map((name) => ({ name })),
    excerpt: { text: 'I’m seeing more links and I’m not "crazy" about it.' },
    insight: { text: 'He is right.\n\nRead it twice.', as: 'plain' },
    more: { 'suggested by': 'Ally G.' },
    inferred: { via: 'who suggested it' },
  });
  expect(two).toMatchObject({
    insight: { text: 'Short and sweet' },
    tags: ['curation', 'web 2.0'],
    more: { 'insight of': 'gdecugis' },
  });
});

test('posts that say the same are two, and the older keeps its name when a newer one comes', async () => {
  const [, newer, older] = await entriesIn(sample('scoopit-text.insight.txt'));
  expect(newer?.title).toBe(older?.title);
  expect(newer?.id).toBe(`${older?.id}-2`);
});

test('a post keeps its name whatever else of the page changes', async () => {
  const ids = async (text: string) => (await entriesIn(given(text))).map(({ id }) => id);
  const later = page
    .replace('26.5K views | +0 today', '27K views | +3 today')
    .replace('Find tag "DigitalPlace"\n', '')
    .replaceAll('No comment yet.', "Bo's comment, March 3, 2016 4:33 PM\nFine.")
    .replace('Daniel Benchimol, président', 'Daniel Benchimol, le président');
  expect(await ids(later)).toEqual(await ids(page));
});

test('what others wrote below a post is kept aside', async () => {
  const [one, rain] = await entriesIn(sample('scoopit-text.comments.txt'));
  expect(one).toMatchObject({
    via: [{ name: 'Bo' }],
    tags: undefined,
    excerpt: { text: 'Pipes, pumps and people.' },
    more: {
      comments:
        "Ana Ruiz's comment, March 3, 2014 4:33 PM\nI live there: it is true.\n\nScooped by many, read by few.\nKent O'Neil's comment, March 4, 2014 9:00 AM\nThanks @Ida Wells",
    },
  });
  expect(rain).toMatchObject({ title: 'Rain', excerpt: undefined, more: undefined });
});

test('one post alone is enough, and its text is taken as text', async () => {
  expect(await entriesIn(sample('scoopit-text.one.txt'))).toEqual([
    {
      id: expect.any(String),
      title: '<b>Bold</b> & "quoted": 100 % of it',
      curator: { name: 'Noé' },
      from: [{ topic: '日本のニュース' }],
      excerpt: { text: 'First & last paragraph, <i>as it stands</i>.\n\n@nobody', as: 'plain' },
    },
  ]);
});

test.each([
  ['Les entrepreneurs', 'a heading'],
  ['Sophie Arutunian.', 'a sentence'],
  ['A Very Long Title Of Something', 'a headline'],
])('“%s” at the end of a text is %s and no author', async (line) => {
  const its = await first(`Scooped by A\nScoop.it!\n\nTitle\n\nText.\n\n${line}\n\nmore...\nNo comment yet.`);
  expect(its).toMatchObject({ author: undefined, excerpt: { text: `Text.\n\n${line}` } });
});

test('a name that is all of a text stays', async () => {
  const its = await first('Scooped by A\nScoop.it!\n\nTitle\n\nAda Lovelace\n\nmore...\nNo comment yet.');
  expect(its).toMatchObject({ author: undefined, excerpt: { text: 'Ada Lovelace' } });
});

test('a post without a title is left out, and the others are not', async () => {
  const { found } = await read(
    given('Scooped by A\nScoop.it!\n\nmore...\nNo comment yet.\nScooped by A\nScoop.it!\n\nTwo\n\nmore...'),
  );
  expect(found).toMatchObject([
    { where: 'line 1', leftOut: 'it has no title' },
    { where: 'line 6', entry: { title: 'Two' } },
  ]);
});

test.each([
  'We were scooped by a rival from Oxford.\n\nScooped by Ben & Jerry from Vermont\n\nIce cream.',
  'title,url\nScooped by A,https://a.example\n',
  '<p>Scooped by A</p>\nScoop.it!',
  '',
])('what is no page of Scoop.it is not taken for one: %j', async (text) => {
  expect((await read(given(text))).format).not.toBe('scoopit-text');
});

test('any lines below a credit are read, in a time that grows with their number', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...page.split('\n'))), { maxLength: 60 }),
      async (lines) => {
        const { found } = await read(given(`Scooped by A\nScoop.it!\n\nT\n\n${lines.join('\n')}`));
        expect(found.some((one) => 'entry' in one || 'leftOut' in one)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
  const long = 'word | '.repeat(1_500_000);
  const start = performance.now();
  const its = await first(`Scooped by A\nScoop.it!\n\nT\n\nT | U | Scoop.it\n\n${long}\n\nmore...`);
  expect(its?.excerpt?.text).toHaveLength(long.trim().length);
  expect(performance.now() - start).toBeLessThan(5000);
});
