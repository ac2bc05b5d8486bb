import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask } from './ask.ts';
import { failureOf } from './failure.ts';
import { type Allows, isPublic, type Lookup, systemLookup } from './guard.ts';
import { byHand, Refusal } from './refusal.ts';
import { Robots } from './robots.ts';
import { checkStatus, redirectOf, retryAfter } from './status.ts';
import { type Limits, Trip } from './trip.ts';
import { Turns } from './turns.ts';
import { WebError } from './web-error.ts';

export type { Limits } from './trip.ts';

export interface Manner {
  /** Whether servers of this machine and its networks are asked too; or at which of their addresses. */
  allowPrivate?: boolean | Allows;
  lookup?: Lookup;
  limits?: Partial<Limits>;
  /** How long a server may ask to wait before it is asked once more, in milliseconds; 5000 if it is not said. */
  patience?: number;
  /** Ends all that goes on. */
  signal?: AbortSignal;
}

export interface Want {
  /** Media types, as in `Accept` (RFC 9110, section 12.5.1); a page if it is not said. */
  accept?: string;
  limits?: Partial<Limits>;
  /** Whether robots.txt is asked first: for what is fetched again and again, and not for what a person asks for. */
  obeysRobots?: boolean;
}

export interface Fetched {
  /** After redirects, without a fragment. */
  url: string;
  /** The media type in lower case, without parameters; `''` if none is said. */
  type: string;
  /** Of the header. */
  charset?: string;
  /** Unpacked, at least one. */
  bytes: Buffer;
  headers: IncomingHttpHeaders;
}

const page = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** Fetches from the web, where nobody is trusted: all that this program asks for goes through one of these. */
export class Fetcher {
  readonly #manner: Manner;
  readonly #turns = new Turns();
  readonly #robots = new Robots((address, milliseconds) => this.#robotsFile(address, milliseconds));

  constructor(manner: Manner = {}) {
    this.#manner = manner;
    // Each fetch listens to it.
    if (manner.signal) setMaxListeners(0, manner.signal);
  }

  /** Gets what is at an address, whole. Throws `WebError` for whatever keeps it from that. */
  async fetch(url: string, want: Want = {}): Promise<Fetched> {
    const trip = this.#trip({ ...this.#manner.limits, ...want.limits });
    try {
      const answer = await this.#follow(url, trip, want);
      if (answer.bytes.length === 0) throw new Refusal('The server sends an empty page.', byHand);
      return fetched(trip.url?.href ?? url, answer);
    } catch (error) {
      throw webError(url, trip, error);
    }
  }

  /**
   * A page of news has 0.1 to 1 MB, few have 5; nobody waits longer than 20 s at a terminal for one; shortened addresses
   * take up to six redirects.
   */
  #trip({ milliseconds = 20_000, bytes = 5_000_000, redirects = 10 }: Partial<Limits>): Trip {
    return new Trip({ milliseconds, bytes, redirects }, this.#manner.signal);
  }

  async #follow(to: string, trip: Trip, want: Want): Promise<Answer> {
    const url = trip.go(to);
    if (want.obeysRobots) await this.#robots.ask(url, trip);
    const answer = await this.#ask(url, trip, want);
    const next = redirectOf(answer);
    if (next !== undefined) return this.#follow(next, trip, want);
    checkStatus(answer);
    return answer;
  }

  /** Asks when it is its turn; and once more, if the server says that it only has to wait a moment. */
  #ask(url: URL, trip: Trip, { accept = page }: Want): Promise<Answer> {
    const { lookup = systemLookup, allowPrivate = false, patience = 5000 } = this.#manner;
    const isPrivateAllowed = typeof allowPrivate === 'function' ? allowPrivate : () => allowPrivate;
    const allows: Allows = (address) => isPublic(address) || isPrivateAllowed(address);
    const question = { url, accept, bytes: trip.bytes, lookup, allows };
    return this.#turns.take(url.hostname.replace(/\.$/, ''), async () => {
      const answer = await trip.spend((signal) => ask(question, signal));
      const wait = retryAfter(answer);
      if (wait === undefined || wait > patience || wait >= trip.left) return answer;
      await trip.spend((signal) => sleep(wait, undefined, { signal }));
      return trip.spend((signal) => ask(question, signal));
    });
  }

  async #robotsFile(address: string, milliseconds: number): Promise<Buffer> {
    const trip = this.#trip({ milliseconds, bytes: 512_000, redirects: 5 });
    try {
      return (await this.#follow(address, trip, { accept: 'text/plain,*/*;q=0.8' })).bytes;
    } catch (error) {
      throw failureOf(error, trip.url);
    }
  }
}

function fetched(url: string, { headers, bytes }: Answer): Fetched {
  const said = headers['content-type'] ?? '';
  const [type = ''] = said.split(';', 1);
  const charset = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(said)?.[1];
  return { url, type: type.trim().toLowerCase(), ...(charset && { charset }), bytes, headers };
}

function webError(asked: string, trip: Trip, error: unknown): WebError {
  const { message, mend, status } = failureOf(error, trip.url);
  const what = trip.redirects > 0 ? `Redirected to ${trip.url?.href}. ${message}` : message;
  return new WebError(asked, what, mend, status);
}
