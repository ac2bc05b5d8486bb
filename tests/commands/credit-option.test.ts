import { describe, expect, test } from 'vitest';
import { credit, line, lines, several } from '../../src/commands/credit-option.ts';

describe('who is credited, as typed,', () => {
  test.each([
    ['Jacques Le Bris', { name: 'Jacques Le Bris' }],
    ['  Jacques \t Le\u0000 Bris\n', { name: 'Jacques Le Bris' }],
    ['Ada https://ada.example', { name: 'Ada', url: 'https://ada.example/' }],
    ['Ada Lovelace <https://ada.example/a?b=c>', { name: 'Ada Lovelace', url: 'https://ada.example/a?b=c' }],
    ['Ada javascript:alert(1)', { name: 'Ada javascript:alert(1)' }],
  ])('%j is a name, and an address if there is one', (typed, named) => {
    expect(credit(typed)).toEqual([named]);
  });

  test.each(['', ' ', '\t', '\u0001', '\ufeff', 'https://ada.example/'])('%j is nobody', (typed) => {
    expect(() => credit(typed)).toThrow('write a name');
  });

  test('an address with a password is none', () => {
    expect(() => credit('Ada https://ada:secret@ada.example/')).toThrow('is no web address');
  });

  test('stands behind those who were named before', () => {
    expect(credit('Bob', [{ name: 'Ada' }])).toEqual([{ name: 'Ada' }, { name: 'Bob' }]);
  });
});

test('a text of one line has one line, and says something', () => {
  expect(line(' A\r\n---\u001b[2J title ')).toBe('A --- [2J title');
  for (const nothing of ['', ' \t', '\u0001', '\ufeff']) expect(() => line(nothing)).toThrow('it is empty');
});

test('lines end as they do in article files', () => {
  expect(lines('\r\nOne\r\n\r\ntwo\rthree \n')).toBe('One\n\ntwo\nthree');
});

test('names stand behind commas, or each in an option of its own', () => {
  expect(several(' Docker ,, Cloud,', ['Engines'])).toEqual(['Engines', 'Docker', 'Cloud']);
});
