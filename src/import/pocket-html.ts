import { bookmarksIn } from './bookmark-file.ts';
import type { Found, How, TextFormat } from './format.ts';
import type { Given } from './given.ts';
import { shaped, text, when } from './shape.ts';

/** `ril_export.html`, which Pocket wrote until 2024: links under the headings `Unread` and `Read Archive`, times in seconds. */
export const pocketHtml: TextFormat = {
  name: 'pocket-html',
  words: 'Pocket (HTML)',
  is: (head) => /^\s*</.test(head) && /<li>\s*<a\s[^>]*\btime_added="\d/i.test(head),
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    let number = 0;
    for await (const { attributes, title, heading } of bookmarksIn(file, heed)) {
      number += 1;
      const where = `entry ${number}`;
      const { its, more } = read(attributes);
      const entry = {
        // Pocket writes the address where a page has no title.
        title: title === its.href ? undefined : title || undefined,
        url: its.href,
        date: its.time_added,
        tags: its.tags?.split(','),
        more: { ...more, ...(heading && { status: heading }) },
      };
      yield { where, entry };
    }
  },
};

const read = shaped({ href: text, time_added: when, tags: text });
