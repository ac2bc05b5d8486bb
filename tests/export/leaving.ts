import fc from 'fast-check';
import type { Article } from '../../src/article/article.ts';
import { moment } from '../../src/article/date.ts';
import { type TextFormat, written } from '../../src/export/format.ts';
import type { Topic } from '../../src/site/topic.ts';
import { article } from '../article/generated.ts';
import { givenTopic } from '../given.ts';

/** Articles as whole as files say them: of a topic in UTC. Validators take U+FFFD for a loss of ours. */
export const articles: fc.Arbitrary<Article[]> = fc.array(
  article.map((its) => ({ ...withoutLoss(its), at: moment(its.date, 'UTC') })),
  { maxLength: 4 },
);

function withoutLoss<T>(its: T): T {
  return JSON.parse(JSON.stringify(its).replaceAll('\uFFFD', '?'));
}

export const published = givenTopic({ url: 'https://topic.example/clouds/', root: '/clouds/' });

/** The whole text that articles leave in. */
export function textIn(format: TextFormat, its: Iterable<Article>, topic: Topic = published): string {
  return [...written(format, topic, its)].join('');
}
