import type { Made } from './floor-list.ts';

/** The four of the 24 newer and the 24 older articles of each of its tags that share the rarest tags with it. */
export function relatedTo(
  one: Made,
  tags: Map<string, Made[]>,
  placeIn: (tag: string, one: Made) => number,
): string {
  const scores = new Map<Made, number>();
  for (const tag of one.tags) {
    const all = tags.get(tag) ?? [];
    const place = placeIn(tag, one);
    const weight = 1 / (32 - Math.clz32(all.length));
    for (const other of all.slice(Math.max(0, place - 24), place + 25)) {
      if (other !== one) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  if (scores.size === 0) return '';
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, 4);
  const links = best.map(([other]) => other.link).join('');
  return `<section class="related-articles" aria-labelledby="related-articles">\n<h2 id="related-articles">Related articles</h2>\n<ul>\n${links}</ul>\n</section>`;
}
