import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { listed } from './listed.ts';
import { shaped, text, when, words } from './shape.ts';

/** Folders that are states. */
const states = ['Unread', 'Archive', 'Starred'];

/** https://www.instapaper.com/user: `Timestamp` and `Tags`, a list in JSON, came later; a text of one's own has no address. */
export const instapaperCsv: CsvFormat = {
  name: 'instapaper-csv',
  words: 'Instapaper (CSV)',
  columns: ['URL', 'Title', 'Selection', 'Folder'],
  entry: (cells) => {
    const { its, more } = read(cells);
    const isState = its.Folder !== undefined && states.includes(its.Folder);
    return {
      title: its.Title,
      url: its.URL,
      date: its.Timestamp,
      tags: its.Tags ? listed(its.Tags).items : undefined,
      folders: its.Folder === undefined || isState ? [] : [its.Folder],
      excerpt: words(its.Selection, 'plain'),
      ...kept({ ...more, ...(isState && { Folder: its.Folder }) }),
    };
  },
};

const read = shaped({ URL: text, Title: text, Selection: text, Folder: text, Timestamp: when, Tags: text });
