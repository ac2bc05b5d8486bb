import type { JsonFormat } from './json-format.ts';
import { names, shaped, text, when } from './shape.ts';

/** elCurator, as wallabag takes its export over: what a team shares, each with a word on what it is. */
export const elcuratorJson: JsonFormat = {
  name: 'elcurator-json',
  words: 'elCurator (JSON)',
  at: ['$.*'],
  is: (record) => 'url' in record && 'is_saved' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    const { title, url, description, tags, created_at: date } = its;
    return { title, url, date, tags, description, more };
  },
};

const read = shaped({ title: text, url: text, created_at: when, description: text, tags: names });
