import type { Article } from '../article/article.ts';
import { Collection } from '../curating/collection.ts';
import { type Folders, memoryFor } from '../press/folders.ts';
import { isError } from '../problem.ts';
import { load } from '../site/load.ts';
import type { Reporter } from './report.ts';

/** A topic that articles are added to, and those that it has. */
export interface Opened {
  collection: Collection;
  articles: Article[];
}

/** Reads a topic's folder. Where the topic itself cannot be read there is none, and it is told why. */
export function openCollection(folders: Folders, reporter: Reporter): Opened | undefined {
  const memory = memoryFor(folders);
  const { value, problems } = load(folders.content, memory);
  memory.save();
  if (value) return { collection: new Collection(folders, value), articles: value.articles };
  reporter.problems(problems.filter((problem) => problem.file === 'topic.md' && isError(problem)));
  return undefined;
}
