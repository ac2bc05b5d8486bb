import { describe, expect, test } from 'vitest';
import { directionOf, isFrench, typeset } from '../src/typography.ts';

const narrow = '\u202f';
const full = '\u00a0';

describe('in French', () => {
  test.each([
    ['Vraiment ?', `Vraiment${narrow}?`],
    ['Non ; si !', `Non${narrow}; si${narrow}!`],
    ['Quoi ?!', `Quoi${narrow}?!`],
    ['Numérique : les clusters', `Numérique${full}: les clusters`],
    ['fin :', `fin${full}:`],
    ['« mot »', `«${full}mot${full}»`],
    ['«mot»', `«${full}mot${full}»`],
    ['10 % de 3 millions', `10${full}% de 3${full}millions`],
    ['2 Go, 5 €', `2${full}Go, 5${full}€`],
    [`déjà${full}?`, `déjà${narrow}?`],
  ])('the spaces of %j do not break', (text, set) => {
    expect(typeset(text, 'fr')).toBe(set);
  });

  test.each([
    'Yahoo!',
    '10:30',
    'https://news.example/?a=1',
    'a:b',
    'Que faire de 3 Goélands',
    'un ?token=1',
  ])('%j, written without such a space, stays as it is', (text) => {
    expect(typeset(text, 'fr')).toBe(text);
  });

  test('what is set once is not changed by setting it again', () => {
    const once = typeset("L'un : « 10 % ; vraiment ? »", 'fr');
    expect(typeset(once, 'fr')).toBe(once);
  });
});

test('the text of other languages stays as it is', () => {
  expect(typeset(`Wirklich ? "So" geht's : 10 %`, 'de')).toBe(`Wirklich ? "So" geht's : 10 %`);
});

test('straight quotes and apostrophes become those of French and English', () => {
  expect(typeset(`L'État rappelle le caractère "illégal"`, 'fr')).toBe(
    'L’État rappelle le caractère «\u00a0illégal\u00a0»',
  );
  expect(typeset(`The water's "edge" ? 5" wide`, 'en-GB')).toBe('The water’s “edge” ? 5" wide');
});

test.each([
  ['fr', true],
  ['fr-CA', true],
  ['FR', true],
  ['fro', false],
  ['fy', false],
  ['en', false],
])('whether %s is French: %s', (lang, is) => {
  expect(isFrench(lang)).toBe(is);
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['fr', 'ltr'],
  ['ja', 'ltr'],
])('lines of %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
