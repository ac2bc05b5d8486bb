import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { listed } from './listed.ts';
import { shaped, text, when } from './shape.ts';

/** https://readwise.io/reader: tags as Python writes a list; what came by a feed and was not saved stands there too. */
export const readwiseCsv: CsvFormat = {
  name: 'readwise-csv',
  words: 'Readwise Reader (CSV)',
  columns: ['Title', 'URL', 'ID', 'Document tags', 'Saved date', 'Location'],
  entry: (cells) => {
    if (cells.Location === 'feed') return 'it came by a feed, and nobody saved it';
    const { its, more } = read(cells);
    const tags = its['Document tags'];
    return {
      id: its.ID,
      title: its.Title,
      url: its.URL,
      date: its['Saved date'],
      tags: tags ? listed(tags).items : undefined,
      ...kept(more),
    };
  },
};

const read = shaped({ ID: text, Title: text, URL: text, 'Saved date': when, 'Document tags': text });
