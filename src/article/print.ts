import type { Article, Defaults, Unfinished } from './article.ts';
import { nameOf } from './parse.ts';
import { slugOf } from './slug.ts';
import { articleText } from './text.ts';

/**
 * The text of an article file: what `articleParser(defaults)` reads back as the same article, or draft. What the topic or
 * the file's name says already is left out.
 */
export function printArticle({ slug, ...article }: Article | Unfinished, defaults: Defaults): string {
  const isNamed = slug === slugOf(nameOf(article.file).rest);
  return articleText(isNamed ? article : { ...article, slug }, defaults);
}
