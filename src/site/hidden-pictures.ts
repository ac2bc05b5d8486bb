import type { Article, Unfinished } from '../article/article.ts';
import { picturesIn } from '../markdown.ts';
import type { Loaded } from './load.ts';
import type { Site } from './site.ts';

/** The pictures that nobody but the curator is to see: only drafts and future articles show them. */
export function hiddenPictures(
  { topic, articles, unfinished, ownPages }: Loaded,
  site: Pick<Site, 'listed' | 'unlisted'>,
): ReadonlySet<string> {
  const published = new Set([...site.listed, ...site.unlisted].map(({ article }) => article.file));
  const isPublished = ({ file }: Article) => published.has(file);
  const others = articles.filter((article) => !isPublished(article));
  const hidden = [...others, ...unfinished].flatMap(picturesOf);
  if (hidden.length === 0) return new Set();
  const texts = [topic.description, ...ownPages.map(({ body }) => body)];
  const inPages = [...texts.flatMap(picturesIn), ...articles.filter(isPublished).flatMap(picturesOf)];
  const shown = new Set([topic.curator.avatar, ...inPages]);
  return new Set(hidden.filter((path) => !shown.has(path)));
}

function picturesOf({ image, excerpt, insight = '' }: Article | Unfinished): string[] {
  return [...(image ? [image.src] : []), ...picturesIn(excerpt), ...picturesIn(insight)];
}
