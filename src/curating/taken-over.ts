import type { Article } from '../article/article.ts';
import { moment } from '../article/date.ts';
import { minuteIn } from '../article/minute.ts';
import type { Topic } from '../site/topic.ts';
import { nameFor } from './name.ts';
import type { Asked } from './scooped.ts';

/**
 * An article of another topic as this one files it. What its curator says of it is added: tags behind its own, and who led
 * here before those that it came through.
 */
export function takenOver(taken: Article, asked: Asked, topic: Topic, now: number): Article {
  const date = asked.date ?? minuteIn(now, topic.timezone);
  const { name, url } = topic.curator;
  return {
    ...taken,
    file: '',
    slug: nameFor(taken.title),
    date,
    at: moment(date, topic.timezone),
    curator: url ? { name, url } : { name },
    from: [...asked.from, ...taken.from],
    via: [...asked.via, ...taken.via],
    tags: [...new Set([...taken.tags, ...asked.tags])],
    status: asked.isDraft ? 'draft' : 'published',
    insight: asked.insight || undefined,
  };
}
