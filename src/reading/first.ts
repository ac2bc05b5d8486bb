import type { Found } from './described.ts';

/** The first of these that can be read as a value that will do, in the order given. */
export function first<A, B>(
  candidates: Iterable<Found<A>>,
  read: (value: A) => B | undefined,
  does: (value: B) => boolean = () => true,
): Found<B> | undefined {
  for (const { value, where } of candidates) {
    const made = read(value);
    if (made !== undefined && does(made)) return { value: made, where };
  }
  return undefined;
}
