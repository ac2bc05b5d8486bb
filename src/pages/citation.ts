import { wordsFor } from '../words/words.ts';
import { address } from './address.ts';
import { canonical } from './masthead.ts';
import type { Card } from './parts.ts';
import type { House } from './planned.ts';

/** An article as one writes of it elsewhere, in two sentences or three: where it was published, and who passed it on. */
export function citationOf(card: Card, house: House): string {
  const { article, day } = card;
  const words = wordsFor(house.language);
  const through = article.via.map(({ name }) => name).join(', ');
  return [
    listed([
      article.source.author,
      words.quoted(card.title),
      card.publisher,
      card.published?.worded,
      article.source.url,
    ]),
    listed([passedOn(card, house), house.name, day.worded, canonical(house, address.article(article.slug))]),
    ...(through ? [said(words.via(through))] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function passedOn({ article: { curator, from } }: Card, { language }: House): string {
  const words = wordsFor(language);
  const topics = from.map(({ topic }) => topic).join(words.andFrom);
  return said(topics ? words.rescooped(curator.name, topics) : words.scooped(curator.name));
}

function said(phrase: string[]): string {
  return phrase.join('');
}

function listed(parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
