import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { shaped, text } from './shape.ts';

/** https://getmatter.com: when an article was saved is not in it, only when something was last done with it. */
export const matterCsv: CsvFormat = {
  name: 'matter-csv',
  words: 'Matter (CSV)',
  columns: ['Title', 'Author', 'Publisher', 'URL', 'Tags', 'Word Count', 'In Queue'],
  entry: (cells) => {
    const { its, more } = read(cells);
    const { Title: title, Author: author, Publisher: publisher, URL: url } = its;
    return { id: its['File Id'], title, author, publisher, url, tags: its.Tags?.split(';'), ...kept(more) };
  },
};

const read = shaped({ Title: text, Author: text, Publisher: text, URL: text, Tags: text, 'File Id': text });
