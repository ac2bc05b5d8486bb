import * as z from 'zod';
import { oncePer } from '../once.ts';
import type { Entry } from './entry.ts';
import type { JsonFormat } from './json-format.ts';
import type { JsonRecord } from './json-records.ts';
import { letters, names, shaped, text, unkept, when, words } from './shape.ts';

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). An item with an `external_url` is about another's page: its texts are the
 * curator's. Any other is the source itself, with its whole text.
 */
export const jsonFeed: JsonFormat = {
  name: 'json-feed',
  words: 'JSON Feed',
  at: ['$.items.*'],
  first: ['$.title', '$.description'],
  is: (record) =>
    'id' in record &&
    !('_provenance' in record) &&
    ['content_html', 'content_text', 'external_url', 'date_published'].some((name) => name in record),
  about: (known) => aboutIn(known),
  entry: ({ value }, known) => {
    const { its, more } = read(value);
    const entry: Entry = {
      id: its.id,
      title: its.title,
      updated: its.date_modified,
      lang: its.language,
      tags: its.tags,
    };
    return its.external_url
      ? { ...entry, ...curated(its), more: its.url && its.url !== its.id ? { ...more, url: its.url } : more }
      : {
          ...entry,
          ...original(its, aboutIn(known).name),
          unkept: unkept(its, 'content_html', 'content_text'),
          more,
        };
  },
};

const read = shaped({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: letters,
  content_text: letters,
  summary: text,
  date_published: when,
  date_modified: when,
  language: text,
  tags: names,
  authors: z
    .array(z.object({ name: text, url: text }))
    .optional()
    .catch(undefined),
  author: z.object({ name: text, url: text }).optional().catch(undefined),
});

type Item = ReturnType<typeof read>['its'];

function curated({
  external_url,
  date_published,
  content_html,
  content_text,
  ...item
}: Item): Partial<Entry> {
  const [{ name, url } = {}] = item.authors ?? [item.author ?? {}];
  return {
    url: external_url,
    date: date_published,
    curator: name ? { name, url } : undefined,
    description: item.summary,
    insight: words(content_html, 'html') ?? words(content_text, 'plain'),
  };
}

function original(
  { url, date_published, summary, authors, author }: Item,
  feed: string | undefined,
): Partial<Entry> {
  const by = (authors ?? [author]).flatMap((one) => one?.name ?? []).join(', ');
  return {
    url,
    published: date_published,
    author: by || undefined,
    publisher: feed,
    excerpt: words(summary, 'plain'),
    inferred: feed ? { publisher: 'the title of the feed' } : undefined,
  };
}

const aboutIn = oncePer((known: readonly JsonRecord[]) => {
  const at = (path: string) => text.parse(known.find((one) => one.path === path)?.value);
  return { name: at('$.title'), tagline: at('$.description') };
});
