/// <reference lib="dom" />
import { keep, kept } from './kept.ts';

/*
 * What is new since the last visit: the addresses of the articles on the first page are remembered in the browser, and
 * those that were not there are marked. Nothing is asked of anybody.
 */

/** So long, in milliseconds, pages may be left for within one visit. */
const pause = 30 * 60 * 1000;

interface Visits {
  /** Articles that stood there in the visit before, and those of this one. */
  before?: string[];
  now: string[];
  /** The last moment of this one, in milliseconds since 1970. */
  at: number;
}

const line = document.querySelector<HTMLElement>('.since');
/** A host may have several topics. */
const place = `since-${location.pathname}`;

if (line && kept('since') !== 'off') mark(line);

function mark(shown: HTMLElement): void {
  const cards = new Map(
    [...document.querySelectorAll('.card, .brief')].map((card) => [
      card.querySelector('.curated')?.getAttribute('href') ?? '',
      card,
    ]),
  );
  const visits = visit([...cards.keys()]);
  keep(place, JSON.stringify(visits));
  const fresh = visits.before ? [...cards].filter(([href]) => !visits.before?.includes(href)) : [];
  if (fresh.length > 0)
    tell(
      shown,
      fresh.map(([, card]) => card),
    );
}

/** This visit, and what the one before saw. */
function visit(now: string[]): Visits {
  const [last, at] = [read(), Date.now()];
  if (!last) return { now, at };
  return at - last.at > pause ? { before: last.now, now, at } : { before: last.before, now, at };
}

function read(): Visits | undefined {
  try {
    const visits = JSON.parse(kept(place) ?? 'null');
    const isRead = Array.isArray(visits?.now) && Array.isArray(visits.before ?? []);
    return isRead && typeof visits.at === 'number' ? visits : undefined;
  } catch {
    return undefined;
  }
}

function tell(shown: HTMLElement, cards: Element[]): void {
  const { one = '', many = '', mark: word = '' } = shown.dataset;
  const text =
    cards.length === 1 ? one : many.replace('{}', cards.length.toLocaleString(document.documentElement.lang));
  shown.querySelector('span')?.replaceChildren(text);
  for (const card of cards) card.prepend(markOf(word));
  shown.hidden = false;
  shown.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    shown.remove();
    if (!button.matches('[data-off]')) return;
    keep('since', 'off');
    keep(place);
    for (const one of document.querySelectorAll('.mark-new')) one.remove();
    dispatchEvent(new Event('kiosque-since-off'));
  });
}

function markOf(word: string): HTMLElement {
  const mark = document.createElement('strong');
  mark.className = 'mark mark-new';
  mark.textContent = word;
  return mark;
}
