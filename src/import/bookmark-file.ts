import { type Given, textOf } from './given.ts';
import { Tags, type Told } from './tags.ts';

/** A link of a bookmark file. */
export interface Bookmark {
  /** By their names in small letters. */
  attributes: Record<string, string>;
  title: string;
  /** What stands behind its `DD`. */
  said: string;
  /** The names of the folders around it, the outermost first. */
  folders: string[];
  /** The last heading of the page before it, `H1`. */
  heading: string;
}

/**
 * The links of a bookmark file in HTML, one after the other. Nothing in such a file is ever closed for certain: what is
 * written for a link ends where the next tag of the list begins.
 */
export async function* bookmarksIn(file: Given, heed?: (bytes: number) => void): AsyncGenerator<Bookmark> {
  const reader = new BookmarkReader();
  const tags = new Tags(reader);
  for await (const piece of textOf(file, heed)) {
    tags.write(piece);
    yield* reader.taken();
  }
  tags.end();
  reader.end();
  yield* reader.taken();
}

/** Tags with which a list goes on. */
const goesOn = /^(?:dl|dt|dd|hr|ul|ol|li|h[1-6]|a)$/;

type Part = 'title' | 'said' | 'folder' | 'heading';
const parts: Record<string, Part> = { a: 'title', dd: 'said', h3: 'folder', h1: 'heading' };

class BookmarkReader implements Told {
  #found: Bookmark[] = [];
  #bookmark: Bookmark | undefined;
  /** Of lists that are open; one without a heading has no name. */
  #folders: string[] = [];
  #folder = '';
  #heading = '';
  #part: Part | undefined;
  #text: string[] = [];

  opened(tag: string, attributes: Record<string, string>): void {
    if (/^(?:br|p)$/.test(tag)) this.text('\n');
    // A link in a description: those of the list have a date, or `DT` before them.
    if (!goesOn.test(tag) || (tag === 'a' && this.#part === 'said' && !('add_date' in attributes))) return;
    this.#endText();
    if (tag !== 'dd') this.#endBookmark();
    if (tag === 'dl') this.#folders.push(this.#folder);
    if (tag === 'dl' || tag === 'a') this.#folder = '';
    if (tag === 'a') this.#begin(attributes);
    this.#part = parts[tag];
  }

  text(text: string): void {
    if (this.#part) this.#text.push(text);
  }

  closed(tag: string): void {
    if (parts[tag] === this.#part || tag === 'dt') this.#endText();
    if (tag !== 'dl') return;
    this.end();
    this.#folders.pop();
  }

  end(): void {
    this.#endText();
    this.#endBookmark();
  }

  taken(): Bookmark[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #begin(attributes: Record<string, string>): void {
    const folders = this.#folders.filter(Boolean);
    // Copied, for what is cut from a piece of a file keeps all of the piece in memory.
    this.#bookmark = {
      attributes: structuredClone(attributes),
      title: '',
      said: '',
      folders,
      heading: this.#heading,
    };
  }

  #endText(): void {
    const text = this.#text.join('').trim();
    if (this.#part === 'folder') this.#folder = text;
    else if (this.#part === 'heading') this.#heading = text;
    else if (this.#part && this.#bookmark) this.#bookmark[this.#part] = text;
    this.#text = [];
    this.#part = undefined;
  }

  #endBookmark(): void {
    if (this.#bookmark) this.#found.push(this.#bookmark);
    this.#bookmark = undefined;
  }
}
