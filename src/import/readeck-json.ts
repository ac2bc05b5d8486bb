import type { JsonFormat } from './json-format.ts';
import { names, shaped, text, when, words } from './shape.ts';

/** https://readeck.org, what its API answers. Descriptions are the page's own. */
export const readeckJson: JsonFormat = {
  name: 'readeck-json',
  words: 'Readeck (JSON)',
  at: ['$.*', '$'],
  is: (record) => 'url' in record && 'labels' in record && 'site_name' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created,
      updated: its.updated,
      published: its.published,
      author: its.authors?.join(', ') || undefined,
      publisher: its.site_name,
      lang: its.lang,
      tags: its.labels,
      excerpt: words(its.description, 'plain'),
      more,
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  url: text,
  created: when,
  updated: when,
  published: when,
  authors: names,
  site_name: text,
  lang: text,
  labels: names,
  description: text,
});
