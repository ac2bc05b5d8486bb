/// <reference lib="dom" />

/* The part of Pagefind's own script that is used here (pagefind.app/docs/api). */

type Filter = string | { any: string[] };

interface Options {
  filters?: Record<string, Filter>;
  sort?: { date: 'desc' };
}

interface Answer {
  results: { data: () => Promise<Found> }[];
  /** How many of the results have each value of each filter. */
  filters: Counts;
}

interface Pagefind {
  mergeIndex: (path: string, options: object) => Promise<void>;
  filters: () => Promise<unknown>;
  search: (words: string | null, options: Options) => Promise<Answer>;
}

export type Counts = Record<string, Record<string, number>>;

/** An article that was found. */
export interface Found {
  url: string;
  content: string;
  /** Of its words, those that were looked for in `<mark>`; everything else is escaped. */
  excerpt: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
}

/** What is asked: words, and values of filters by their names. */
export interface Query {
  words: string;
  filters: Record<string, string>;
}

/** What `/search/parts.json` says: folders from the site's root. */
interface Parts {
  program?: string;
  language: string;
  /** Of the newest articles first. */
  parts: { folder: string; name: string }[];
}

/** Titles say most, and tags are chosen by hand; a date is found and says nothing. */
const ranking = { metaWeights: { title: 5, tags: 3, aliases: 3, date: 0 } };

export class Search {
  readonly #pagefind: Pagefind;
  readonly #names: string[];
  #filters: Promise<unknown> | undefined;

  constructor(pagefind: Pagefind, names: string[]) {
    this.#pagefind = pagefind;
    this.#names = names;
  }

  /** Loads the program and the beginning of each part. Throws where there is none. */
  static async open(address: string, root: string): Promise<Search> {
    const { program, language, parts } = (await (
      await fetch(address, { cache: 'no-cache' })
    ).json()) as Parts;
    if (program === undefined) throw new Error('There is nothing to search in.');
    const from = (folder: string) => root.slice(0, -1) + folder;
    // Its address is known now only.
    const { createInstance } = await import(`${from(program)}pagefind.js`);
    // The names of the folders say what is in them: nothing needs to be asked for again.
    const metaCacheTag = '';
    const pagefind: Pagefind = createInstance({ noWorker: true, metaCacheTag });
    const options = { language, metaCacheTag, ranking, baseUrl: root, excerptEllipsis: '…' };
    await Promise.all(parts.map(({ folder }) => pagefind.mergeIndex(from(folder), options)));
    return new Search(
      pagefind,
      parts.map(({ name }) => name),
    );
  }

  /** The best first; without words the newest. */
  async find({ words, filters }: Query): Promise<Answer['results']> {
    if (words) return (await this.#ask(words, filters)).results;
    const found: Answer['results'] = [];
    for (const part of this.#names) {
      const options: Options = { filters: { ...filters, part }, sort: { date: 'desc' } };
      found.push(...(await this.#pagefind.search(null, options)).results);
    }
    return found;
  }

  /** How many articles each value of each filter would leave, whatever value it has now. */
  async counts({ words, filters }: Query): Promise<Counts> {
    this.#filters ??= this.#pagefind.filters();
    await this.#filters;
    const count = async (its: Query['filters']) => (await this.#ask(words, its)).filters;
    const counts = { ...(await count(filters)) };
    for (const name of Object.keys(filters)) {
      const { [name]: _, ...others } = filters;
      counts[name] = (await count(others))[name] ?? {};
    }
    return counts;
  }

  async #ask(words: string, filters: Query['filters']): Promise<Answer> {
    const any = await this.#partsWith(words);
    // To Pagefind none of them would mean all.
    if (any.length === 0) return { results: [], filters: {} };
    return this.#pagefind.search(words || null, { filters: { ...filters, part: { any } } });
  }

  /** A part passes over a word that is nowhere in it: it is asked only where all are. */
  async #partsWith(words: string): Promise<string[]> {
    const single = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (single.length < 2) return this.#names;
    const any = this.#names;
    const answers = await Promise.all(
      single.map((word) => this.#pagefind.search(word, { filters: { part: { any } } })),
    );
    return any.filter((name) => answers.every(({ filters }) => (filters.part?.[name] ?? 0) > 0));
  }
}
