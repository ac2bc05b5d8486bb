import type { Found } from './described.ts';

/** The first of these that can be read as a value, in the order given; what cannot is passed over. */
export function first<A, B>(
  candidates: Iterable<Found<A>>,
  read: (value: A) => B | undefined,
): Found<B> | undefined {
  for (const { value, where } of candidates) {
    const made = read(value);
    if (made !== undefined) return { value: made, where };
  }
  return undefined;
}
