import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { folders } from './listed.ts';
import { plain, shaped, text, when } from './shape.ts';

/** https://raindrop.io, its own export: the path of a collection in one cell, and times as ISO 8601 has them. */
export const raindropCsv: CsvFormat = {
  name: 'raindrop-csv',
  words: 'Raindrop.io (CSV)',
  columns: ['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
  entry: (cells) => {
    const { its, more } = read(cells) ?? { its: {}, more: {} };
    // What lies in none of its collections.
    const isUnsorted = its.folder === 'Unsorted';
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created,
      tags: its.tags?.split(','),
      folders: its.folder === undefined || isUnsorted ? [] : folders(its.folder),
      excerpt: plain(its.excerpt),
      insight: plain(its.note),
      ...kept({ ...more, ...(isUnsorted && { folder: its.folder }) }),
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  note: text,
  excerpt: text,
  url: text,
  folder: text,
  tags: text,
  created: when,
});
