import type { Link } from './parts.ts';

/** Links in the order of their names in a language, in which `É` stands by E. */
export function byName<L extends Link>(links: readonly L[], language: string): L[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return links.toSorted((a, b) => collator.compare(a.name, b.name));
}

/** Links in their order, by the first letters of their names. */
export function byLetter<L extends Link>(links: readonly L[], others: string): Map<string, L[]> {
  const groups = new Map<string, L[]>();
  for (const link of links) {
    const letter = letterOf(link.name, others);
    const group = groups.get(letter) ?? [];
    group.push(link);
    groups.set(letter, group);
  }
  return groups;
}

/** `É` stands under E; what starts with no letter stands together. */
function letterOf(name: string, others: string): string {
  const [first = ''] = name.normalize('NFD').toUpperCase();
  return /\p{L}/u.test(first) ? first : others;
}
