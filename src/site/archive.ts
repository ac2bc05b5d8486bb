/** A list over several pages whose older pages never change again. */
export interface Archive<T> {
  /** The newest: between one and two page sizes of them, or all when there are fewer. */
  first: T[];
  /** `older[0]` is page 1 and holds the oldest; each is full, newest first. */
  older: T[][];
}

/** Pages are counted from the oldest, so that a newer article moves no article to another page. */
export function archive<T>(newestFirst: readonly T[], size: number): Archive<T> {
  const count = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const page = (number: number) =>
    newestFirst.slice(newestFirst.length - (number + 1) * size, newestFirst.length - number * size);
  return {
    first: newestFirst.slice(0, newestFirst.length - count * size),
    older: Array.from({ length: count }, (_, number) => page(number)),
  };
}
