/** What an article file of the made-up topic says. */
export interface Article {
  title: string;
  source: { url: string; publisher: string };
  via?: { name: string; url: string };
  tags: string[];
  date: string;
  slug: string;
  body: string;
  html: string;
  /** The text without its markup. */
  words: string;
}

export interface Head {
  /** Its address, from the root. */
  path: string;
  title: string;
  /** The feeds and other formats that it is said in. */
  links: string;
  description?: string;
  /** What only this page loads. */
  own?: string;
  /** The articles of a list, or the one of an article's page. */
  listed?: Article[];
  article?: Article;
  /** The way to it from the topic: names and addresses in turn. */
  way?: string[];
}

export const site = 'https://topic.example';
export const topic = 'A made-up topic';

export const addressOf = (tag: string) => `/tags/${tag.replaceAll(' ', '-')}/`;
export const addressIn = (folder: string, name: string) =>
  `/${folder}/${name.toLowerCase().replaceAll(' ', '-')}/`;
export const monthOf = ({ date }: Article) => `/${date.slice(0, 7).replace('-', '/')}/`;
export const text = (value: string) => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Cut at a word, with an ellipsis. */
export function shortened(words: string, length: number): string {
  return words.length > length ? words.slice(0, length).replace(/\s+\S*$/, '…') : words;
}
