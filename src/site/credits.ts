import type { Article, Person } from '../article/article.ts';
import { sameAddress } from '../link.ts';
import { compareText } from '../problem.ts';
import { gather, keyOf, type Named, newNamed } from './named.ts';
import type { Listed } from './site.ts';

/** A person or a topic that articles came through, or that chose them in the curator's place. */
export interface Credited extends Named {
  /** As the newest article that gives one has it. */
  url?: string;
}

/**
 * Everyone to whom the listed articles are credited, but for the topic's own curator. Persons and topics with one name are one,
 * unless their addresses tell them apart: many a topic is called “Cloud computing”.
 */
export class Credits {
  readonly #curator: Person;
  readonly #byName = new Map<string, Credited[]>();
  readonly #inAge: Credited[];

  constructor(curator: Person, newestFirst: readonly Listed[]) {
    this.#curator = curator;
    this.#inAge = gather(newestFirst, ({ article }) =>
      peopleOf(article, curator).map((person) => this.#known(person) ?? this.#add(person)),
    );
  }

  /** That of the oldest article first. */
  inAge(): readonly Credited[] {
    return this.#inAge;
  }

  /** By key, the order in which no locale has a say. */
  all(): Credited[] {
    return this.#inAge.toSorted((a, b) => compareText(a.key, b.key));
  }

  /** Whom an article is credited to, nearest first; nobody to whom no listed article is. */
  of({ article }: Listed): Credited[] {
    return [...new Set(peopleOf(article, this.#curator).flatMap((person) => this.#known(person) ?? []))];
  }

  /** Who is given without an address is the first of that name. */
  #known({ name, url }: Person): Credited | undefined {
    const known = this.#byName.get(keyOf(name))?.find((one) => agree(one.url, url));
    if (known) known.url = url ?? known.url;
    return known;
  }

  #add({ name, url }: Person): Credited {
    const plain = keyOf(name);
    const others = this.#byName.get(plain) ?? [];
    const key = others.length === 0 || url === undefined ? plain : `${plain}\n${sameAddress(url)}`;
    const one: Credited = { ...newNamed(key, name), url };
    this.#byName.set(plain, [...others, one]);
    return one;
  }
}

/** Whether an article is credited to anyone but the topic's curator. */
export function isCredited({ article }: Listed, curator: Person): boolean {
  return peopleOf(article, curator).length > 0;
}

/** Who chose it, the topics it came through, the people through whom it was found: each nearest first. */
function peopleOf({ curator, from, via }: Article, own: Person): Person[] {
  const isOwn = keyOf(curator.name) === keyOf(own.name) && agree(curator.url, own.url);
  return [...(isOwn ? [] : [curator]), ...from.map(({ topic, url }) => ({ name: topic, url })), ...via];
}

/** Whether two addresses of one name may be those of one: an address that is not given tells nothing apart. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameAddress(a) === sameAddress(b);
}
