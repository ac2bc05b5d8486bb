import type { JsonFormat } from './json-format.ts';
import { letters, names, shaped, text, when, words } from './shape.ts';

/**
 * https://linkding.link/api/. Its descriptions begin as what the page says of itself and may be the curator's; its notes
 * are the curator's, in Markdown. What is not shared is private, as its own bookmarks file has it.
 */
export const linkdingJson: JsonFormat = {
  name: 'linkding-json',
  words: 'linkding (JSON)',
  at: ['$.results.*', '$.*', '$'],
  is: (record) => 'url' in record && 'tag_names' in record && 'date_added' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    return {
      id: its.id,
      title: its.title ?? its.website_title,
      url: its.url,
      date: its.date_added,
      updated: its.date_modified,
      tags: its.tag_names,
      description: its.description,
      excerpt: words(its.website_description, 'plain'),
      insight: words(its.notes, 'markdown'),
      isPrivate: (value as { shared?: unknown }).shared === false,
      more,
    };
  },
};

const read = shaped({
  id: text,
  url: text,
  title: text,
  website_title: text,
  description: text,
  website_description: text,
  notes: letters,
  tag_names: names,
  date_added: when,
  date_modified: when,
});
