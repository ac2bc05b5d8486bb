import { Parser } from 'htmlparser2';
import { xmlStart } from '../formats/xml-start.ts';
import { webAddress } from '../link.ts';
import { oneLine } from '../reading/text.ts';
import type { Found, How, TextFormat } from './format.ts';
import { type Given, textOf } from './given.ts';
import { present } from './present.ts';
import { shaped, text, when } from './shape.ts';

/** Outlines (opml.org/spec2.opml): feeds that someone follows, and links; what they stand in are folders. */
export const opml: TextFormat = {
  name: 'opml',
  words: 'OPML',
  is: (head) => xmlStart(head).root === 'opml',
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    const outlines = new Outlines();
    for await (const piece of textOf(file, heed)) yield* outlines.push(piece);
    yield* outlines.end(file.name);
  },
};

/** An outline that is open; `isEmpty` until another stands in it. */
interface Open {
  folder?: string;
  isEmpty: boolean;
  where: string;
}

class Outlines {
  readonly #open: Open[] = [];
  #found: Found[] = [];
  #number = 0;
  #title: string | undefined;
  #isWhole = false;
  readonly #parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (/^title$/i.test(name) && this.#number === 0) this.#title = '';
        if (/^outline$/i.test(name)) this.#begin(attributes);
      },
      ontext: (its) => {
        if (this.#title !== undefined && this.#title.length < 1000) this.#title += its;
      },
      onclosetag: (name, isImplied) => {
        if (/^title$/i.test(name)) this.#head();
        if (/^outline$/i.test(name)) this.#end();
        if (/^opml$/i.test(name) && !isImplied) this.#isWhole = true;
      },
    },
    { xmlMode: true },
  );

  push(piece: string): Found[] {
    this.#parser.write(piece);
    return this.#taken();
  }

  end(name: string): Found[] {
    this.#parser.end();
    const last = this.#taken();
    return this.#isWhole
      ? last
      : [...last, { where: name, leftOut: 'the file is cut off: its end is missing' }];
  }

  #taken(): Found[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #head(): void {
    const name = oneLine(this.#title ?? '', 300);
    this.#title = undefined;
    if (name) this.#found.push({ about: { name } });
  }

  #begin(attributes: Record<string, string>): void {
    this.#number += 1;
    const where = `outline ${this.#number}`;
    const above = this.#open.at(-1);
    if (above) above.isEmpty = false;
    const its = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const folders = this.#open.flatMap(({ folder }) => folder ?? []);
    const found = foundIn(its, folders, where);
    if (found) this.#found.push(found);
    const folder = found ? undefined : oneLine(its.title || its.text || '', 200);
    this.#open.push({ folder, isEmpty: found === undefined, where });
  }

  #end(): void {
    const its = this.#open.pop();
    if (!its?.isEmpty) return;
    this.#found.push({ where: its.where, what: its.folder, leftOut: 'it has no address, and nothing in it' });
  }
}

const read = shaped({
  text,
  title: text,
  url: text,
  htmlurl: text,
  xmlurl: text,
  created: when,
  category: text,
  language: text,
  type: text,
});

type Its = NonNullable<ReturnType<typeof read>>['its'];

/** A feed, a link, or what is neither; nothing for what is a folder. */
function foundIn(attributes: Record<string, string>, folders: string[], where: string): Found | undefined {
  const { its, more } = read(attributes) ?? { its: {}, more: {} };
  if (/^include$/i.test(its.type ?? '')) {
    return { where, what: its.title ?? its.text, leftOut: 'it names another list, which is not read' };
  }
  const within = folders.length > 0 ? { folders } : {};
  const feed = its.xmlurl ?? (/^(?:rss|atom)$/i.test(its.type ?? '') ? its.url : undefined);
  if (feed !== undefined) return feedOf(feed, its, within, where);
  const url = its.url ?? its.htmlurl;
  if (url === undefined) return undefined;
  const tags = its.category?.split(',').flatMap((tag) => tag.trim().replace(/^\//, '') || []);
  const text = its.title && its.title !== its.text ? its.text : undefined;
  const title = its.title ?? its.text;
  const entry = { title, url, date: its.created, tags, lang: its.language, ...within };
  return { where, entry: { ...entry, more: present({ ...more, text }) } };
}

function feedOf(feed: string, its: Its, within: { folders?: string[] }, where: string): Found {
  const [address, site] = [webAddress(feed), webAddress(its.htmlurl ?? '')];
  const name = oneLine(its.title ?? its.text ?? '', 200);
  if (address === undefined) {
    return { where, what: name ?? feed.slice(0, 200), leftOut: 'the address of its feed is none' };
  }
  return { feed: { title: name ?? address, feed: address, ...(site && { site }) }, ...within };
}
