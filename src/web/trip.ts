import { later, Refusal } from './refusal.ts';

/** What one fetch may take. */
export interface Limits {
  /** For all of it, with redirects and body; without waiting for others who ask the same server. */
  milliseconds: number;
  /** Of the body, before it is unpacked and after, each. */
  bytes: number;
  redirects: number;
}

/** One fetch on its way: where it has been, and how much time it has left. */
export class Trip {
  readonly #limits: Limits;
  readonly #stop?: AbortSignal;
  readonly #hops: URL[] = [];
  #left: number;

  constructor(limits: Limits, stop?: AbortSignal) {
    this.#limits = limits;
    this.#left = limits.milliseconds;
    this.#stop = stop;
  }

  /** In milliseconds. */
  get left(): number {
    return this.#left;
  }

  get bytes(): number {
    return this.#limits.bytes;
  }

  /** Where it is. */
  get url(): URL | undefined {
    return this.#hops.at(-1);
  }

  get redirects(): number {
    return Math.max(0, this.#hops.length - 1);
  }

  /** Goes on to another address, which may be relative to the last one. Throws `Refusal`. */
  go(to: string): URL {
    const next = webUrl(to, this.url);
    const redirects = this.#hops.length;
    const times = `${redirects} ${redirects === 1 ? 'redirect' : 'redirects'}`;
    if (this.#hops.some(({ href }) => href === next.href)) {
      throw new Refusal(`It leads in a circle: ${times}, and back at ${next.href}.`, lookWhere);
    }
    if (redirects > this.#limits.redirects) {
      throw new Refusal(
        `It leads on and on: ${times}, of which ${this.#limits.redirects} are followed.`,
        lookWhere,
      );
    }
    this.#hops.push(next);
    return next;
  }

  /** Works in the time that is left; what is not done by then is given up. Waiting for a turn takes none of it. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const begun = performance.now();
    const end = new AbortController();
    const stop = () => end.abort(new Refusal('It was stopped.', 'Start it again.'));
    const late = () => end.abort(tooSlow(this.#limits.milliseconds));
    const timer = setTimeout(late, this.#left);
    this.#stop?.addEventListener('abort', stop);
    if (this.#stop?.aborted) stop();
    try {
      end.signal.throwIfAborted();
      return await Promise.race([ended(end.signal), work(end.signal)]);
    } catch (error) {
      end.signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#stop?.removeEventListener('abort', stop);
      this.#left -= performance.now() - begun;
    }
  }
}

const lookWhere = 'Open it in a browser, and take the address where it ends.';

/** In characters: what every server is to take (RFC 9110, section 4.1). */
const longest = 8000;

function tooSlow(milliseconds: number): Refusal {
  return new Refusal(`It takes longer than ${milliseconds / 1000} seconds.`, later);
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, failed) => {
    if (signal.aborted) failed(signal.reason);
    else signal.addEventListener('abort', () => failed(signal.reason));
  });
}

/** An address as browsers read it (WHATWG URL), where it is one that can be fetched. */
function webUrl(text: string, base?: URL): URL {
  const [it, take] = base
    ? ['It leads to', lookWhere]
    : ['This is', 'Give an address that begins with https://.'];
  if (!URL.canParse(text, base)) throw new Refusal(`${it} no web address: ${text.slice(0, 200)}`, take);
  const url = new URL(text, base);
  if (url.href.length > longest) {
    throw new Refusal(`${it} an address of more than ${longest} characters.`, take);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refusal(`${it} an address with ${url.protocol}, and only http: and https: are fetched.`, take);
  }
  if (url.username || url.password) {
    throw new Refusal(
      `${it} an address with a user name or a password.`,
      'Leave out what stands before the @.',
    );
  }
  url.hash = '';
  return url;
}
