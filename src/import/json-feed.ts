import * as z from 'zod';
import { oncePer } from '../once.ts';
import type { Entry } from './entry.ts';
import type { JsonFormat } from './json-format.ts';
import type { JsonRecord } from './json-records.ts';
import { kept } from './kept.ts';
import { filled, letters, names, shaped, text, when, words } from './shape.ts';

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
    const { id, title, tags, date_modified: updated } = its;
    const entry = its.external_url ? curated(its, more) : original(its, more, aboutIn(known).name);
    return { id, title, tags, updated, ...entry };
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

/** The language of an item is that of the curator's words. */
function curated(item: Item, more: Entry['more']): Entry {
  const { authors = [item.author ?? {}], url, language } = item;
  const [{ name, url: home } = {}] = authors;
  return {
    url: item.external_url,
    date: item.date_published,
    curator: name ? { name, url: home } : undefined,
    description: item.summary,
    insight: words(item.content_html, 'html') ?? words(item.content_text, 'plain'),
    more: {
      ...more,
      ...filled({ url: url === item.id ? undefined : url, language, authors: authors.slice(1) }),
    },
  };
}

function original(item: Item, more: Record<string, unknown>, feed: string | undefined): Entry {
  const { authors = [item.author ?? {}], content_html, content_text } = item;
  return {
    url: item.url,
    published: item.date_published,
    author: authors.flatMap(({ name }) => name ?? []).join(', ') || undefined,
    publisher: feed,
    lang: item.language,
    excerpt: words(item.summary, 'plain'),
    inferred: feed ? { publisher: 'the title of the feed' } : undefined,
    ...kept({ ...more, ...filled({ content_html, content_text }) }, ['content_html', 'content_text']),
  };
}

const aboutIn = oncePer((known: readonly JsonRecord[]) => {
  const at = (path: string) => text.parse(known.find((one) => one.path === path)?.value);
  return { name: at('$.title'), tagline: at('$.description') };
});
