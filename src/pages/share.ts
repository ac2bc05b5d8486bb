import type { Article } from '../article/article.ts';
import { hostOf } from '../link.ts';
import { typeset } from '../typography.ts';
import { wordsFor } from '../words/words.ts';
import { type Tone, toneOf } from './cover.ts';
import type { Item } from './planned.ts';

/** In pixels: what those who show shared pages ask for. */
export const shareSize = { width: 1200, height: 630 };

/** What an article's share picture is made from: plain data. */
export interface Share {
  article: Pick<Article, 'title' | 'lang'>;
  publisher: string;
  curator: string;
  from: string[];
  topic: string;
  language: string;
  /** `#rrggbb` */
  accent: string;
}

/** What is set on it. */
export interface ShareWords {
  title: string;
  lang: string;
  publisher: string;
  topic: string;
  credit: string;
  tone: Tone;
}

export function shareOf({ house, article }: Item, accent: string): Share {
  const { title, lang, source, curator, from } = article;
  return {
    article: { title, lang },
    publisher: source.publisher ?? hostOf(source.url),
    curator: curator.name,
    from: from.map(({ topic }) => topic),
    topic: house.name,
    language: house.language,
    accent,
  };
}

export function shareWords({
  article: { title, lang },
  publisher,
  topic,
  language,
  ...its
}: Share): ShareWords {
  const words = wordsFor(language);
  const { curator, from } = its;
  const credit =
    from.length > 0 ? words.rescooped(curator, from.join(words.andFrom)) : words.scooped(curator);
  return {
    title: typeset(title, lang),
    lang,
    publisher,
    topic: typeset(topic, language),
    credit: credit.join(''),
    tone: toneOf(title, publisher),
  };
}
