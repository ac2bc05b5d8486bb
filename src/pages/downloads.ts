import type { Article } from '../article/article.ts';
import { isPublished, type Site } from '../site/site.ts';
import type { Plan } from './plan.ts';
import type { House } from './planned.ts';
import { planSearchIn } from './search-parts.ts';

/** All articles that readers may take along, the oldest first. */
export interface PlannedDownloads {
  house: House;
  parts: DownloadPart[];
}

/** Articles that stand together in each file: one more changes one or two parts, and the rest is used again as it is. */
export interface DownloadPart {
  /** A name of all that its articles say. */
  key: string;
  articles: Article[];
}

/** So few that making a part again costs next to nothing. */
const bounds = { least: 50, most: 200 };

/** What is offered; nothing where the topic says so, or has nothing yet. */
export function planDownloads(plan: Plan): PlannedDownloads | undefined {
  const { site, house } = plan;
  if (!hasDownloads(site)) return undefined;
  const parts = planSearchIn(plan, bounds).parts.map(({ key, found }) => ({
    key,
    articles: found.flatMap(({ article, tags }) =>
      isPublished(article, site.now) ? leaving(article, tags) : [],
    ),
  }));
  return { house, parts };
}

/** A file without an article is no list of links. */
export function hasDownloads({ topic, listed, now }: Site): boolean {
  return topic.downloads && listed.some(({ article }) => isPublished(article, now));
}

/** With its tags as the topic spells them, and without what only its curator needs. */
function leaving(article: Article, tags: string[]): Article {
  const its = { ...article, tags, imported: [] };
  return its;
}
