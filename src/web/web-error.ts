import { UserError } from '../problem.ts';

/** What kept an address from being fetched: says the address, what happened, and what to try. */
export class WebError extends UserError {
  readonly url: string;
  /** Of the answer, where there was one (RFC 9110). */
  readonly status?: number;

  constructor(url: string, what: string, mend: string, status?: number) {
    super(`${url}\n  ${what}\n  ${mend}`);
    this.url = url;
    this.status = status;
  }
}
