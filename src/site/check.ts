import type { Article } from '../article/article.ts';
import { sameAddress } from '../article/link.ts';
import type { Path } from '../front-matter.ts';
import type { Problem } from '../problem.ts';
import type { Loaded } from './load.ts';
import { tagProblems } from './tags.ts';

export type Find = (file: string, path: Path) => Pick<Problem, 'line' | 'column' | 'source'>;

/** The problems that no file has alone: pictures that are not there, tags described twice, one source twice. */
export function checkTogether(loaded: Loaded, find: Find): Problem[] {
  const { topic, articles } = loaded;
  const inTopic = (path: Path, what: string, mend: string) => problem(find, 'topic.md', path, what, mend);
  return [
    ...tagProblems(topic, (index, what, mend) => inTopic(['tags', index], what, mend)),
    ...avatarProblems(loaded, inTopic),
    ...articles.flatMap((article) => imageProblems(article, loaded.images, find)),
    ...sameSources(articles, find),
  ];
}

function problem(find: Find, file: string, path: Path, what: string, mend: string): Problem {
  return { file, ...find(file, path), severity: 'error', what, mend };
}

function avatarProblems({ topic, images }: Loaded, inTopic: (path: Path, what: string, mend: string) => Problem): Problem[] {
  const { avatar } = topic.curator;
  if (avatar === undefined || images.has(avatar)) return [];
  return [inTopic(['curator', 'avatar'], `the picture \`${avatar}\` is not there`, mendImage)];
}

const mendImage = 'put the file into `images/`, or mend its name (capital letters count)';

function imageProblems(article: Article, images: Set<string>, find: Find): Problem[] {
  const shown = [...`${article.excerpt}\n${article.insight ?? ''}`.matchAll(/!\[[^\]]*\]\(\s*<?\/?(images\/[^)>\s]+)/g)];
  const named: [Path, string][] = shown.map(([, path = '']) => [[], decoded(path)]);
  if (article.image) named.unshift([['image', 'src'], article.image.src]);
  return named
    .filter(([, path]) => !images.has(path))
    .map(([where, path]) => problem(find, article.file, where, `the picture \`${path}\` is not there`, mendImage));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Curating an article twice may be meant; it is told, and both are published. */
function sameSources(articles: readonly Article[], find: Find): Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) => {
    const key = sameAddress(article.source.url);
    const other = first.get(key);
    if (!other) first.set(key, article);
    if (!other) return [];
    const what = `the same source as ${other.file}`;
    const twice = problem(find, article.file, ['source', 'url'], what, 'both are published: delete one if that was not meant');
    return [{ ...twice, severity: 'warning' as const }];
  });
}
