import * as z from 'zod';
import { oncePer } from '../once.ts';
import { byId, pathOf } from './folders.ts';
import type { JsonFormat } from './json-format.ts';
import type { JsonRecord } from './json-records.ts';
import { letters, names, shaped, text, when, without, words } from './shape.ts';

/**
 * https://docs.karakeep.app, Hoarder before 2025: links, the curator's own texts, and files. `note` is the curator's; a
 * `summary` is a machine's.
 */
export const karakeepJson: JsonFormat = {
  name: 'karakeep-json',
  words: 'Karakeep (JSON)',
  at: ['$.bookmarks.*'],
  first: ['$.lists.*'],
  is: (record) => 'createdAt' in record && 'content' in record && 'note' in record,
  entry: ({ value }, known) => {
    const { its, more } = read(value);
    const { its: content, more: rest } = readContent(its.content);
    const lists = (its.lists ?? []).flatMap((id) => pathOf(listsIn(known).get(id), listsIn(known)));
    return {
      id: its.id,
      title: its.title,
      url: content.url,
      date: its.createdAt,
      author: content.author,
      publisher: content.publisher,
      tags: its.tags,
      folders: lists.length > 0 ? [...new Set(lists)] : undefined,
      excerpt: words(its.description ?? content.description, 'plain'),
      insight: words([its.note, content.text].filter(Boolean).join('\n\n') || undefined, 'markdown'),
      more: { ...more, ...without(rest, 'type') },
    };
  },
};

const read = shaped({
  id: text,
  title: text,
  createdAt: when,
  tags: names,
  lists: names,
  content: z.unknown().optional(),
  description: text,
  note: letters,
});

const readContent = shaped({
  url: text,
  text: letters,
  description: text,
  author: text,
  publisher: text,
});

const readList = shaped({ id: text, name: text, parentId: text });

const listsIn = oncePer((known: readonly JsonRecord[]) =>
  byId(known.map(({ value }) => readList(value).its)),
);
