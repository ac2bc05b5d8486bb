import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagLine } from '../../../src/pages/find-data.ts';
import { fold, knownTags, matches, tagCalled } from '../../../templates/scripts/parts/match.ts';

const tags = knownTags([
  ['Amazon Web Services', 'aws', 5, 'AWS', 'EC2'],
  ['C', 'c', 1],
  ['C++', 'cplusplus', 4],
  ['café', 'cafe-1', 1],
  ['cafe', 'cafe', 2],
  ['Cloud souverain', 'cloud-souverain', 3, 'Andromède'],
  ['Google Cloud', 'google-cloud', 9, 'GCP'],
  ['Microsoft Azure', 'microsoft-azure', 2, 'Azure', 'Windows Azure'],
  ['Numérique', 'numerique', 7],
  ['Œuvre d’art', 'oeuvre-d-art', 1],
  ['東京大学', 'todai', 1],
]);
const names = (text: string, most = 20) => matches(tags, text, most).map(({ tag }) => tag.name);

describe('what is typed finds a tag', () => {
  test.each([
    ['without its accents', 'numerique', 'Numérique'],
    ['in capital letters', 'NUMÉRIQUE', 'Numérique'],
    ['in another Unicode form', 'Nume\u0301rique', 'Numérique'],
    ['by the start of its name', 'num', 'Numérique'],
    ['by the start of another word', 'web', 'Amazon Web Services'],
    ['by some words of it', 'web serv', 'Amazon Web Services'],
    ['with hyphens for spaces', 'google-cl', 'Google Cloud'],
    ['by an alias', 'aws', 'Amazon Web Services'],
    ['by an alias without its accents', 'andromede', 'Cloud souverain'],
    ['by a sign in it', 'c++', 'C++'],
    ['with its ligature taken apart', 'oeuvre', 'Œuvre d’art'],
    ['with another apostrophe', "d'art", 'Œuvre d’art'],
    ['by any of its signs, where words have no spaces', '大学', '東京大学'],
  ])('%s', (_how, text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each(['oogle', 'ervices', 'zzz', '', ' ', 'cloud google'])('but not “%s”', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('the best tags come first', () => {
  test('what starts with the text, and then what more articles carry', () => {
    expect(names('cl')).toEqual(['Cloud souverain', 'Google Cloud']);
    expect(names('a')).toEqual(['Amazon Web Services', 'Cloud souverain', 'Microsoft Azure', 'Œuvre d’art']);
  });

  test('a tag that is the text before all', () => {
    expect(names('c')[0]).toBe('C');
  });

  test('and no more than are asked for', () => {
    expect(names('c', 2)).toHaveLength(2);
  });

  test('with the alias that fits where the name does not', () => {
    expect(matches(tags, 'azu', 9).map(({ alias }) => alias)).toEqual([undefined]);
    expect(matches(tags, 'win', 9).map(({ alias }) => alias)).toEqual(['Windows Azure']);
  });
});

describe('a text is called a tag', () => {
  test.each([
    ['numerique', 'numerique'],
    [' Google  cloud ', 'google-cloud'],
    ['gcp', 'google-cloud'],
    ['CAFÉ', 'cafe-1'],
    ['cafe', 'cafe'],
    ['cäfe', 'cafe'],
    ['num', undefined],
    ['', undefined],
  ])('“%s” is %s', (text, slug) => {
    expect(tagCalled(tags, text)?.slug).toBe(slug);
  });
});

const line = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(99))
  .map(([name, count], index = 0): TagLine => [name, `s${index}`, count]);

test('folding twice folds no more, and each tag is found by its whole name in either Unicode form', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const known = knownTags(lines);
      for (const tag of known) {
        expect(fold(fold(tag.name))).toBe(fold(tag.name));
        if (!fold(tag.name)) continue;
        for (const form of ['NFC', 'NFD']) {
          const found = matches(known, tag.name.normalize(form), known.length);
          expect(found.map((one) => one.tag)).toContain(tag);
        }
      }
    }),
  );
});
