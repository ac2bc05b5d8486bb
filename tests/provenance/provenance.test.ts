import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeset } from '../../src/typography.ts';
import { addressOf, built } from '../built.ts';
import { writeTopic } from '../generated-topic.ts';
import type { Credits } from './credit.ts';
import { creditsOfAtom, creditsOfJson, creditsOfRss } from './feeds.ts';
import { creditsOfJsonLd, creditsOfLists, creditsOfMarkdown, creditsOfMicroformats } from './pages.ts';
import { articlesOf, type Site, textAt } from './site.ts';

/* Whoever reads a site, in whatever format, finds the same credit: parsers that are not ours read whole sites. */

const made = mkdtempSync(join(tmpdir(), 'kiosque-provenance-'));
writeTopic(made, 300);
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe.each([
  ['the shipped topic', 'content', 'https://univers-du-cloud.example/'],
  [
    'a topic with every kind of credit, below a folder',
    'tests/sites/credit/content',
    'https://user.example/my-topic/',
  ],
  ['a generated topic of 300 articles', made, 'https://topic.example/'],
])('%s', { timeout: 120_000 }, (name, content, url) => {
  let site: Site;
  let listed: Credits;

  beforeAll(async () => {
    const files = await built(`provenance-${name}`, content, '--url', url);
    site = new Map([...files].map(([path, bytes]) => [addressOf(path, url), bytes.toString('utf8')]));
    listed = creditsOfJson(site, `${url}feed.json`);
  }, 120_000);

  test('has all its articles in its feed and its archive', () => {
    expect(listed.size).toBeGreaterThan(5);
    expect(listed.size).toBe(articlesOf(site).filter((address) => !isHidden(site, address)).length);
  });

  test('gives the same credit in Atom, in RSS and in JSON Feed', () => {
    expect(creditsOfAtom(site, `${url}feed.atom`)).toEqual(listed);
    expect(creditsOfRss(site, `${url}feed.rss`)).toEqual(listed);
  });

  test('gives the same credit to search engines', () => {
    expect(only(creditsOfJsonLd(site), listed)).toEqual(listed);
  });

  test('gives the same credit to readers of microformats, on the article’s page and in lists', () => {
    expect(only(creditsOfMicroformats(site), listed)).toEqual(asSet(listed));
    const inLists = creditsOfLists(site, url);
    // Lists say when an article was chosen, and not when it was changed.
    const expected = [...asSet(listed)].map(([at, { updated: _, ...its }]) => [at, its] as const);
    expect(new Map(inLists)).toEqual(new Map(expected));
  });

  test('gives the same credit to the next curator, and what no list shows has it too', () => {
    const all = creditsOfJsonLd(site);
    const withoutChanges = [...all].map(([at, { updated: _, ...its }]) => [at, its] as const);
    expect(creditsOfMarkdown(site)).toEqual(new Map(withoutChanges));
    expect(creditsOfMicroformats(site)).toEqual(asSet(all));
  });

  test('has in every feed of a tag the credit that the topic’s feed has', () => {
    const feeds = [...site.keys()].filter((address) => /\/tags\/[^/]+\/feed\.atom$/.test(address));
    expect(feeds.length).toBeGreaterThan(2);
    for (const feed of feeds) {
      const its = creditsOfAtom(site, feed);
      expect(its).toEqual(only(listed, its));
    }
  });

  test('says it in JSON Feed as the published schema asks', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse(readFileSync('public/provenance.json', 'utf8')));
    const { items } = JSON.parse(textAt(site, `${url}feed.json`)) as { items: { _provenance: object }[] };
    for (const { _provenance } of items)
      expect(isValid(_provenance), JSON.stringify(isValid.errors)).toBe(true);
  });
});

/** The credits of the articles that others have too. */
function only(credits: Credits, others: Credits): Credits {
  return new Map([...credits].filter(([address]) => others.has(address)));
}

/** Pages set titles in type: quotes and spaces are those of the language. */
function asSet(credits: Credits): Credits {
  return new Map([...credits].map(([at, its]) => [at, { ...its, title: typeset(its.title, its.lang) }]));
}

function isHidden(site: Site, address: string): boolean {
  return textAt(site, address).includes('<meta name="robots" content="noindex">');
}
