import * as z from 'zod';
import { statuses } from '../article/article.ts';
import { jsonFeed } from './json-feed.ts';
import type { JsonFormat } from './json-format.ts';
import { letters, shaped, words } from './shape.ts';

/**
 * Our own export, and the feeds of our sites: JSON Feed with the chain of credit (docs/provenance.md). In an export
 * `_kiosque` has what is left of an article's file, so that it comes back to the letter.
 */
export const kiosqueJson: JsonFormat = {
  name: 'kiosque-json',
  words: 'Kiosque (JSON)',
  at: ['$.items.*'],
  first: jsonFeed.first,
  is: (record) => '_provenance' in record,
  about: jsonFeed.about,
  entry: ({ value }) => {
    const { id, url, _provenance: chain, _kiosque: rest } = read(value).its;
    if (!chain) return 'its chain of credit cannot be read';
    const { source, excerpt, insight, date, updated, topic, ...its } = chain;
    return {
      ...its,
      id,
      url: source?.url,
      date,
      updated,
      published: source?.date,
      publisher: source?.publisher,
      author: source?.author,
      excerpt: words(excerpt, 'markdown'),
      insight: words(insight, 'markdown'),
      ...(rest ? { ...rest, updated: rest.updated } : { more: { url, topic } }),
    };
  },
};

const person = z.object({ name: z.string(), url: letters });
const image = z.object({ src: z.string(), alt: z.string(), credit: letters });
const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

const chain = z.object({
  title: letters,
  lang: letters,
  source: optional(z.object({ url: letters, publisher: letters, author: letters, date: letters })),
  curator: optional(person),
  topic: z.unknown().optional(),
  date: letters,
  updated: letters,
  from: optional(z.array(z.object({ topic: z.string(), url: letters, article: letters }))),
  via: optional(z.array(person)),
  tags: optional(z.array(z.string())),
  description: letters,
  excerpt: letters,
  insight: letters,
});

/** What the chain of credit has no place for. */
const rest = z.object({
  file: letters,
  slug: letters,
  updated: letters,
  image: optional(image),
  status: optional(z.enum(statuses)),
  pinned: optional(z.boolean()),
  aliases: optional(z.array(z.string())),
  imported: z.unknown().optional(),
});

const read = shaped({ id: letters, url: letters, _provenance: optional(chain), _kiosque: optional(rest) });
