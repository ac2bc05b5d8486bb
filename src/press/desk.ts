import type { Article } from '../article/article.ts';
import { address } from '../pages/address.ts';
import { clashes } from '../pages/clash.ts';
import { type Plan, planOf, planPage, planPages } from '../pages/plan.ts';
import { inOrder, isError, type Problem } from '../problem.ts';
import { checkTogether } from '../site/check.ts';
import { type Content, isPlainArticle, listContent, relist } from '../site/list.ts';
import { finder, type Loaded, load, loadArticle } from '../site/load.ts';
import type { Memory } from '../site/memory.ts';
import { makeSite } from '../site/site.ts';
import { type Answer, answer } from './answer.ts';

/** What the curator is told of a topic. */
export interface Told {
  problems: Problem[];
  articles: number;
  /** Where the site has its root; of the last site that had no error. */
  root: string;
  /** Known once all of the site was looked at. */
  pages?: number;
}

/**
 * The curator's own view of a topic, held in memory: a page is planned, made and printed when a browser asks for it, so
 * that a change costs what is looked at and not what there is.
 */
export class Desk {
  readonly #content: string;
  readonly #memory: Memory;
  #listing: Content | undefined;
  #loaded: Loaded | undefined;
  #plan: Plan | undefined;
  /** Of the files, each alone. */
  #problems: Problem[] = [];

  constructor(content: string, memory: Memory) {
    this.#content = content;
    this.#memory = memory;
  }

  /** Reads the files that changed, paths below the content folder; without any, all of it. Never throws for content. */
  update(now: number, changed?: readonly string[]): Told {
    // A watcher tells of one file twice when it is written in two steps.
    if (changed && this.#reread([...new Set(changed)], now)) return this.#told();
    this.#listing = listContent(this.#content);
    const { value: loaded, problems } = load(this.#content, this.#memory, this.#listing);
    this.#problems = inOrder(problems);
    if (loaded && !problems.some(isError)) {
      this.#loaded = loaded;
      this.#planAnew(loaded, now);
    }
    return this.#told();
  }

  /** Reads articles again that changed, came or went; not where anything else changed, or one of them is wrong. */
  #reread(changed: readonly string[], now: number): boolean {
    const [loaded, listing] = [this.#loaded, this.#listing];
    if (!loaded || !listing || this.#problems.length > 0) return false;
    if (!changed.every((path) => isPlainArticle(this.#content, path))) return false;
    relist(listing, this.#content, changed);
    const reads = changed
      .filter((path) => listing.stamps.has(path))
      .map((path) => loadArticle(this.#content, path, loaded.topic));
    if (reads.some(({ problems }) => problems.length > 0)) return false;
    const articles = reads.flatMap(({ value }) => value ?? []);
    const others = loaded.articles.filter(({ file }) => !changed.includes(file));
    loaded.articles = [...others, ...articles];
    if (articles.length < changed.length || !this.#replace(articles)) this.#planAnew(loaded, now);
    return true;
  }

  /** Puts articles in the places of what they were, when nothing moves: most changes are of words only. */
  #replace(articles: readonly Article[]): boolean {
    const listed = this.#plan?.site.listed ?? [];
    const kept = articles.flatMap((article) => {
      const place = listed.find((one) => one.article.file === article.file);
      return place && hasSamePlace(place.article, article) ? [{ place, article }] : [];
    });
    if (!this.#plan || kept.length < articles.length) return false;
    for (const { place, article } of kept) place.article = article;
    this.#plan = planOf(this.#plan.site);
    return true;
  }

  #planAnew({ topic, articles, ownPages }: Loaded, now: number): void {
    this.#plan = planOf(makeSite(topic, articles, ownPages, { now, preview: true }));
  }

  /** Looks at all of the site for what no file shows alone. */
  check(): Told {
    if (!this.#plan || !this.#loaded || this.#problems.some(isError)) return this.#told();
    const find = finder(this.#content);
    const pages = planPages(this.#plan);
    const together = [...checkTogether(this.#loaded, find), ...clashes(pages, find)];
    const problems = inOrder([...this.#problems, ...together]);
    return { ...this.#told(), problems, pages: pages.length };
  }

  #told(): Told {
    return {
      problems: this.#problems,
      articles: this.#plan?.site.listed.length ?? 0,
      root: this.#plan?.site.topic.root ?? '/',
    };
  }

  /** The page at an address of the site; nothing where there is none, and none of the kind is a file of ours. */
  async answer(path: string): Promise<Answer | undefined> {
    if (!this.#plan) return undefined;
    const page = planPage(this.#plan, path);
    if (page) return answer(page, 200);
    const missing = path.endsWith('/') ? planPage(this.#plan, address.missing()) : undefined;
    return missing && answer(missing, 404);
  }
}

/** Whether one may stand for the other in lists, tags, shelves and addresses. */
function hasSamePlace(a: Article, b: Article): boolean {
  const place = ({ slug, at, status, pinned, tags, aliases, source, curator, from, via }: Article) =>
    JSON.stringify([slug, at, status, pinned, tags, aliases, source, curator, from, via]);
  return place(a) === place(b);
}
