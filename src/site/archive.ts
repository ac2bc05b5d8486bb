/** A list over several pages whose older pages never change again. */
export interface Archive<T> {
  /** The newest: between one and two page sizes of them, or all when there are fewer. */
  first: T[];
  /** `older[0]` is page 1 and holds the oldest; each is full, newest first. */
  older: T[][];
}

/** A list as feeds hold it. */
export interface FeedArchive<T> {
  /** The newest: at least so many as a feed is to hold, and all that stand on no full page. */
  current: T[];
  /** `full[0]` is page 1 and holds the oldest; none while the newest are all that there is. */
  full: T[][];
}

/** The pages of a feed's archive are numbered and filled as those of the list are, and never change again either. */
export function feedArchive<T>(newestFirst: readonly T[], size: number, newest: number): FeedArchive<T> {
  const pages = Math.floor(newestFirst.length / size);
  const count = Math.max(newest, newestFirst.length - pages * size);
  const isAll = newestFirst.length <= count;
  return { current: newestFirst.slice(0, count), full: isAll ? [] : numbered(newestFirst, size, pages) };
}

/** Full pages, the oldest first. */
function numbered<T>(newestFirst: readonly T[], size: number, pages: number): T[][] {
  const page = (number: number) =>
    newestFirst.slice(newestFirst.length - (number + 1) * size, newestFirst.length - number * size);
  return Array.from({ length: pages }, (_, number) => page(number));
}

/** Pages are counted from the oldest, so that a newer article moves no article to another page. */
export function archive<T>(newestFirst: readonly T[], size: number): Archive<T> {
  const count = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  return {
    first: newestFirst.slice(0, newestFirst.length - count * size),
    older: numbered(newestFirst, size, count),
  };
}
