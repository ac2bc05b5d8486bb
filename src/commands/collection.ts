import type { Article } from '../article/article.ts';
import { Collection } from '../curating/collection.ts';
import type { Folders } from '../press/folders.ts';
import { memoryFor } from '../press/folders.ts';
import { isError, type Problem } from '../problem.ts';
import { load } from '../site/load.ts';

/** A topic that articles are added to, and those that it has. */
export interface Opened {
  collection: Collection;
  articles: Article[];
}

/** Reads a topic's folder. Where the topic itself cannot be read there is none, and the problems say why. */
export function openCollection(folders: Folders): Opened | { problems: Problem[] } {
  const memory = memoryFor(folders);
  const { value, problems } = load(folders.content, memory);
  memory.save();
  if (!value) return { problems: problems.filter(({ file }) => file === 'topic.md').filter(isError) };
  return { collection: new Collection(folders, value), articles: value.articles };
}
