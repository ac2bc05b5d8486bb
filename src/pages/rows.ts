import type { Card } from './parts.ts';

/** Cards that stand beside each other where there is room, and fill the page from edge to edge. */
export interface Row {
  form: RowForm;
  cards: Card[];
}

/**
 * `lead` and `full` hold one card, `thirds` three, the others two, of which the wide one takes two thirds; `briefs` hold
 * any number, with little more than their titles.
 */
export type RowForm = keyof typeof countOf | 'briefs';

/**
 * Sets cards into rows, in their order and without a hole. The rhythm comes from them: what has more to show than its
 * neighbour has more room.
 */
export function rowsOf(cards: readonly Card[], isLed = false): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < cards.length; ) {
    const form = isLed && at === 0 ? 'lead' : formFor(cards.slice(at).map(strengthOf));
    const count = countOf[form];
    rows.push({ form, cards: cards.slice(at, at + count) });
    at += count;
  }
  return rows;
}

const countOf = {
  lead: 1,
  full: 1,
  halves: 2,
  'wide-first': 2,
  'wide-last': 2,
  thirds: 3,
};

/** The next row, for the strengths of all cards that are left. */
function formFor([first = 0, second, third, ...rest]: number[]): keyof typeof countOf {
  if (second === undefined) return 'full';
  if (first > second) return 'wide-first';
  if (second > first) return 'wide-last';
  // One card alone would follow three of four.
  return third === first && rest.length !== 1 ? 'thirds' : 'halves';
}

/** How much an article has to show. */
function strengthOf({ article, insight, image }: Card): number {
  return (article.pinned ? 4 : 0) + (insight ? 2 : 0) + (image ? 1 : 0);
}
