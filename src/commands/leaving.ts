import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { type TextFormat, written } from '../export/format.ts';
import { type Packed, zipped } from '../export/zip.ts';
import { compareText } from '../problem.ts';
import { hiddenPictures } from '../site/hidden-pictures.ts';
import type { Content } from '../site/list.ts';
import type { Loaded } from '../site/load.ts';
import { byAge, isPublished } from '../site/site.ts';

/** What is to be written, in pieces that are made as they are asked for. */
export interface Leaving {
  pieces: Iterable<string | Uint8Array>;
  /** How many articles, or files of a zip. */
  count: number;
}

/** Hears how many of all have left. */
export type OnEach = (done: number, all: number) => void;

/** Articles in a text, the oldest first. */
export function textLeaving({ topic, articles }: Loaded, format: TextFormat, onEach: OnEach): Leaving {
  const listed = articles.map((article) => ({ article })).sort(byAge);
  const inAge = listed.map(({ article }) => article).reverse();
  return { pieces: written(format, topic, told(inAge, onEach)), count: inAge.length };
}

/** Files of a content folder, as they are. */
export function zipLeaving(folder: string, files: readonly string[], onEach: OnEach): Leaving {
  return { pieces: zipped(packed(folder, told(files, onEach))), count: files.length };
}

/** All files of a content folder, by their names. */
export function filesOf(folder: string, { stamps }: Content): string[] {
  const feeds = existsSync(join(folder, 'feeds.opml')) ? ['feeds.opml'] : [];
  return [...stamps.keys(), ...feeds].sort(compareText);
}

/** A topic with what readers find in lists only. */
export function publishedIn(loaded: Loaded, now: number): Loaded {
  return { ...loaded, articles: loaded.articles.filter((article) => isPublished(article, now)) };
}

/** Files that only their curator sees: articles that are not published, and pictures that no other file shows. */
export function hiddenFiles(content: Content, loaded: Loaded, { articles }: Loaded): Set<string> {
  const published = new Set(articles.map(({ file }) => file));
  const pictures = hiddenPictures(loaded, { listed: articles.map(listed), unlisted: [] });
  return new Set([...content.articles.filter((file) => !published.has(file)), ...pictures]);
}

function listed(article: Article) {
  return { article };
}

function* packed(folder: string, files: Iterable<string>): Generator<Packed> {
  for (const name of files) yield { name, bytes: readFileSync(join(folder, name)) };
}

function* told<T>(all: readonly T[], onEach: OnEach): Generator<T> {
  for (const [index, one] of all.entries()) {
    yield one;
    onEach(index + 1, all.length);
  }
}
