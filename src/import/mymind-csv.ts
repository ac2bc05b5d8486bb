import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { together } from './listed.ts';
import { shaped, text, when, words } from './shape.ts';

/** https://mymind.com: what stands in a card of its own is its user's, and in all others the page's. */
export const mymindCsv: CsvFormat = {
  name: 'mymind-csv',
  words: 'mymind (CSV)',
  columns: ['id', 'type', 'title', 'url', 'content', 'note', 'tags', 'created'],
  entry: (cells) => {
    const { its, more } = read(cells);
    const isNote = cells.type === 'Note';
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created,
      tags: its.tags?.split(','),
      excerpt: isNote ? undefined : words(its.content, 'plain'),
      insight: words(together(isNote ? its.content : undefined, its.note), 'plain'),
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
