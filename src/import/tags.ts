import { Tokenizer } from 'htmlparser2';

/** Who is told of tags and text. Names are in small letters. */
export interface Told {
  opened(tag: string, attributes: Record<string, string>): void;
  text(text: string): void;
  closed(tag: string): void;
}

/**
 * The tags of HTML and the text between them as they stand there, in pieces of any size. Nothing is made of them: where
 * nothing is ever closed, a tree would only grow.
 */
export class Tags {
  readonly #told: Told;
  readonly #tokenizer: Tokenizer;
  /** What was not read to its end, and where it begins in all that was written. */
  #buffer = '';
  #start = 0;
  #seen = 0;
  #tag = '';
  #attributes: Record<string, string> = {};
  #name = '';
  #value = '';

  constructor(told: Told) {
    this.#told = told;
    const opened = (end: number) => this.#opened(end);
    const nothing = () => {};
    this.#tokenizer = new WithoutRawText(
      { decodeEntities: true },
      {
        onopentagname: (start, end) => this.#begun(this.#taken(start, end)),
        onattribname: (start, end) => this.#named(this.#taken(start, end)),
        onattribdata: (start, end) => this.#valued(this.#taken(start, end)),
        onattribentity: (point) => this.#valued(String.fromCodePoint(point)),
        onattribend: () => this.#ended(),
        onopentagend: opened,
        onselfclosingtag: opened,
        onclosetag: (start, end) => told.closed(this.#taken(start, end).toLowerCase()),
        ontext: (start, end) => told.text(this.#taken(start, end)),
        ontextentity: (point) => told.text(String.fromCodePoint(point)),
        oncdata: nothing,
        oncomment: nothing,
        ondeclaration: nothing,
        onprocessinginstruction: nothing,
        onend: nothing,
      },
    );
  }

  write(piece: string): void {
    this.#buffer = this.#buffer.slice(this.#seen - this.#start) + piece;
    this.#start = this.#seen;
    this.#tokenizer.write(piece);
  }

  end(): void {
    this.#tokenizer.end();
  }

  #taken(start: number, end: number): string {
    this.#seen = end;
    return this.#buffer.slice(start - this.#start, end - this.#start);
  }

  #begun(tag: string): void {
    this.#tag = tag.toLowerCase();
    this.#attributes = {};
  }

  #named(name: string): void {
    this.#name = name.toLowerCase();
    this.#value = '';
  }

  #valued(text: string): void {
    this.#value += text;
  }

  #ended(): void {
    this.#attributes[this.#name] ??= this.#value;
  }

  #opened(end: number): void {
    this.#seen = end;
    this.#told.opened(this.#tag, this.#attributes);
  }
}

/** In HTML no tag is seen in `script` or `title` until they end: in a bookmark's name they would swallow all that follows. */
class WithoutRawText extends Tokenizer {}
Object.defineProperty(WithoutRawText.prototype, 'isSpecial', { get: () => false, set: () => {} });
