/** What is there of an object; `undefined` where nothing is. */
export function present<T extends object>(all: T): Partial<T> | undefined {
  const there = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return there.length > 0 ? (Object.fromEntries(there) as Partial<T>) : undefined;
}
