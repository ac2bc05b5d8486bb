import type { Article, Defaults, Unfinished } from '../article/article.ts';
import { articleParser, type ReadArticle } from '../article/parse.ts';
import { type ContentFile, type FrontMatter, type Path, place, readFrontMatter } from '../front-matter.ts';
import type { Problem, Read } from '../problem.ts';
import { type Content, listContent, type Stamp } from './list.ts';
import { forgetful, type Memory } from './memory.ts';
import { type OwnPage, parseOwnPage } from './own-page.ts';
import { readFile } from './read.ts';
import { parseTopic, type Topic } from './topic.ts';

/** Everything that a content folder says. */
export interface Loaded {
  topic: Topic;
  articles: Article[];
  /** Drafts that are on no page yet. */
  unfinished: Unfinished[];
  ownPages: OwnPage[];
  images: Set<string>;
}

/**
 * Reads and parses a content folder; the value is there as far as it could be read, whatever the problems. An article
 * file that the memory knows as it is now is not read again.
 */
export function load(
  folder: string,
  memory: Memory = forgetful,
  content: Content = listContent(folder),
): Read<Loaded> {
  const problems = [...content.problems];
  const take = <T>({ value, problems: found }: Read<T>): T[] => {
    problems.push(...found);
    return value === undefined ? [] : [value];
  };
  const [topic] = content.topic ? take(read(folder, content.topic, parseTopic)) : [];
  const its = topic ? defaultsOf(topic) : fallback;
  const parseArticle = articleParser(its);
  const recall = memory.open(folder, its);
  const reads = content.articles.map((path) =>
    recall(path, stampIn(content, path), () => read(folder, path, parseArticle)),
  );
  const articles = reads.flatMap(take);
  const unfinished = reads.flatMap((its) => its.unfinished ?? []);
  const ownPages = content.pages.flatMap((path) => take(read(folder, path, parseOwnPage)));
  if (!topic) return { problems };
  return { value: { topic, articles, unfinished, ownPages, images: content.images }, problems };
}

/** The topic alone. */
export function loadTopic(folder: string): Read<Topic> {
  return read(folder, 'topic.md', parseTopic);
}

/** One article of a topic, read again. */
export function loadArticle(folder: string, path: string, topic: Topic): ReadArticle {
  return read(folder, path, articleParser(defaultsOf(topic)));
}

function stampIn({ stamps }: Content, path: string): Stamp {
  return stamps.get(path) ?? { text: '', isFresh: true };
}

/** What articles take from their topic. */
export function defaultsOf({ curator, language, timezone }: Topic): Defaults {
  const { name, url } = curator;
  return { curator: url ? { name, url } : { name }, language, timezone };
}

/** Where a field of a file stands, or the first of `words` from there on. */
export type Find = (file: string, path: Path, words?: string) => Pick<Problem, 'line' | 'column' | 'source'>;

/** Places in files, found by reading the file again: problems are rare. */
export function finder(folder: string): Find {
  return (file, path, words) => {
    const content = readFile(folder, file).value ?? { path: file, text: '' };
    const matter = readFrontMatter(content);
    if (!('fields' in matter)) return { line: 1, column: 1 };
    const field = place(matter, path);
    return (words && placeOfWords(content, words, field)) || field;
  };
}

function placeOfWords({ text }: ContentFile, words: string, from: Pick<Problem, 'line' | 'column'>) {
  const lines = text.split('\n');
  const columns = lines.map((line, index) =>
    line.indexOf(words, index + 1 === from.line ? from.column - 1 : 0),
  );
  const index = columns.findIndex((column, number) => column >= 0 && number + 1 >= from.line);
  return index < 0 ? undefined : { line: index + 1, column: (columns[index] ?? 0) + 1, source: lines[index] };
}

// An article's problems are told even while its topic cannot be read.
const fallback: Defaults = { curator: { name: '' }, language: 'en', timezone: 'UTC' };

function read<R extends Read<unknown>>(
  folder: string,
  path: string,
  parse: (matter: FrontMatter) => R,
): R | { problems: Problem[] } {
  const { value: file, problems } = readFile(folder, path);
  if (!file) return { problems };
  const matter = readFrontMatter(file);
  return 'fields' in matter ? parse(matter) : { problems: [matter] };
}
