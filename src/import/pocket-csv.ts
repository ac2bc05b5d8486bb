import type { CsvFormat } from './csv-format.ts';
import { shaped, text, when } from './shape.ts';

/** https://getpocket.com, as its own export wrote it until it closed in 2025: times in seconds, tags between bars. */
export const pocketCsv: CsvFormat = {
  name: 'pocket-csv',
  words: 'Pocket (CSV)',
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  entry: (cells) => {
    const { its, more } = read(cells);
    return { title: its.title, url: its.url, date: its.time_added, tags: its.tags?.split('|'), more };
  },
};

const read = shaped({ title: text, url: text, time_added: when, tags: text });
