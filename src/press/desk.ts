import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { address, isDownload, isOfSearch, isPicture } from '../pages/address.ts';
import { clashes } from '../pages/clash.ts';
import { planDownloads } from '../pages/downloads.ts';
import { type PlannedPicture, planPictures } from '../pages/pictures.ts';
import { type Plan, planOf, planPage, planPages } from '../pages/plan.ts';
import { type PlannedSearch, planSearch } from '../pages/search-parts.ts';
import { inOrder, isError, isUnfinished, type Problem } from '../problem.ts';
import { checkTogether } from '../site/check.ts';
import { type Content, isPlainArticle, listContent, relist } from '../site/list.ts';
import { finder, type Loaded, load, loadArticle } from '../site/load.ts';
import type { Memory } from '../site/memory.ts';
import { unseen } from '../site/picture.ts';
import { makeSite } from '../site/site.ts';
import { type Answer, answer, answerAs, answerFile } from './answer.ts';
import { answerCurator } from './curator.ts';
import { downloadFiles } from './downloads.ts';
import type { Maker } from './pictures/made.ts';
import type { MadeFile } from './print.ts';

/** What the curator is told of a topic. */
export interface Told {
  problems: Problem[];
  /** Drafts that are shown nowhere, of whose problems nothing more is told. */
  unfinished: number;
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
  readonly #maker: Maker | undefined;
  #pictures = unseen;
  #made: ReadonlyMap<string, PlannedPicture> | undefined;
  #listing: Content | undefined;
  #loaded: Loaded | undefined;
  #plan: Plan | undefined;
  /** Of the files, each alone. */
  #problems: Problem[] = [];
  readonly #makeSearch: NonNullable<Makers['makeSearch']>;
  #search: Promise<readonly MadeFile[]> | undefined;

  /** Without a maker there are no pictures but those that are published as they are; without `makeSearch` no search. */
  constructor(content: string, memory: Memory, { maker, makeSearch = async () => [] }: Makers = {}) {
    this.#content = content;
    this.#memory = memory;
    this.#maker = maker;
    this.#makeSearch = makeSearch;
  }

  /**
   * Reads the files that changed, paths below the content folder; without any, all of it. Never throws for content.
   * `pictures` are what they are now, where somebody looked again.
   */
  update(now: number, changed?: readonly string[], pictures = this.#pictures): Told {
    this.#pictures = pictures;
    this.#made = undefined;
    // A watcher tells of one file twice when it is written in two steps.
    if (changed && this.#reread([...new Set(changed)], now)) return this.#told();
    this.#listing = listContent(this.#content);
    const { value: loaded, problems } = load(this.#content, this.#memory, this.#listing);
    const others = problems.filter((problem) => !isUnfinished(problem));
    this.#problems = inOrder([...others, ...pictures.problems]);
    if (loaded && !this.#problems.some(isError)) {
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
    if (!reads.every(({ problems }) => problems.every(isUnfinished))) return false;
    const articles = reads.flatMap(({ value }) => value ?? []);
    const isOther = ({ file }: { file: string }) => !changed.includes(file);
    loaded.articles = [...loaded.articles.filter(isOther), ...articles];
    const unfinished = reads.flatMap((read) => read.unfinished ?? []);
    loaded.unfinished = [...loaded.unfinished.filter(isOther), ...unfinished];
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
    this.#plan = planOf(this.#plan.site, this.#pictures.known);
    return true;
  }

  #planAnew({ topic, articles, ownPages }: Loaded, now: number): void {
    const site = makeSite(topic, articles, ownPages, { now, preview: true });
    this.#plan = planOf(site, this.#pictures.known);
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
      unfinished: this.#loaded?.unfinished.length ?? 0,
      articles: this.#plan?.site.listed.length ?? 0,
      root: this.#plan?.site.topic.root ?? '/',
    };
  }

  /** The page at an address of the site; nothing where there is none, and none of the kind is a file of ours. */
  async answer(path: string): Promise<Answer | undefined> {
    if (!this.#plan) return undefined;
    if (path.startsWith(address.curator())) return answerCurator(this.#plan, path);
    const picture = this.#picture(path);
    if (picture && this.#maker) return answerAs(path, (await this.#maker.make(picture)).bytes);
    const page = planPage(this.#plan, path);
    if (page) return answer(page, 200);
    const drawing = this.#drawing(path);
    if (drawing) return answerAs(path, readFileSync(join(this.#content, drawing)));
    if (isOfSearch(path)) return this.#answerSearch(this.#plan, path);
    if (isDownload(path)) return answerDownload(this.#plan, path);
    const missing = path.endsWith('/') ? planPage(this.#plan, address.missing()) : undefined;
    return missing && answer(missing, 404);
  }

  /** The file at an address that is published as it is. */
  #drawing(path: string): string | undefined {
    if (!isPicture(path)) return undefined;
    return [...(this.#loaded?.images ?? [])].find((file) => decodeURI(address.image(file)) === path);
  }

  /** The picture at an address, as serving it decodes it. */
  #picture(path: string): PlannedPicture | undefined {
    if (!this.#plan || !isPicture(path)) return undefined;
    this.#made ??= new Map(planPictures(this.#plan).map((one) => [decodeURI(one.address), one]));
    return this.#made.get(path);
  }

  /** A page of the search asks for the list of its parts first: that is when they are made as the topic is now. */
  async #answerSearch(plan: Plan, path: string): Promise<Answer | undefined> {
    if (path === address.searchParts() || !this.#search) this.#search = this.#makeSearch(planSearch(plan));
    const made = (await this.#search).find(({ file }) => file === path.slice(1));
    return made && answerFile(made);
  }
}

/** All articles in one file, as readers are going to get it. */
async function answerDownload(plan: Plan, path: string): Promise<Answer | undefined> {
  const planned = planDownloads(plan);
  const file = planned && downloadFiles(planned).find((one) => one.file === path.slice(1));
  return file && answerFile(file);
}

/** Who makes what takes long, when a browser asks for it. */
export interface Makers {
  maker?: Maker;
  makeSearch?: (search: PlannedSearch) => Promise<readonly MadeFile[]>;
}

/** Whether one may stand for the other in lists, tags, shelves and addresses. */
function hasSamePlace(a: Article, b: Article): boolean {
  const place = ({ slug, at, status, pinned, tags, aliases, source, curator, from, via }: Article) =>
    JSON.stringify([slug, at, status, pinned, tags, aliases, source, curator, from, via]);
  return place(a) === place(b);
}
