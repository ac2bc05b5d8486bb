import type { Article } from '../article/article.ts';
import { hostOf } from '../link.ts';
import { compareText } from '../problem.ts';
import { gather, keyOf, type Named, newNamed } from './named.ts';
import type { Listed } from './site.ts';

/** Who published an article; without a name, the host of its address. */
export function publisherOf({ source: { publisher, url } }: Article): string {
  return publisher ?? hostOf(url);
}

/** The publishers of the listed articles. Names with one key are one, as those of tags are. */
export class Sources {
  readonly #byKey = new Map<string, Named>();

  constructor(newestFirst: readonly Listed[]) {
    gather(newestFirst, ({ article }) => [this.#named(publisherOf(article))]);
  }

  /** That of the oldest article first. */
  inAge(): Iterable<Named> {
    return this.#byKey.values();
  }

  /** By key, the order in which no locale has a say. */
  all(): Named[] {
    return [...this.inAge()].sort((a, b) => compareText(a.key, b.key));
  }

  /** The source of an article; nothing where no listed article is from there. */
  of({ article }: Listed): Named | undefined {
    return this.#byKey.get(keyOf(publisherOf(article)));
  }

  #named(name: string): Named {
    const key = keyOf(name);
    const source = this.#byKey.get(key) ?? newNamed(key, name);
    this.#byKey.set(key, source);
    return source;
  }
}
