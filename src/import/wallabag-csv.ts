import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { shaped, text } from './shape.ts';

/**
 * https://wallabag.org: a date has the hours of a half day, and not which half. `Content` is all of the source's page, which is
 * its author's.
 */
export const wallabagCsv: CsvFormat = {
  name: 'wallabag-csv',
  words: 'wallabag (CSV)',
  columns: ['Title', 'URL', 'Content', 'Tags', 'MIME Type', 'Language'],
  entry: (cells) => {
    const { its, more } = read(cells);
    const date = dayOf(its['Creation date']);
    return {
      title: its.Title,
      url: its.URL,
      date,
      tags: its.Tags?.split(','),
      lang: its.Language?.replace('_', '-'),
      ...(date && { inferred: { date: 'the day of "Creation date": which half of it is not said' } }),
      ...kept({ ...more, ...(its['Creation date'] && { 'Creation date': its['Creation date'] }) }, [
        'Content',
      ]),
    };
  },
};

/** Day, month and year, `08/09/2016 11:55:58`. */
function dayOf(moment = ''): string | undefined {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})\b/.exec(moment) ?? [];
  return year && `${year}-${month}-${day}`;
}

const read = shaped({ Title: text, URL: text, Tags: text, Language: text, 'Creation date': text });
