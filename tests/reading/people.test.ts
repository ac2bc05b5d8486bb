import { describe, expect, test } from 'vitest';
import { isNameLike, peopleIn } from '../../src/reading/people.ts';

const publishers = new Set(['thetimes', 'rtv', '日東経済新聞']);

describe('a byline', () => {
  test.each([
    ['By Ada Lovelace', 'Ada Lovelace'],
    ['Par Ada Lovelace', 'Ada Lovelace'],
    ['Von Ada Lovelace', 'Ada Lovelace'],
    ['Por Ada Lovelace', 'Ada Lovelace'],
    ['Di Ada Lovelace', 'Ada Lovelace'],
    ['Автор: Ада Лавлейс, фото автора', 'Ада Лавлейс'],
    ['著者：山田花子', '山田花子'],
    ['بقلم رنا الحداد - طرابلس', 'رنا الحداد'],
    ['Di Stefano', 'Di Stefano'],
    ['ADA LOVELACE', 'Ada Lovelace'],
    ["BY ADA LOVELACE and CHARLES O'BRIEN The Times", "Ada Lovelace, Charles O'Brien"],
    ['Ada Lovelace, Charles Babbage & Mary Shelley', 'Ada Lovelace, Charles Babbage, Mary Shelley'],
    ['Ada Lovelace et Charles Babbage', 'Ada Lovelace, Charles Babbage'],
    ['José Ortega y Gasset', 'José Ortega y Gasset'],
    ['Ada Lovelace, Political Editor', 'Ada Lovelace'],
    ['Ada Lovelace (The Times)', 'Ada Lovelace'],
    ['Ada Lovelace | The Times', 'Ada Lovelace'],
    ['Ada Lovelace, RTV South — London', 'Ada Lovelace'],
    ['Ada Lovelace in Paris', 'Ada Lovelace'],
    ['Ada Lovelace, London', 'Ada Lovelace'],
    ['Martin Luther King, Jr.', 'Martin Luther King Jr.'],
    ['ada@news.example (Ada Lovelace)', 'Ada Lovelace'],
    ['Ludwig van Beethoven, Johann van der Berg', 'Ludwig van Beethoven, Johann van der Berg'],
    ['Plantu', 'Plantu'],
  ])('“%s” names %s', (byline, people) => {
    expect(peopleIn(byline, publishers)).toBe(people);
  });

  test.each([
    ...[
      '',
      'admin',
      'Administrator',
      'Super User',
      'Staff',
      'Staff Writer',
      'Editorial Team',
      'La rédaction',
    ],
    ...[
      'Redaktion',
      'Redacción',
      'Webredactie',
      '編集部',
      'The Times',
      'The Times with agencies',
      '日東経済新聞社',
    ],
    ...['https://www.facebook.com/ada', '//news.example/ada', 'ada@news.example', '@ada', '—', '4 June 2015'],
  ])('“%s” names nobody', (byline) => {
    expect(peopleIn(byline, publishers)).toBeUndefined();
  });

  test('of any length is read in time', () => {
    const begin = performance.now();
    for (const sign of ['a ', 'A, ', 'By ', ' - ', '(', '@x.', 'A and '])
      peopleIn(sign.repeat(100_000), publishers);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

test.each([
  ['Ada Lovelace', true],
  ['J. T. van den Berg', true],
  ["Flann O'Brien", true],
  ['山田花子', true],
  ['Monday the river rose', false],
  ['about the author', false],
  ['Ada Lovelace 4 June', false],
])('“%s” looks like a name: %s', (words, isName) => {
  expect(isNameLike(words)).toBe(isName);
});
