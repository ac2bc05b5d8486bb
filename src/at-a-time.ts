/**
 * Does something with each of a list, some at a time, in its order; gives what it came to, in the same order. The first
 * failure ends it.
 */
export async function atATime<T, R>(
  many: number,
  list: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const at = next;
      next += 1;
      done[at] = await work(list[at] as T).catch((error) => {
        next = list.length;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: many }, worker));
  return done;
}
