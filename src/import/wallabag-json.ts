import * as z from 'zod';
import type { JsonFormat } from './json-format.ts';
import { kept } from './kept.ts';
import { together } from './listed.ts';
import { filled, isRecord, names, shaped, text, when, words } from './shape.ts';

/**
 * https://doc.wallabag.org, its export and what its API answers. Everything in it was private from the start, so `is_public`,
 * which says that a secret address was made, says nothing of the curator's wish.
 */
export const wallabagJson: JsonFormat = {
  name: 'wallabag-json',
  words: 'wallabag (JSON)',
  at: ['$.*', '$', '$._embedded.items.*'],
  is: (record) => 'url' in record && 'is_archived' in record && 'domain_name' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    const marks = its.annotations ?? [];
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.created_at,
      updated: its.updated_at,
      published: its.published_at,
      author: its.published_by?.join(', ') || undefined,
      lang: its.language,
      tags: its.tags,
      excerpt: words(together(...marks.map(({ quote }) => quote)), 'plain'),
      insight: words(together(...marks.map((mark) => mark.text)), 'plain'),
      ...kept({ ...more, ...marksIn(value) }, ['content']),
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  url: text,
  created_at: when,
  updated_at: when,
  published_at: when,
  published_by: names,
  language: text,
  tags: names,
  annotations: z
    .array(z.object({ quote: text, text }))
    .optional()
    .catch(undefined),
});

/** Marks are kept as they are too: they say what note belongs to which words, and where those stand. */
function marksIn(record: unknown): Record<string, unknown> {
  return isRecord(record) ? filled({ annotations: record.annotations }) : {};
}
