import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { folders } from './listed.ts';
import { shaped, text, when, words } from './shape.ts';

/** https://raindrop.io, its own export: the path of a collection in one cell, and times as ISO 8601 has them. */
export const raindropCsv: CsvFormat = {
  name: 'raindrop-csv',
  words: 'Raindrop.io (CSV)',
  columns: ['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
  entry: (cells) => {
    const { its, more } = read(cells);
    // What lies in none of its collections.
    const isUnsorted = its.folder === 'Unsorted';
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created,
      tags: its.tags?.split(','),
      folders: its.folder === undefined || isUnsorted ? [] : folders(its.folder),
      excerpt: words(its.excerpt, 'plain'),
      insight: words(its.note, 'plain'),
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
