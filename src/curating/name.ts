import { slugOf } from '../article/slug.ts';

/** Characters of a slug made from a title: what a line of a terminal and a file browser show whole. */
const longest = 60;

/** A title as the name of its file and a part of its address: whole words from its start, as many as are short. */
export function nameFor(title: string): string {
  // Titles can be of any length; no more than these words are short.
  const words = title.split(/\s+/).filter(Boolean).slice(0, longest);
  for (let count = words.length; count > 1; count -= 1) {
    const slug = slugOf(words.slice(0, count).join(' '));
    if (slug.length <= longest) return slug;
  }
  return slugOf(words[0] ?? '');
}

/**
 * A name that is not taken: the wanted one, or with the next number behind it. `numbers` remembers where to go on for a name that
 * is wanted again; names that were taken stay so.
 */
export function freeName(
  wanted: string,
  isTaken: (name: string) => boolean,
  numbers = new Map<string, number>(),
): string {
  if (!isTaken(wanted)) return wanted;
  let number = numbers.get(wanted) ?? 2;
  while (isTaken(`${wanted}-${number}`)) number += 1;
  numbers.set(wanted, number);
  return `${wanted}-${number}`;
}
