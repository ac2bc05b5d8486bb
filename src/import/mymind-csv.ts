import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { together } from './listed.ts';
import { plain, shaped, text, when } from './shape.ts';

/** https://mymind.com: what stands in a card of its own is its user's, and in all others the page's. */
export const mymindCsv: CsvFormat = {
  name: 'mymind-csv',
  words: 'mymind (CSV)',
  columns: ['id', 'type', 'title', 'url', 'content', 'note', 'tags', 'created'],
  entry: (cells) => {
    const { its, more } = read(cells) ?? { its: {}, more: {} };
    const isNote = cells.type === 'Note';
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created,
      tags: its.tags?.split(','),
      excerpt: isNote ? undefined : plain(its.content),
      insight: plain(together(isNote ? its.content : undefined, its.note)),
      ...kept(more),
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  url: text,
  content: text,
  note: text,
  tags: text,
  created: when,
});
