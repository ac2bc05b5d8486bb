import { JsonSigns } from './json-signs.ts';
import { JsonWay } from './json-way.ts';

/** A value in a file of JSON, cut out as text. */
export interface Cut {
  /** Where it stands, with `*` for a place in a list: `$.bookmarks.*`. */
  path: string;
  /** Its number in each list on that way, counted from 0. */
  place: number[];
  /** On which it begins, counted from 1. */
  line: number;
  text: string;
}

/** What is no JSON. */
export interface Flaw {
  /** On which it is, counted from 1. */
  line: number;
  /** What is wrong, in words. */
  flaw: string;
}

/** Nobody's collection nests deeper; and whoever reads a value may call itself for each of its levels. */
const deepest = 200;

/** Of a value, in UTF-16 units. */
const longest = 16 << 20;

/** How much of what is passed over may be the first half of how a value begins. */
const longestBeginning = 1000;

/**
 * Cuts the values at `paths` out of JSON that comes in pieces; of what else came nothing is kept. It sees brackets and keys,
 * and leaves the rest to JSON.parse. Behind a flaw it goes on where something begins as the broken value began.
 */
export class JsonCutter {
  readonly #signs = new JsonSigns();
  readonly #paths: ReadonlySet<string>;
  readonly #ways: ReadonlySet<string>;
  #way = new JsonWay();
  /** The brackets that are open within a value that is cut out or passed over. */
  #open: string[] = [];
  #isPassedOver = false;
  /** Where the value, or what may be one, begins. */
  #from = 0;
  /** Of the value that began last. */
  #begun: { way: JsonWay; line: number; how?: RegExp } = { way: this.#way, line: 1 };
  #lost: Flaw | undefined;
  #found: Cut | Flaw | undefined;

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths);
    this.#ways = new Set(paths.flatMap(waysTo));
  }

  /** What became whole with a piece. */
  *write(piece: string): Generator<Cut | Flaw> {
    this.#signs.text += piece;
    while (this.#lost ? this.#findsNext() : this.#goesOn()) {
      if (this.#found) yield this.#found;
      this.#found = undefined;
    }
    this.#shorten();
  }

  /** What is wrong with the end. */
  *end(): Generator<Flaw> {
    const end = this.#signs.text.length;
    const line = this.#signs.lineAt(end);
    if (this.#lost) yield { ...this.#lost, flaw: `${this.#lost.flaw}: the rest of it cannot be read` };
    else if (this.#open.length > 0 || !this.#way.isAtRoot) yield { line, flaw: 'the file is cut off here' };
    else if (this.#textTo(end).trim()) yield { line, flaw: notJson };
  }

  #goesOn(): boolean {
    const isThere = this.#signs.next();
    const flaw = isThere ? (this.#open.length > 0 ? this.#within() : this.#onTheWay()) : this.#signs.flaw;
    if (flaw) this.#lose(flaw);
    return isThere || flaw !== undefined;
  }

  #within(): string | undefined {
    const { sign, before, at } = this.#signs;
    if (sign in closing) {
      if (this.#open.at(-1) === '{' && before !== ':') return 'a bracket opens where it cannot';
      if (this.#open.push(sign) > deepest) return `it nests deeper than ${deepest} levels`;
    } else if (sign === '}' || sign === ']') {
      if (closing[this.#open.pop() ?? ''] !== sign) return 'a bracket closes another one';
      if (this.#open.length === 0) this.#endsAt(at + 1);
    }
    return undefined;
  }

  #onTheWay(): string | undefined {
    const { sign, at } = this.#signs;
    if (sign in closing) return this.#opens();
    if (sign === ':') {
      const key = keyIn(this.#textTo(at));
      if (key === undefined || !this.#way.needsKey) return notJson;
      this.#way.name(key);
    } else {
      // Something that is no list and no object may end here.
      if (this.#paths.has(this.#way.path) && this.#textTo(at).trim()) {
        this.#found = { ...this.#here(), text: this.#textTo(at) };
      }
      if (!this.#way.pass(sign)) return notJson;
    }
    this.#from = at + 1;
    return undefined;
  }

  #opens(): string | undefined {
    const { sign, at } = this.#signs;
    if (this.#way.needsKey || this.#textTo(at).trim()) return notJson;
    const isAsked = this.#paths.has(this.#way.path);
    this.#signs.longNumbers = [];
    this.#from = isAsked ? at : at + 1;
    if (!isAsked && this.#ways.has(this.#way.path)) {
      this.#way.enter(sign);
      return undefined;
    }
    this.#open = [sign];
    this.#isPassedOver = !isAsked;
    if (isAsked) this.#begun = { ...this.#begun, way: this.#way.copy(), line: this.#here().line };
    return undefined;
  }

  #endsAt(end: number): void {
    if (!this.#isPassedOver) {
      const text = this.#textTo(end);
      this.#begun.how ??= beginningOf(text);
      this.#found = { ...this.#here(), line: this.#begun.line, text };
    }
    this.#isPassedOver = false;
    this.#from = end;
  }

  #lose(flaw: string): void {
    const isBegun = this.#open.length > 0 && !this.#isPassedOver;
    if (isBegun) this.#begun.how = beginningOf(this.#signs.text.slice(this.#from)) ?? this.#begun.how;
    this.#lost = { line: this.#signs.lineAt(this.#signs.reached - 1), flaw };
  }

  /** Whether what follows a flaw begins as the broken value did. */
  #findsNext(): boolean {
    const { how } = this.#begun;
    if (!how) return false;
    how.lastIndex = Math.max(0, this.#signs.reached - 1);
    const next = how.exec(this.#signs.text);
    if (!next) return false;
    this.#from = next.index;
    this.#signs.jump(next.index);
    this.#way = this.#begun.way.toNext();
    this.#open = [];
    this.#isPassedOver = false;
    this.#found = this.#lost;
    this.#lost = undefined;
    return true;
  }

  #shorten(): void {
    const signs = this.#signs;
    if (!this.#lost && this.#isNeeded() && signs.text.length - this.#from > longest) {
      this.#lose(`it is longer than ${longest >> 20} MB`);
    }
    const needed = this.#lost
      ? Math.max(0, signs.text.length - longestBeginning)
      : Math.min(signs.needed, this.#isNeeded() ? this.#from : signs.needed);
    signs.forget(needed);
    this.#from -= needed;
  }

  /** Whether what stands behind `#from` is asked for, or is a key. */
  #isNeeded(): boolean {
    if (this.#open.length > 0) return !this.#isPassedOver;
    return this.#way.isAtRoot || this.#way.needsKey || this.#paths.has(this.#way.path);
  }

  #textTo(end: number): string {
    return this.#signs.textBetween(this.#from, end);
  }

  #here(): Omit<Cut, 'text'> {
    const { path, place } = this.#way;
    return { path, place, line: this.#signs.lineAt(this.#from) };
  }
}

const notJson = 'what stands here is no JSON';

const closing: Record<string, string> = { '{': '}', '[': ']' };

function keyIn(text: string): string | undefined {
  try {
    const key: unknown = JSON.parse(text);
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** How others like it begin: an object with the same first key. */
function beginningOf(text: string): RegExp | undefined {
  const [, key] = /^\s*\{\s*"([\w$ -]{1,100})"\s*:/.exec(text.slice(0, longestBeginning)) ?? [];
  return key === undefined
    ? undefined
    : new RegExp(`(?<=[,[\\]}]\\s{0,200})\\{\\s{0,200}"${key.replaceAll('$', '\\$')}"\\s*:`, 'g');
}

/** `$.a.*` is on the way of `$` and `$.a`. */
function waysTo(path: string): string[] {
  return path.split('.').map((_, count, steps) => steps.slice(0, count).join('.'));
}
