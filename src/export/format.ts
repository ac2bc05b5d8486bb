import type { Article } from '../article/article.ts';
import type { Topic } from '../site/topic.ts';
import type { Holds } from './field.ts';

/** As much of a topic as leaves with its articles. */
export type Home = Pick<Topic, 'name' | 'tagline' | 'curator' | 'language' | 'timezone' | 'root' | 'url'>;

/** A text that articles leave in: a beginning, one piece for each article, and an end. All of it UTF-8. */
export interface TextFormat {
  holds: Holds;
  begin: (home: Home) => string;
  each: (article: Article, home: Home) => string;
  /** What stands between two articles. */
  between: string;
  end: string;
}

/** The articles of a topic in a format, in pieces: no more than one article is in memory twice. */
export function* written(format: TextFormat, home: Home, articles: Iterable<Article>): Generator<string> {
  yield format.begin(home);
  let isFirst = true;
  for (const article of articles) {
    yield (isFirst ? '' : format.between) + format.each(article, home);
    isFirst = false;
  }
  yield format.end;
}
