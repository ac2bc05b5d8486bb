import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card } from '../../src/pages/card.ts';
import type { Card } from '../../src/pages/parts.ts';
import { rowsOf } from '../../src/pages/rows.ts';
import { givenArticle, givenHouse } from '../given.ts';

const room: Record<string, number> = {
  lead: 1,
  full: 1,
  halves: 2,
  'wide-first': 2,
  'wide-last': 2,
  thirds: 3,
};

/** A letter for each card: `i` has an insight, `p` is pinned, `.` has nothing to show. */
function cardsOf(letters: string): Card[] {
  return [...letters].map((letter, index) =>
    card({
      house: givenHouse(),
      article: givenArticle({
        slug: `a${index}`,
        insight: letter === 'i' ? 'Words' : undefined,
        pinned: letter === 'p',
      }),
      tags: [],
    }),
  );
}

function formsOf(letters: string, isLed = false): string {
  return rowsOf(cardsOf(letters), isLed)
    .map(({ form }) => form)
    .join(' ');
}

test.each([
  ['nothing', '', ''],
  ['one article, which takes the whole row', '.', 'full'],
  ['three that are alike', '...', 'thirds'],
  ['four, of which none is left alone', '....', 'halves halves'],
  ['seven', '.......', 'thirds halves halves'],
  ['one with an insight, which has more room', 'i.', 'wide-first'],
  ['one with an insight after one without', '.i', 'wide-last'],
  ['two with an insight', 'ii', 'halves'],
  ['a pinned one beside one with an insight', 'ip', 'wide-last'],
])('the rows of %s', (_what, letters, forms) => {
  expect(formsOf(letters)).toBe(forms);
});

test('the first article leads where it should', () => {
  expect(formsOf('....', true)).toBe('lead thirds');
});

test('rows hold every card once, in their order, and none has a hole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', 'i', 'p'), maxLength: 40 }),
      fc.boolean(),
      (letters, isLed) => {
        const cards = cardsOf(letters);
        const rows = rowsOf(cards, isLed);
        expect(rows.flatMap((row) => row.cards)).toEqual(cards);
        for (const { form, cards: its } of rows) expect(its).toHaveLength(room[form] ?? 0);
      },
    ),
    { numRuns: 60 },
  );
});
