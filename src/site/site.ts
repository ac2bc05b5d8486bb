import { DateTime } from 'luxon';
import type { Article } from '../article/article.ts';
import { moment } from '../article/date.ts';
import { compareText } from '../problem.ts';
import type { OwnPage } from './own-page.ts';
import { Shelves } from './shelves.ts';
import { Tags } from './tags.ts';
import type { Topic } from './topic.ts';

/** An article as this site shows it. */
export interface Listed {
  article: Article;
  /** Why readers would not see it in a list; absent on what is published. */
  mark?: Mark;
}

export type Mark = 'draft' | 'unlisted' | 'future';

/** A topic with its articles in order: what pages are planned from. */
export interface Site {
  topic: Topic;
  /** The articles of lists, feeds and counts, newest first. */
  listed: Listed[];
  /** The articles that have a page but stand in no list. */
  unlisted: Listed[];
  tags: Tags;
  /** The listed articles by source, by credit and by month. */
  shelves: Shelves;
  ownPages: OwnPage[];
  /** Whether it is the curator's own view. */
  isPreview: boolean;
  /** The moment of the build, in milliseconds since 1970. */
  now: number;
  /** The moments around it at which the same content makes another site: an article's time comes, a month begins. */
  month: number;
  until: number;
}

export interface Moment {
  now: number;
  /** The curator's own view: drafts, unlisted and future articles stand in the lists, marked. */
  preview: boolean;
}

export function makeSite(
  topic: Topic,
  articles: readonly Article[],
  ownPages: OwnPage[],
  { now, preview }: Moment,
): Site {
  const all = articles.map((article) => listedOf(untilNow(article, topic, now), now)).sort(byAge);
  const listed = all.filter(({ mark }) => preview || !mark);
  const unlisted = all.filter(({ mark }) => !preview && mark === 'unlisted');
  const month = DateTime.fromMillis(now, { zone: topic.timezone }).startOf('month');
  const moments = articles.flatMap((article) => [article.at, ...changeOf(article, topic)]);
  const coming = moments.filter((at) => at > now);
  const until = coming.reduce((first, at) => Math.min(first, at), month.plus({ month: 1 }).toMillis());
  return {
    topic,
    listed,
    unlisted,
    tags: new Tags(topic, listed),
    shelves: new Shelves(topic, listed),
    ownPages,
    isPreview: preview,
    now,
    month: month.toMillis(),
    until,
  };
}

/** Newest first; of one moment, by slug. */
export function byAge({ article: a }: Listed, { article: b }: Listed): number {
  return b.at - a.at || compareText(a.slug, b.slug) || compareText(a.file, b.file);
}

/** When an article is said to have been changed, in milliseconds since 1970. */
function changeOf({ updated }: Article, { timezone }: Topic): number[] {
  return updated === undefined ? [] : [moment(updated, timezone)];
}

/** What is yet to be changed has not been. */
function untilNow(article: Article, topic: Topic, now: number): Article {
  return changeOf(article, topic).some((at) => at > now) ? { ...article, updated: undefined } : article;
}

/** Whether readers find an article in lists. */
export function isPublished(article: Article, now: number): boolean {
  return listedOf(article, now).mark === undefined;
}

function listedOf(article: Article, now: number): Listed {
  if (article.status !== 'published') return { article, mark: article.status };
  return article.at > now ? { article, mark: 'future' } : { article };
}
