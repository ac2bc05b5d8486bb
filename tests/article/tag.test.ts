import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagKey } from '../../src/article/tag.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

describe('two spellings are one tag', () => {
  test.each([
    ['Cloud', 'cloud'],
    ['Cloud computing', 'cloud-computing'],
    ['Cloud computing', 'CLOUD_Computing'],
    ['cloud  computing', ' cloud - computing '],
    ['café', 'cafe\u0301'],
    ['ÉCONOMIE', 'économie'],
  ])('%s and %s', (a, b) => {
    expect(tagKey(a)).toBe(tagKey(b));
  });

  test('whatever their capitals and their Unicode form', () => {
    fc.assert(
      fc.property(name, (tag) => {
        expect(tagKey(tag.normalize('NFD'))).toBe(tagKey(tag));
        expect(tagKey(tagKey(tag))).toBe(tagKey(tag));
      }),
    );
  });

  test('however their words are joined', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}+#.]{1,8}$/u);
    const joint = fc.stringMatching(/^[ _-]{1,3}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), joint, (words, by) => {
        expect(tagKey(words.join(by))).toBe(tagKey(words.join(' ')));
      }),
    );
  });
});

test.each([
  ['C', 'C++'],
  ['C', 'C#'],
  ['.NET', 'NET'],
  ['café', 'cafe'],
  ['a/b', 'a b'],
  ['日本', '日本語'],
  ['-', '_'],
  ['👩', '👨‍👩‍👧'],
])('%s and %s are two tags', (a, b) => {
  expect(tagKey(a)).not.toBe(tagKey(b));
});

test('the key of a name is never empty', () => {
  fc.assert(
    fc.property(name, (tag) => {
      fc.pre(tag.trim() !== '');
      expect(tagKey(tag)).not.toBe('');
    }),
  );
});
