/// <reference lib="dom" />
import { webAddress } from '../link.ts';
import { type ArticlePart, articlePart } from './article-part.ts';
import { author } from './author.ts';
import { canonical } from './canonical.ts';
import type { Reading } from './dates.ts';
import type { Described } from './described.ts';
import { description } from './description.ts';
import { language } from './language.ts';
import { published } from './published.ts';
import { publisher } from './publisher.ts';
import { type Said, saidBy } from './said.ts';
import { title } from './title.ts';

/** What an article's file takes from a page. A bookmark has no room for the rules of all else. */
export type InShort = Omit<Described, 'modified' | 'image' | 'keywords' | 'licence' | 'feeds'>;

/** What the other rules read a page by. */
interface Opened {
  said: Said;
  part: ArticlePart;
  reading: Reading;
  inShort: InShort;
}

/** Reads a page as `describe` does, as far as its words go. */
export function readInShort(document: Document, address: string, now = Date.now()): Opened {
  const said = saidBy(document, webAddress(address) ?? address);
  const headline = title(said);
  const house = publisher(said, headline?.value);
  const tongue = language(said);
  const part = articlePart(document, headline?.value);
  const reading = { language: tongue?.value, now };
  const inShort = {
    url: canonical(said),
    title: headline,
    author: author(said, part, house.value),
    publisher: house,
    published: published(said, part, reading),
    language: tongue,
    description: description(said, headline?.value),
  };
  return { said, part, reading, inShort };
}
