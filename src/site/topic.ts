import * as z from 'zod';
import type { Person } from '../article/article.ts';
import { checkFields } from '../article/check.ts';
import { isZone } from '../article/date.ts';
import { language, line, list, prose, say, shownAs, slug, web } from '../article/value.ts';
import type { FrontMatter } from '../front-matter.ts';
import { webAddress } from '../link.ts';
import type { Read } from '../problem.ts';

/** The site: what `topic.md` says. */
export interface Topic {
  name: string;
  tagline?: string;
  /** In Markdown: what the topic is about. */
  description: string;
  curator: Curator;
  /** BCP 47; also the language of the interface, where there are words for it. */
  language: string;
  /** IANA name, such as `Europe/Paris`. */
  timezone: string;
  /** Where the site is published, with a slash at its end; absent while the curator has no address yet. */
  url?: string;
  /** The path of the site's root: `/`, or `/my-topic/` for a site below a folder. */
  root: string;
  email?: string;
  /** Articles on an older page; the first page shows between one and two times as many. */
  pageSize: number;
  /** `#rrggbb` */
  accent: string;
  /** The formats of the topic's feeds, and of each tag's. */
  feeds: { topic: FeedFormat[]; tags: FeedFormat[] };
  tags: TopicTag[];
}

export interface Curator extends Person {
  avatar?: string;
  /** `@name@host` */
  fediverse?: string;
}

/** What the curator says of a tag. */
export interface TopicTag {
  name: string;
  aliases: string[];
  description?: string;
  slug?: string;
}

/** What a feed is written in; also the end of its file's name. */
export const feedFormats = ['atom', 'rss', 'json'] as const;

export type FeedFormat = (typeof feedFormats)[number];

const defaultFeeds: Topic['feeds'] = { topic: [...feedFormats], tags: ['atom'] };
const defaults = { language: 'en', timezone: 'UTC', pageSize: 20, accent: '#a4262c' };

/** The fields of `topic.md`, as typed. docs/content.md says each. */
export const topicFields = z.strictObject({
  name: line('name', 'the name of the topic').describe('The name of the topic.'),
  tagline: line('tagline', 'one line').optional().describe('One line under the name.'),
  curator: curator().describe('Who curates it.'),
  language: language('language').optional().describe('The language of the topic. Default: en.'),
  timezone: timezone().optional().describe('Where its days begin. Default: UTC.'),
  url: siteAddress().optional().describe('Where the site is published.'),
  email: email().optional().describe('Where readers reply.'),
  pageSize: pageSize().optional().describe('Articles on an older page. Default: 20.'),
  accent: accent().optional().describe('The one colour of the site. Default: #a4262c.'),
  feeds: feeds().optional().describe('The formats of its feeds: atom, rss, json.'),
  tags: list('tags', tag()).optional().describe('Spellings, descriptions and addresses of tags.'),
});

/** A topic as it is published at another address than its own. */
export function publishedAt(topic: Topic, url: string): Topic {
  return { ...topic, url, root: new URL(url).pathname };
}

/** The address of a site in its normal form, with a slash at its end; `undefined` if it is none. */
export function siteUrl(text: string): string | undefined {
  const url = webAddress(text);
  if (url === undefined || /[?#]/.test(url)) return undefined;
  return url.endsWith('/') ? url : `${url}/`;
}

export function parseTopic(matter: FrontMatter): Read<Topic> {
  const { value: fields, problems } = checkFields(topicFields, matter);
  if (!fields) return { problems };
  const root = fields.url ? new URL(fields.url).pathname : '/';
  const tags = (fields.tags ?? []).map((one) => ({ ...one, aliases: one.aliases ?? [] }));
  const value = {
    ...defaults,
    ...fields,
    description: matter.body.trim(),
    root,
    feeds: { ...defaultFeeds, ...fields.feeds },
    tags,
  };
  return { value, problems };
}

function curator() {
  const error = say(
    '`curator` is not a person',
    'write a name, or `{ name: …, url: https://…, avatar: images/… }`',
  );
  const avatar = line('avatar', '`images/name.jpg`').refine(
    (path) => /^images\/(?!.*\.\.)[^\\]+$/.test(path),
    {
      error: say(
        '`avatar` is not a picture of the content folder',
        'put the file into `images/` and write `images/name.jpg`',
      ),
    },
  );
  const full = z.strictObject(
    {
      name: line('name', 'a name'),
      url: web('url').optional(),
      avatar: avatar.optional(),
      fediverse: fediverse().optional(),
    },
    { error },
  );
  return z
    .preprocess((value) => (typeof value === 'string' ? { name: value } : value), full)
    .meta({ short: true });
}

function fediverse() {
  return line('fediverse', '`@name@host.example`').refine(
    (text) => /^@[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(text),
    {
      error: say('`fediverse` is not a name of the fediverse', 'write it in quotes: `"@name@host.example"`'),
    },
  );
}

function feeds() {
  const error = say(
    'a feed is written in none of the formats that there are',
    'write `atom`, `rss` or `json`',
  );
  const formats = (field: string) => list(field, z.enum(feedFormats, { error })).optional();
  return z.strictObject(
    { topic: formats('topic'), tags: formats('tags') },
    {
      error: say(
        '`feeds` are not described as such',
        'write `feeds: { topic: [atom, rss, json], tags: [atom] }`',
      ),
    },
  );
}

function siteAddress() {
  return web('url').transform((text, context) => {
    const url = siteUrl(text);
    if (url !== undefined) return url;
    const mend = 'write it without `?` and `#`: `https://topic.example/`';
    context.addIssue({ code: 'custom', message: say('`url` is not the address of a site', mend) });
    return z.NEVER;
  });
}

function timezone() {
  return line('timezone', '`Europe/Paris`').refine(isZone, {
    error: say('`timezone` is not a time zone', 'write its name: `Europe/Paris`, `America/New_York`, `UTC`'),
  });
}

function email() {
  return line('email', '`name@topic.example`').pipe(
    z.email({ error: say('`email` is not a mail address', 'write it as `name@topic.example`') }),
  );
}

function pageSize() {
  const error = say('`pageSize` is not a number of articles', 'write a whole number from 1 to 100');
  const type = line('pageSize', '`20`')
    .refine((text) => /^[1-9]\d?$|^100$/.test(text), { error })
    .transform(Number);
  return shownAs(type, { type: 'integer', minimum: 1, maximum: 100 });
}

function accent() {
  return line('accent', '`"#a4262c"`').refine((text) => /^#[0-9a-f]{6}$/i.test(text), {
    error: say('`accent` is not a colour', 'write six digits of 0 to 9 and a to f, in quotes: `"#a4262c"`'),
  });
}

function tag() {
  return z.strictObject(
    {
      name: line('name', 'the tag'),
      aliases: list('aliases', line('aliases', 'a tag')).optional(),
      description: prose('description').optional(),
      slug: slug().optional(),
    },
    { error: say('a tag is not described as one', 'write `- name: the tag` and its fields below') },
  );
}
