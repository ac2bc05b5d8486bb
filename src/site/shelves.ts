import { Credits, isCredited } from './credits.ts';
import { Months } from './months.ts';
import type { Listed } from './site.ts';
import { Sources } from './sources.ts';
import type { Topic } from './topic.ts';

/** By what articles stand together, besides their tags: where they are from, through whom they came, when. */
export const orders = ['source', 'via', 'month'] as const;

export type Order = (typeof orders)[number];

/** The articles of a topic in each order; each is put together when it is first asked for. */
export class Shelves {
  readonly #topic: Topic;
  readonly #listed: readonly Listed[];
  #sources: Sources | undefined;
  #credits: Credits | undefined;
  #months: Months | undefined;

  constructor(topic: Topic, newestFirst: readonly Listed[]) {
    this.#topic = topic;
    this.#listed = newestFirst;
  }

  get sources(): Sources {
    this.#sources ??= new Sources(this.#listed);
    return this.#sources;
  }

  get credits(): Credits {
    this.#credits ??= new Credits(this.#topic.curator, this.#listed);
    return this.#credits;
  }

  get months(): Months {
    this.#months ??= new Months(this.#listed, this.#topic.timezone);
    return this.#months;
  }

  /** The orders in which there is anything; that changes rarely. */
  get filled(): Order[] {
    if (this.#listed.length === 0) return [];
    const isAnyCredited = this.#listed.some((listed) => isCredited(listed, this.#topic.curator));
    return orders.filter((order) => order !== 'via' || isAnyCredited);
  }
}
