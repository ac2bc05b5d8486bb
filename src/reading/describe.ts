/// <reference lib="dom" />
import { webAddress } from '../link.ts';
import { articlePart } from './article-part.ts';
import { author } from './author.ts';
import { canonical } from './canonical.ts';
import type { Described } from './described.ts';
import { description } from './description.ts';
import { feeds } from './feeds.ts';
import { image } from './image.ts';
import { keywords } from './keywords.ts';
import { language } from './language.ts';
import { licence } from './licence.ts';
import { modified, published } from './published.ts';
import { publisher } from './publisher.ts';
import { saidBy } from './said.ts';
import { title } from './title.ts';

/**
 * What a page says of itself, each value with the place where it stood. `address` is where the page was found: relative
 * addresses are read against it. `now`, in milliseconds, is the latest that a page can have been published.
 */
export function describe(document: Document, address: string, now = Date.now()): Described {
  const said = saidBy(document, webAddress(address) ?? address);
  const headline = title(said);
  const house = publisher(said, headline?.value);
  const tongue = language(said);
  const part = articlePart(document, headline?.value);
  const reading = { language: tongue?.value, now };
  return {
    url: canonical(said),
    title: headline,
    author: author(said, part, house.value),
    publisher: house,
    published: published(said, part, reading),
    modified: modified(said, part, reading),
    language: tongue,
    description: description(said, headline?.value),
    image: image(said, part.element),
    keywords: keywords(said),
    licence: licence(said),
    feeds: feeds(said),
  };
}
