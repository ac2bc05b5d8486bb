import * as z from 'zod';
import { alias } from './alias.ts';
import { statuses } from './article.ts';
import { imported } from './imported.ts';
import { distinctTags } from './tag.ts';
import {
  isoDate,
  language,
  line,
  list,
  person,
  prose,
  say,
  short,
  shownAs,
  slug,
  web,
  yesNo,
} from './value.ts';

/** The fields of an article file, as typed; dates without a zone are meant in `zone`. docs/content.md says each. */
export function articleFields(zone: string) {
  return z.strictObject({
    title: line('title', 'the headline of the article').describe("The source's headline."),
    date: isoDate('date', zone)
      .optional()
      .describe('When it was curated here. Default: the date in the file name.'),
    source: source(zone).describe('Where the article was first published.'),
    curator: person('curator')
      .optional()
      .describe("Who chose it for this topic. Default: the topic's curator."),
    updated: isoDate('updated', zone).optional().describe('When you last changed anything about it.'),
    from: listOrOne('from', origin())
      .optional()
      .describe("The other curators' topics it came through, nearest first."),
    via: listOrOne('via', person('via'))
      .optional()
      .describe('The people through whom it was found, nearest first.'),
    tags: tags().optional().describe('Its subjects.'),
    image: image().optional().describe('A picture of the content folder.'),
    lang: language('lang').optional().describe("The language of title and excerpt. Default: the topic's."),
    status: status().optional().describe('Who sees it.'),
    pinned: yesNo('pinned').optional().describe('Stands first on the topic page.'),
    aliases: list('aliases', alias()).optional().describe('Older addresses that lead here.'),
    slug: slug()
      .optional()
      .describe('Its part of the address. Default: the name of the file without the date.'),
    description: line('description', 'a sentence or two')
      .optional()
      .describe('What the source says, in plain text.'),
    insight: prose('insight').optional().describe("The curator's own words, in Markdown."),
    imported: listOrOne('imported', imported())
      .optional()
      .describe('Where it was imported from, and what had no field there. Never published.'),
  });
}

/** The same of a draft, for which title and source may still be to be found. */
export function draftFields(zone: string) {
  const whole = articleFields(zone);
  const source = short(sourceFields(zone).partial({ url: true }), (url) => ({ url }));
  return whole.extend({ title: whole.shape.title.optional(), source: source.optional() });
}

function source(zone: string) {
  return short(sourceFields(zone), (url) => ({ url }));
}

function sourceFields(zone: string) {
  const missing = say(
    '`source` is missing',
    'say where the article was first published: `source: { url: https://… }`',
  );
  const fields = {
    url: web('url').describe('Its address.'),
    publisher: line('publisher', 'a name')
      .optional()
      .describe('Who published it. Default: the host of its address.'),
    author: line('author', 'a name').optional().describe('Who wrote it.'),
    date: isoDate('date', zone).optional().describe('When it was first published.'),
  };
  return z.strictObject(fields, { error: missing });
}

function origin() {
  const error = say('`from` is not a topic', 'write its name, or `{ topic: …, url: https://… }`');
  const full = z.strictObject(
    { topic: line('topic', 'a name'), url: web('url').optional(), article: web('article').optional() },
    { error },
  );
  return short(full, (topic) => ({ topic }));
}

/** A list, which may be written as its only element. */
function listOrOne<T extends z.ZodType>(field: string, of: T) {
  const alone = (value: unknown) => (Array.isArray(value) || value == null ? value : [value]);
  return z.preprocess(alone, list(field, of)).meta({ alone: true });
}

/** `[a, b]` or `a, b`; empty names and repeated ones fall away, the first spelling stays. */
function tags() {
  const error = say('a tag is not text', 'write the tags in one flat list: `tags: [first, second]`');
  const split = (value: unknown) => (typeof value === 'string' ? value.split(',') : value);
  const one = z
    .string({ error })
    .nullable()
    .transform((name) => (name ?? '').replace(/\s+/g, ' ').trim());
  return z
    .preprocess(split, list('tags', one))
    .transform((names) => distinctTags(names.filter(Boolean)))
    .meta({ alone: true });
}

function image() {
  const inFolder = /^(?!.*\/\.\.?(?:\/|$))images\/[^\\]+$/;
  return z.strictObject(
    {
      src: line('src', '`images/name.jpg`').refine((path) => inFolder.test(path), {
        error: say(
          '`src` is not a picture of the content folder',
          'put the file into `images/` and write `images/name.jpg`',
        ),
      }),
      alt: z
        .string({
          error: say('`alt` is missing', 'say what the picture shows, or `alt: ""` if it only decorates'),
        })
        .trim(),
      credit: line('credit', 'who made the picture').optional().describe('Who made it.'),
    },
    {
      error: say('`image` is not a picture', 'write `image: { src: images/name.jpg, alt: "what it shows" }`'),
    },
  );
}

function status() {
  const mend = 'write `published`, `draft` or `unlisted`';
  return shownAs(z.enum(statuses, { error: say('`status` is none of the three', mend) }), {
    enum: [...statuses],
  });
}
