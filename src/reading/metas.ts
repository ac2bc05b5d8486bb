/// <reference lib="dom" />
import type { Found } from './described.ts';

/** What the `meta` elements of a page say under these names, in the order of the names. */
export type Metas = (...names: string[]) => Found[];

export function metasOf(document: Document): Metas {
  const all = new Map<string, Found[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') || meta.getAttribute('name') || '';
    const value = meta.getAttribute('content') ?? '';
    const key = name.trim().toLowerCase();
    if (value.trim()) all.set(key, [...(all.get(key) ?? []), { value, where: key }]);
  }
  return (...names) => names.flatMap((name) => all.get(name) ?? []);
}
