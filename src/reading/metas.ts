/// <reference lib="dom" />
import type { Found } from './described.ts';
import { decoded } from './text.ts';

/** What the `meta` elements of a page say under these names, in the order of the names. */
export type Metas = (...names: string[]) => Found[];

/** A `meta` in one of these says something of another thing than the page. */
const others =
  '[itemtype*=Person],[itemtype*=Organization],[itemtype*=ImageObject],[itemtype*=List],[itemtype*=Comment]';

/** Names are compared in lower case, and Dublin Core's in one spelling; most pages have `name` or `property`. */
export function metasOf(document: Document): Metas {
  const all = new Map<string, Found[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = decoded(meta.getAttribute('content')?.slice(0, 10_000) ?? '');
    if (!value.trim()) continue;
    for (const name of namesOf(meta)) {
      const key = name.replace(/^(dc|dcterms|sailthru)[:.]/, '$1.');
      all.set(key, [...(all.get(key) ?? []), { value, where: name }].slice(-100));
    }
  }
  return (...names) => names.flatMap((name) => all.get(name) ?? []);
}

function namesOf(meta: Element): string[] {
  const of = (attribute: string) => meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [];
  const items = meta.closest(others) ? [] : of('itemprop').map((name) => `itemprop ${name}`);
  return [...of('property'), ...of('name'), ...of('http-equiv'), ...items];
}
