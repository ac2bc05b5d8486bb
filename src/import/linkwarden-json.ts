import { oncePer } from '../once.ts';
import { byId, type Folder, pathOf } from './folders.ts';
import type { JsonFormat } from './json-format.ts';
import type { JsonRecord } from './json-records.ts';
import { kept } from './kept.ts';
import { names, shaped, text, when, without, words } from './shape.ts';

/**
 * https://docs.linkwarden.app, its export: collections with their links. Some versions leave all ids out; then no
 * collection lies in another. `importDate` is when a link was saved in the tool that it was imported from.
 */
export const linkwardenJson: JsonFormat = {
  name: 'linkwarden-json',
  words: 'Linkwarden (JSON)',
  at: ['$.collections.*.links.*'],
  first: ['$.collections.*.id', '$.collections.*.name', '$.collections.*.parentId', '$.pinnedLinks.*'],
  is: (record) => 'name' in record && 'url' in record,
  entry: ({ value, place: [number = 0] }, known) => {
    const { its, more } = read(value);
    const rest = { ...without(more, 'collectionId'), ...(its.importDate && { createdAt: its.createdAt }) };
    const { collections, ids, pinned } = surroundings(known);
    const folders = pathOf(collections[number], ids);
    return {
      id: its.id,
      title: its.name,
      url: its.url,
      date: its.importDate ?? its.createdAt,
      updated: its.updatedAt,
      tags: its.tags,
      folders: folders.length > 0 ? folders : undefined,
      insight: words(its.description, 'plain'),
      pinned: pinned.has(its.id ?? its.url) || undefined,
      ...kept(rest, ['textContent']),
    };
  },
};

const fields: Record<string, keyof Folder> = {
  '$.collections.*.id': 'id',
  '$.collections.*.name': 'name',
  '$.collections.*.parentId': 'parentId',
};

const read = shaped({
  id: text,
  name: text,
  url: text,
  description: text,
  createdAt: when,
  updatedAt: when,
  importDate: when,
  tags: names,
});

/** What a file says around its links: collections by their number, and what is pinned by id or else by address. */
const surroundings = oncePer((known: readonly JsonRecord[]) => {
  const collections: Folder[] = [];
  const pinned = new Set<string | undefined>();
  for (const { path, place, value } of known) {
    const field = fields[path];
    const [number = 0] = place;
    if (field && value !== null) collections[number] = { ...collections[number], [field]: String(value) };
    else if (!field) pinned.add(read(value).its.id ?? read(value).its.url);
  }
  return { collections, ids: byId(collections), pinned };
});
