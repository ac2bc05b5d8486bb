import { Fetcher, type Manner } from '../../src/web/fetch.ts';
import type { Lookup } from '../../src/web/guard.ts';
import { WebError } from '../../src/web/web-error.ts';

/** Fetches from servers of the test, and does not wait long for them. */
export function localFetcher(manner: Manner = {}): Fetcher {
  return new Fetcher({ allowPrivate: true, ...manner, limits: { milliseconds: 5000, ...manner.limits } });
}

/** Why something is not fetched. */
export async function refusalOf(fetching: Promise<unknown>): Promise<WebError> {
  const ended = await fetching.catch((error: unknown) => error);
  if (ended instanceof WebError) return ended;
  throw ended instanceof Error ? ended : new Error('it was fetched');
}

/** Names that stand for these addresses; each time one is looked up it is noted. */
export function namesFor(addresses: Record<string, string | string[]>) {
  const looked: string[] = [];
  const lookup: Lookup = async (name) => {
    looked.push(name);
    return [addresses[name] ?? []]
      .flat()
      .map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { lookup, looked };
}
