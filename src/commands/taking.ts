import type { Collection, Filed } from '../curating/collection.ts';
import { wasHere } from '../curating/loop.ts';
import { takenOver } from '../curating/taken-over.ts';
import { textOf } from '../formats/text.ts';
import { UserError } from '../problem.ts';
import { defaultsOf } from '../site/load.ts';
import type { Fetcher, Want } from '../web/fetch.ts';
import { type Taken, takeOver } from '../web/take-over.ts';
import { Curated, type Manner } from './scooping.ts';

/** What was fetched, as text. */
export interface FetchedText {
  url: string;
  text: string;
}

/** Takes articles over from other topics. */
export class Taking {
  readonly collection: Collection;
  readonly #fetcher: Fetcher;
  readonly #manner: Manner;
  readonly #now: () => number;

  constructor(collection: Collection, fetcher: Fetcher, manner: Manner, now: () => number) {
    this.collection = collection;
    this.#fetcher = fetcher;
    this.#manner = manner;
    this.#now = now;
  }

  /** Throws `WebError`. */
  async fetchText(address: string, want: Want = {}): Promise<FetchedText> {
    const fetched = await this.#fetcher.fetch(address, { accept: any, ...want });
    return { url: fetched.url, text: textOf(fetched) };
  }

  /**
   * The article of the topic whose page this is; `undefined` if it is none. Throws `UserError` where it is curated already,
   * or came from here.
   */
  async read({ url, text }: FetchedText): Promise<Taken | undefined> {
    // What is sent on to another site would speak for this one.
    const fetchText = async (address: string) => {
      const { url: from, text } = await this.fetchText(address);
      return new URL(from).origin === new URL(address).origin ? text : '';
    };
    const taken = await takeOver(text, url, defaultsOf(this.collection.topic), fetchText);
    if (taken) this.check(taken, url);
    return taken;
  }

  check({ article }: Pick<Taken, 'article'>, address: string): void {
    if (this.#manner.again) return;
    const file = this.collection.fileOf(article.source.url);
    if (file) throw new Curated(article.source.url, file);
    if (wasHere(article, this.collection.topic)) throw new Loop(address, this.collection.topic.name);
  }

  async file({ article }: Pick<Taken, 'article'>, insight = this.#manner.insight): Promise<Filed> {
    const { topic } = this.collection;
    const its = takenOver(article, { ...this.#manner, insight }, topic, this.#now());
    return this.collection.file(its, { again: this.#manner.again });
  }
}

const any =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,*/*;q=0.8';

/** An article that has been in this topic before. */
export class Loop extends UserError {
  constructor(address: string, topic: string) {
    super(
      `${address}\n  It came from here: its chain of credit names ${topic}.\n  Use --again to take it all the same.`,
    );
  }
}
