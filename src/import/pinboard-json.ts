import type { JsonFormat } from './json-format.ts';
import { shaped, text, when } from './shape.ts';

/** https://pinboard.in/export/: `description` is the title and `extended` the curator's own words. */
export const pinboardJson: JsonFormat = {
  name: 'pinboard-json',
  words: 'Pinboard (JSON)',
  at: ['$.*'],
  is: (record) => 'href' in record && 'extended' in record && 'toread' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    const insight = its.extended === undefined ? undefined : { text: its.extended, as: 'plain' as const };
    const tags = its.tags?.split(/\s+/);
    const isPrivate = its.shared === 'no';
    return {
      id: its.hash,
      title: its.description,
      url: its.href,
      date: its.time,
      tags,
      insight,
      isPrivate,
      more,
    };
  },
};

const read = shaped({
  href: text,
  description: text,
  extended: text,
  hash: text,
  time: when,
  shared: text,
  tags: text,
});
