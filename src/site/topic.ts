import type { Person } from '../article/article.ts';
import { checkFields } from '../article/check.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Read } from '../problem.ts';
import type { Repository } from './repository.ts';
import { type FeedFormat, feedFormats, topicFields } from './topic-fields.ts';

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
  /** Where the curator keeps it, for making new files there. */
  repository?: Repository;
  /** Articles on an older page; the first page shows between one and two times as many. */
  pageSize: number;
  /** The most that commands quote of a source, in UTF-16 units; 0 quotes nothing. */
  excerptLength: number;
  /** `#rrggbb` */
  accent: string;
  /** The formats of the topic's feeds, and of each tag's. */
  feeds: { topic: FeedFormat[]; tags: FeedFormat[] };
  /** Whether the site offers all its articles in one file, in each format there is. */
  downloads: boolean;
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

const defaultFeeds: Topic['feeds'] = { topic: [...feedFormats], tags: ['atom'] };
const defaults = {
  language: 'en',
  timezone: 'UTC',
  pageSize: 20,
  excerptLength: 300,
  accent: '#a4262c',
  downloads: true,
};

/** A topic as it is published at another address than its own. */
export function publishedAt(topic: Topic, url: string): Topic {
  return { ...topic, url, root: new URL(url).pathname };
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
