import { failureOf } from './failure.ts';
import { Refusal } from './refusal.ts';
import { type Rules, rulesFor } from './robots-rules.ts';
import type { Trip } from './trip.ts';

/** Gets a file in the time that is given, in milliseconds. Throws `Refusal`. */
type Read = (address: string, milliseconds: number) => Promise<Buffer>;

/** What the servers say in robots.txt; each is asked once. */
export class Robots {
  readonly #read: Read;
  /** By origin (RFC 9309, section 2.3). */
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** Throws `Refusal` where a program is not to come. */
  async ask({ origin, pathname, search }: URL, trip: Trip): Promise<void> {
    const rules = this.#rules.get(origin) ?? this.#rulesOf(origin, trip.left);
    this.#rules.set(origin, rules);
    const isAllowed = await trip.spend(() => rules);
    if (isAllowed(pathname + search)) return;
    throw new Refusal(
      'The robots.txt of the server asks programs to leave this alone.',
      'Read it in a browser, or ask the publisher for a feed that programs may read.',
    );
  }

  /** Where there is none all is allowed; where one may be that cannot be read, nothing (RFC 9309, section 2.3.1). */
  async #rulesOf(origin: string, milliseconds: number): Promise<Rules> {
    try {
      const file = await this.#read(`${origin}/robots.txt`, milliseconds);
      return rulesFor('kiosque', file.toString());
    } catch (error) {
      const { status, message, mend } = failureOf(error);
      if (status !== undefined && status < 500) return () => true;
      throw new Refusal(`Its robots.txt, which may forbid to fetch it, cannot be read. ${message}`, mend);
    }
  }
}
