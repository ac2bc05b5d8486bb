import { clashes } from './pages/clash.ts';
import { type PlannedDownloads, planDownloads } from './pages/downloads.ts';
import { isRaster, type PlannedPicture, planPictures } from './pages/pictures.ts';
import { planOf, planPages } from './pages/plan.ts';
import type { PlannedPage } from './pages/planned.ts';
import { type PlannedSearch, planSearch } from './pages/search-parts.ts';
import { inOrder, isError, type Problem } from './problem.ts';
import { checkTogether } from './site/check.ts';
import { hiddenPictures } from './site/hidden-pictures.ts';
import type { Content } from './site/list.ts';
import { finder, load } from './site/load.ts';
import type { Memory } from './site/memory.ts';
import { unseen } from './site/picture.ts';
import { type Moment, makeSite } from './site/site.ts';
import { publishedAt } from './site/topic.ts';

/** What a content folder comes to: the pages of its site, or the problems that keep it from being one. */
export interface Planned {
  /** Empty when any problem is an error: nothing is to be printed then. */
  pages: PlannedPage[];
  problems: Problem[];
  /** The articles that stand in lists. */
  articles: number;
  /** Drafts that are on no page yet. */
  unfinished: number;
  /** The pictures to publish as they are, `images/…`: drawings, and what nobody looked at. */
  images: Iterable<string>;
  /** The pictures to make. */
  made: PlannedPicture[];
  /** What readers can find; absent when nothing is to be printed. */
  search?: PlannedSearch;
  /** What readers can take along; absent where they cannot, or when nothing is to be printed. */
  downloads?: PlannedDownloads;
  /** The path of the site's root: `/`, or `/my-topic/`. */
  root: string;
  /** The same content comes to the same pages until this moment, in milliseconds since 1970. */
  until: number;
}

/**
 * The whole way from a folder of Markdown to the pages to print: read, parse, site, plan. `url` is where the site is
 * published, whatever topic.md says; `pictures` are what they are as far as somebody looked.
 */
export function plan(
  content: string,
  { url, ...moment }: Moment & { url?: string },
  memory?: Memory,
  listing?: Content,
  pictures = unseen,
): Planned {
  const find = finder(content);
  const { value: loaded, problems: inTexts } = load(content, memory, listing);
  const inFiles = [...inTexts, ...pictures.problems];
  memory?.save();
  if (!loaded) return { ...nothing, problems: inOrder(inFiles) };
  const { articles, ownPages } = loaded;
  const topic = url === undefined ? loaded.topic : publishedAt(loaded.topic, url);
  const site = makeSite(topic, articles, ownPages, moment);
  const hidden = hiddenPictures(loaded, site);
  const its = planOf(site, new Map([...pictures.known].filter(([path]) => !hidden.has(path))));
  const pages = planPages(its);
  const problems = inOrder([...inFiles, ...checkTogether(loaded, find), ...clashes(pages, find)]);
  const isWrong = problems.some(isError);
  return {
    pages: isWrong ? [] : pages,
    search: isWrong ? undefined : planSearch(its),
    downloads: isWrong ? undefined : planDownloads(its),
    problems,
    articles: site.listed.length,
    unfinished: loaded.unfinished.length,
    images: [...loaded.images].filter((path) => !hidden.has(path) && !isRaster(pictures.known.get(path))),
    made: planPictures(its),
    root: topic.root,
    until: site.until,
  };
}

/** What a folder without a topic comes to. */
const nothing = { pages: [], articles: 0, unfinished: 0, images: [], made: [], root: '/', until: 0 };
