import { describe, expect, test } from 'vitest';
import { en } from '../src/words/en.ts';
import { fr } from '../src/words/fr.ts';
import { wordsFor } from '../src/words/words.ts';

/** Words that are the same in both languages. */
const same = new Set([
  'source',
  'pages',
  'pageNumber',
  'tagFeedTitle',
  'via',
  'viaName',
  'viaPerson',
  'navigation',
  'tagged',
  'tags',
  'provenance',
]);

/** What a reader sees of a word, whatever it is made from. */
function shown(word: unknown): string {
  if (typeof word === 'function')
    return shown(word === en.languageName || word === fr.languageName ? word('ja') : word(5, 'x'));
  if (Array.isArray(word)) return word.map(shown).join('');
  if (word && typeof word === 'object') return Object.values(word).map(shown).join(' ');
  return String(word);
}

const keys = Object.keys(en) as (keyof typeof en)[];

test('both languages have the same words', () => {
  expect(Object.keys(fr).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s says something in both languages', (key) => {
  for (const words of [en, fr]) {
    expect(shown(words[key]).trim()).not.toBe('');
    expect(shown(words[key])).not.toMatch(/undefined|\[object/);
  }
});

test.each(keys.filter((key) => !same.has(key)))('%s is translated', (key) => {
  expect(shown(fr[key])).not.toBe(shown(en[key]));
});

test('French has no space before a sign that could break the line', () => {
  expect(keys.filter((key) => / [;:!?»]|« /.test(shown(fr[key])))).toEqual([]);
});

describe('numbers', () => {
  test.each([
    [0, '0 articles', '0 article'],
    [1, '1 article', '1 article'],
    [2, '2 articles', '2 articles'],
    [1234, '1,234 articles', '1 234 articles'],
  ])('%i is “%s” and « %s »', (count, english, french) => {
    expect(en.articles(count)).toBe(english);
    expect(fr.articles(count).replace(/\s/g, ' ')).toBe(french);
    expect(fr.articles(count)).not.toContain(' ');
  });

  test.each([0, 1, 2, 1234])('%i is worded alike for sources and tags', (count) => {
    expect(en.sources(count)).toBe(en.articles(count).replace('article', 'source'));
    expect(en.tags(count)).toBe(en.articles(count).replace('article', 'tag'));
    expect(fr.sources(count)).toBe(fr.articles(count).replace('article', 'source'));
    expect(fr.tags(count)).toBe(fr.articles(count).replace('article', 'tag'));
  });
});

describe('phrases', () => {
  test('hold their parts in the order of the language', () => {
    expect(en.rescooped('Ada', 'Nets').join('')).toBe('Rescooped by Ada from Nets');
    expect(fr.rescooped('Ada', 'Nets').join('')).toBe('Rescoopé par Ada depuis Nets');
    expect(en.scooped('Ada').join('')).toBe('Scooped by Ada');
    expect(en.via('Bob').join('')).toBe('Via Bob');
    expect(fr.by('Bob').join('')).toBe('par Bob');
  });

  test('name languages in their own', () => {
    expect([en.languageName('fr'), fr.languageName('fr')]).toEqual(['French', 'français']);
  });

  test('quote as the language does', () => {
    expect([en.quoted('a'), fr.quoted('a')]).toEqual(['“a”', '«\u00a0a\u00a0»']);
  });
});

test.each([
  ['fr', fr],
  ['fr-CA', fr],
  ['FR', fr],
  ['en', en],
  ['de', en],
  ['frr', en],
])('readers of %s have words', (language, words) => {
  expect(wordsFor(language)).toBe(words);
});
