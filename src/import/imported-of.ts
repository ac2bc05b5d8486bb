import type { Imported, Kept } from '../article/article.ts';
import { withoutControls } from '../controls.ts';
import { hash } from '../digest.ts';
import type { Entry } from './entry.ts';

/** Deeper than this, a value is kept as the JSON that it was. */
const deepest = 8;

/**
 * What an article keeps of the entry that it was: the format, what it is known by in a later export, its own date, and what no
 * field of ours is for. The id of the tool comes first, then the address; what has neither is known by its words.
 */
export function importedOf(entry: Entry, format: string, kept: object = {}): Imported {
  const { id, url, date, folders, more = {} } = entry;
  const theirs = Object.entries(more).map(([name, value]) => [
    reserved.has(name) ? `${name} there` : name,
    value,
  ]);
  return {
    format,
    id: clean(id) || clean(url) || hash(JSON.stringify([entry.title, entry.from, entry.excerpt])),
    ...(date !== undefined && { date: withoutControls(String(date)) }),
    ...(folders?.length && { folder: withoutControls(folders.join('/')) }),
    ...keptIn({ ...kept, ...Object.fromEntries(theirs) }),
  };
}

function clean(text = ''): string {
  return withoutControls(text).trim();
}

const reserved = new Set(['format', 'id', 'date', 'folder']);

function keptIn(its: object, depth = 0): { [name: string]: Kept } {
  const there = Object.entries(its).flatMap(([name, value]) => {
    const kept = keep(value, depth);
    return kept === undefined ? [] : [[withoutControls(name), kept]];
  });
  return Object.fromEntries(there);
}

/** Front matter holds text only. */
function keep(value: unknown, depth: number): Kept | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return withoutControls(String(value)) || undefined;
  if (depth >= deepest) return withoutControls(JSON.stringify(value));
  if (!Array.isArray(value)) return keptIn(value, depth + 1);
  return value.flatMap((one) => keep(one, depth + 1) ?? []);
}
