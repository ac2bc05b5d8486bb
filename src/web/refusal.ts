/** Why nothing is fetched, before it is said of which address: what happened, and what to try. */
export class Refusal extends Error {
  readonly mend: string;
  /** Of the answer, where there was one (RFC 9110). */
  readonly status?: number;

  constructor(what: string, mend: string, status?: number) {
    super(what);
    this.mend = mend;
    this.status = status;
  }
}

/** What helps where a browser gets a page and a program does not. */
export const byHand =
  'If a browser shows it, save the page there and read it with --html FILE --url URL, or use the bookmarklet.';

export const later = 'Try again later.';
