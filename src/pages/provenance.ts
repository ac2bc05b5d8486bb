import * as z from 'zod';
import { address } from './address.ts';
import { changed } from './last.ts';
import { inFull } from './masthead.ts';
import type { House, Item } from './planned.ts';

const url = z.url();
const name = z.string().min(1);
const date = z.string().describe('A day, `2015-06-05`, or a moment with its offset (ISO 8601).');
const person = z.object({ name, url: url.optional() });
const origin = z.object({
  topic: name,
  url: url.optional(),
  article: url.optional().describe('The address of this article in that topic.'),
});

/**
 * The chain of credit of one article, as machines pass it on: the same in every format that has a place for it.
 * docs/provenance.md is its description for others.
 */
export const provenanceFields = z.object({
  about: url.optional().describe('Where this format is described.'),
  title: name.describe("The source's headline."),
  lang: name.describe('The language of title and excerpt (BCP 47).'),
  source: z
    .object({ url, publisher: name.optional(), author: name.optional(), date: date.optional() })
    .describe('Where the article was first published.'),
  curator: person.describe('Who chose it for this topic.'),
  topic: z.object({ name, url: url.optional() }).describe('The topic it stands in.'),
  article: url.optional().describe('Its address in this topic.'),
  date: date.describe('When it was curated here.'),
  updated: date.optional().describe('When its curator last changed anything about it.'),
  from: z.array(origin).describe("The other curators' topics it came through, nearest first."),
  via: z.array(person).describe('The people through whom it was found, nearest first.'),
  tags: z.array(name).describe('Its subjects, as this topic spells them.'),
  description: name.optional().describe("What the source says, in plain text and in the topic's language."),
  excerpt: name.optional().describe("The source's words, quoted, in Markdown."),
  insight: name.optional().describe("The curator's own words, in Markdown and in the topic's language."),
});

export type Provenance = z.infer<typeof provenanceFields>;

/** As much of an item as its chain of credit says. */
interface Told {
  article: Item['article'];
  house: Pick<House, 'name' | 'url' | 'origin' | 'root' | 'timezone'>;
  tags: readonly { name: string }[];
}

/** The chain of credit of an article of a topic, without the texts about it. */
export function provenanceOf({ article, house, tags }: Told): Provenance {
  const { title, lang, source, curator, date, from, via } = article;
  return {
    title,
    lang,
    source,
    curator,
    topic: { name: house.name, url: house.url },
    article: house.url && inFull(house, address.article(article.slug)),
    date,
    updated: changed(article, house),
    from,
    via,
    tags: tags.map((tag) => tag.name),
  };
}
