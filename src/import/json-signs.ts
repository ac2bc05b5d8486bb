/** What stands between two signs, outside of texts, is a number, a word or white space. */
const longestGap = 10_000;

/**
 * Goes from sign to sign of JSON (RFC 8259, section 2), `[`, `]`, `{`, `}`, `:` and `,`, in text that comes in pieces. What
 * stands in texts is none.
 */
export class JsonSigns {
  /** What came and is still needed. */
  text = '';
  /** Where the sign is in it. */
  at = -1;
  sign = '';
  before = '';
  /** Why there is no next one, where more text would not help. */
  flaw: string | undefined;
  /** Where whole numbers stand in `text` that JavaScript would round. */
  longNumbers: [from: number, to: number][] = [];
  #next = 0;
  #gap = 0;
  #isInText = false;
  #isEscaped = false;
  #isBehindText = false;
  #line = 1;
  #counted = 0;

  /** Whether there is a next sign in what came. */
  next(): boolean {
    while (!this.flaw) {
      const wanted = this.#isInText ? /["\n]/g : /[[\]{}:,"]/g;
      wanted.lastIndex = this.#next;
      if (!wanted.test(this.text)) return this.#isOver();
      const at = wanted.lastIndex - 1;
      if (this.#isInText) this.#readText(at);
      else if (this.#readGap(at)) return true;
    }
    return false;
  }

  #isOver(): false {
    if (this.#isInText) this.#passText(this.text.length);
    else if (this.text.length - this.#gap > longestGap) this.flaw = 'what stands here is no JSON';
    return false;
  }

  /** `at` is a quote, or the end of a line. */
  #readText(at: number): void {
    this.#passText(at);
    const isQuote = this.text[at] === '"';
    if (!isQuote) this.flaw = 'a text has no end';
    this.#isInText = !isQuote || this.#isEscaped;
    this.#isBehindText = !this.#isInText;
    this.#isEscaped = false;
    this.#next = at + 1;
    this.#gap = at + 1;
  }

  /** What stands at `to` is escaped by an odd number of backslashes before it. */
  #passText(to: number): void {
    let from = to;
    while (from > this.#next && this.text[from - 1] === '\\') from -= 1;
    const isOdd = (to - from) % 2 === 1;
    this.#isEscaped = from === this.#next ? isOdd !== this.#isEscaped : isOdd;
    this.#next = to;
  }

  /** Whether a sign ends it, and no text begins. */
  #readGap(at: number): boolean {
    const sign = this.text[at] as string;
    const gap = at > this.#gap ? this.text.slice(this.#gap, at).trim() : '';
    if (gap && (sign === '"' || this.#isBehindText)) this.flaw = 'a text begins or ends where it cannot';
    else if (gap.length > 15 && isRounded(gap)) this.longNumbers.push([this.#gap, at]);
    this.#isInText = sign === '"';
    this.#isBehindText = false;
    this.#next = at + 1;
    if (this.flaw || this.#isInText) return false;
    this.#gap = at + 1;
    this.before = this.sign;
    this.sign = sign;
    this.at = at;
    return true;
  }

  /** Goes on at a place where a value begins. */
  jump(at: number): void {
    this.flaw = undefined;
    this.#isInText = false;
    this.#isEscaped = false;
    this.#isBehindText = false;
    this.#next = at;
    this.#gap = at;
    this.sign = ',';
    this.longNumbers = [];
  }

  /** Behind a flaw, or where the next sign is looked for. */
  get reached(): number {
    return this.#next;
  }

  /** What stands before is not needed to go on. */
  get needed(): number {
    return this.#isInText ? this.#next : this.#gap;
  }

  /** Of a place behind those that were asked for before, counted from 1. */
  lineAt(at: number): number {
    for (let end = this.#newline(); end !== -1 && end < at; end = this.#newline()) {
      this.#line += 1;
      this.#counted = end + 1;
    }
    return this.#line;
  }

  #newline(): number {
    return this.text.indexOf('\n', this.#counted);
  }

  /** A whole number that JavaScript would round becomes text: it is the name of something. */
  textBetween(from: number, to: number): string {
    let its = '';
    let end = from;
    for (const [first, last] of this.longNumbers.filter(([at]) => at >= from)) {
      its += `${this.text.slice(end, first)}"${this.text.slice(first, last).trim()}"`;
      end = last;
    }
    return its + this.text.slice(end, to);
  }

  /** What stands before a place is needed no more. */
  forget(before: number): void {
    this.lineAt(before);
    this.text = this.text.slice(before);
    this.at -= before;
    this.#next -= before;
    this.#gap -= before;
    this.#counted = Math.max(0, this.#counted - before);
    const still = this.longNumbers.filter(([from]) => from >= before);
    this.longNumbers = still.map(([from, to]) => [from - before, to - before]);
  }
}

function isRounded(number: string): boolean {
  return /^-?\d+$/.test(number) && !Number.isSafeInteger(Number(number));
}
