import type { Article, Origin, Person, Source } from '../article/article.ts';
import { type IsoDate, moment } from '../article/date.ts';
import { minuteIn } from '../article/minute.ts';
import type { Described, ReadPage } from '../reading/described.ts';
import { asMarkdown, quotation } from '../reading/quotation.ts';
import type { Topic } from '../site/topic.ts';
import { nameFor } from './name.ts';

/** What the curator says of an article, beside what its page says. */
export interface Asked {
  title?: string;
  tags: string[];
  from: Origin[];
  via: Person[];
  insight?: string;
  isDraft: boolean;
  date?: IsoDate;
}

/** The article that a page makes, with a title that is not empty. It has no file yet: its slug is the wanted one. */
export function scooped(
  page: Pick<ReadPage, 'described' | 'text'>,
  title: string,
  asked: Asked,
  topic: Topic,
  now: number,
): Article {
  const { tags, from, via, insight, isDraft } = asked;
  const date = asked.date ?? minuteIn(now, topic.timezone);
  return {
    file: '',
    slug: nameFor(title),
    title,
    date,
    at: moment(date, topic.timezone),
    source: sourceOf(page.described),
    curator: personOf(topic.curator),
    from,
    via,
    tags,
    lang: page.described.language?.value ?? topic.language,
    status: isDraft ? 'draft' : 'published',
    pinned: false,
    aliases: [],
    imported: [],
    insight: insight || undefined,
    excerpt: excerptOf(page, topic),
  };
}

function sourceOf({ url, publisher, author, published }: Described): Source {
  return {
    url: url.value,
    publisher: publisher?.value,
    author: author?.value,
    date: published?.value,
  };
}

function personOf({ name, url }: Person): Person {
  return { name, url };
}

/** A short quotation: the page's own description, or else its first sentences. */
function excerptOf(
  { described, text }: Pick<ReadPage, 'described' | 'text'>,
  { excerptLength, language }: Topic,
): string {
  const words = described.description?.value ?? text;
  return asMarkdown(quotation(words, excerptLength, described.language?.value ?? language));
}
