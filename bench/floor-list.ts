import { brief, card, monthWorded, relatedLink, worded } from './floor-article.ts';
import { toEntry } from './floor-feeds.ts';
import { type Article, monthOf } from './floor-topic.ts';

/* Articles as lists show them. */

/** An article with all that stands in many places, made once. */
export type Made = ReturnType<typeof made>;

export function made(one: Article) {
  return {
    ...one,
    card: card(one),
    brief: brief(one, 'h3'),
    shelved: brief(one, 'h2'),
    link: relatedLink(one),
    entry: toEntry(one),
  };
}

/** In sections of a day, a month or a year: the shortest of them of which each holds three or more on average. */
export function sections(all: Made[], isFront: boolean): string {
  const length = [10, 7].find((its) => byDay(all, its).size * 3 <= all.length) ?? 4;
  const periods = byDay(all, length);
  let left = isFront ? 10 : all.length;
  const printed = [...periods].map(([iso, its], index) => {
    const cards = rows(its.slice(0, left), isFront && index === 0);
    const others = its.slice(left).map((one) => one.brief);
    left = Math.max(0, left - its.length);
    const briefs = others.length > 0 ? row('briefs', others) : '';
    return `<section class="section">\n<h2 class="section-name">${heading(iso, its[0], length)}</h2>\n${cards}${briefs}</section>\n`;
  });
  return printed.join('');
}

export function byDay(all: Made[], length: number): Map<string, Made[]> {
  const periods = new Map<string, Made[]>();
  for (const one of all) {
    const iso = one.date.slice(0, length);
    const its = periods.get(iso);
    if (its) its.push(one);
    else periods.set(iso, [one]);
  }
  return periods;
}

function heading(iso: string, one: Made | undefined, length: number): string {
  if (!one) return '';
  const name = length === 10 ? worded(one) : length === 7 ? monthWorded(one) : iso;
  return `<a href="${length === 4 ? `/months/#${iso}` : monthOf(one)}"><time datetime="${iso}">${name}</time></a>`;
}

function rows(all: Made[], isLed: boolean): string {
  const printed: string[] = [];
  for (let at = 0; at < all.length; ) {
    const left = all.length - at;
    const [form, count] = isLed && at === 0 ? (['lead', 1] as const) : formFor(left);
    printed.push(
      row(
        form,
        all.slice(at, at + count).map((one) => one.card),
      ),
    );
    at += count;
  }
  return printed.join('');
}

function formFor(left: number): readonly [string, number] {
  if (left === 1) return ['full', 1];
  return left === 2 || left === 4 ? ['halves', 2] : ['thirds', 3];
}

export function row(form: string, cards: string[]): string {
  return `<div class="row ${form}">\n${cards.join('')}</div>\n`;
}

/** How many articles of a tag each year brought. */
export function years(all: Made[]): string {
  const its = [...byDay(all, 4)].map(([year, those]) => [Number(year), those.length] as const).reverse();
  const [first, last] = [its[0]?.[0] ?? 0, its.at(-1)?.[0] ?? 0];
  if (first === last) return '';
  const most = its.reduce((best, one) => (one[1] > best[1] ? one : best));
  const bar = ([year, count]: readonly [number, number]) => {
    const height = Math.max(1, Math.round((count / most[1]) * 100));
    return `<rect x="${(year - first) * 10 + 1}" y="${100 - height}" width="8" height="${height}"><title>${year}: ${articles(count)}</title></rect>\n`;
  };
  const line = ([year, count]: readonly [number, number]) => `<li>${year}: ${articles(count)}</li>`;
  const span = last - first + 1;
  return `<figure class="years">\n<figcaption>Articles per year <small>Most in ${most[0]}: ${articles(most[1])}</small></figcaption>\n<div class="years-chart" dir="ltr" aria-hidden="true">
<svg width="${span * 40}" height="64" viewBox="0 0 ${span * 10} 100" preserveAspectRatio="none" focusable="false">\n${its.map(bar).join('')}</svg>\n<p class="years-ends"><span>${first}</span> <span>${last}</span></p>\n</div>
<details><summary>Year by year</summary>\n<ul>${its.map(line).join('')}</ul>\n</details>\n</figure>\n`;
}

export function articles(count: number): string {
  return count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`;
}
