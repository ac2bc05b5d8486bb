import type { JsonFormat } from './json-format.ts';
import { kept } from './kept.ts';
import { names, shaped, text, when, words } from './shape.ts';

/** https://omnivore.app, the `metadata_…json` of its export; it closed in 2024. Descriptions are the page's own. */
export const omnivoreJson: JsonFormat = {
  name: 'omnivore-json',
  words: 'Omnivore (JSON)',
  at: ['$.*', '$'],
  is: (record) => 'url' in record && 'savedAt' in record && 'labels' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.savedAt,
      updated: its.updatedAt,
      published: its.publishedAt,
      author: its.author,
      publisher: its.siteName,
      tags: its.labels,
      excerpt: words(its.description, 'plain'),
      ...kept(more, ['content']),
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  description: text,
  author: text,
  siteName: text,
  url: text,
  labels: names,
  savedAt: when,
  updatedAt: when,
  publishedAt: when,
});
