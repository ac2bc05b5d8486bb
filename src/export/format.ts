import type { Article } from '../article/article.ts';
import type { Topic } from '../site/topic.ts';
import type { Holds } from './field.ts';

/** A text that articles leave in: a beginning, one piece for each article, and an end. All of it UTF-8. */
export interface TextFormat {
  holds: Holds;
  begin: (topic: Topic) => string;
  each: (article: Article, topic: Topic) => string;
  /** What stands between two articles. */
  between: string;
  end: string;
}

/** The articles of a topic in a format, in pieces: no more than one article is in memory twice. */
export function* written(format: TextFormat, topic: Topic, articles: Iterable<Article>): Generator<string> {
  yield format.begin(topic);
  let isFirst = true;
  for (const article of articles) {
    yield (isFirst ? '' : format.between) + format.each(article, topic);
    isFirst = false;
  }
  yield format.end;
}
