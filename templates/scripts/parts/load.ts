/// <reference lib="dom" />
import type { FindAddresses, TagLine } from '../../../src/pages/find-data.ts';
import { type KnownTag, knownTags } from './match.ts';

/** What Find tag is made from, with the addresses that it leads to. */
export interface FindData {
  addresses: FindAddresses;
  tags: KnownTag[];
}

/** Asks for the newest data: the file that names them is asked for again each time, they themselves are kept for ever. */
export async function loadFindData(at: string): Promise<FindData> {
  const addresses = await loadJson<FindAddresses>(at, 'no-cache');
  return { addresses, tags: knownTags(await loadJson<TagLine[]>(addresses.tags)) };
}

/** Throws where there is no such file. */
export async function loadJson<T>(at: string, cache: RequestCache = 'default'): Promise<T> {
  const answer = await fetch(at, { cache });
  if (!answer.ok) throw new Error(`${answer.status} ${at}`);
  return (await answer.json()) as T;
}

export function filled(pattern: string, slug: string): string {
  return pattern.replace('{slug}', () => slug);
}

export function searchFor(text: string, { addresses }: FindData): string {
  return `${addresses.search}?q=${encodeURIComponent(text)}`;
}
