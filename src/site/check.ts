import type { Article } from '../article/article.ts';
import type { Path } from '../front-matter.ts';
import { sameAddress } from '../link.ts';
import { picturesIn } from '../markdown.ts';
import { type Problem, problemOf } from '../problem.ts';
import type { Find, Loaded } from './load.ts';
import { tagProblems } from './tags.ts';

/** The problems that no file has alone: pictures that are not there, tags described twice, one source twice. */
export function checkTogether(loaded: Loaded, find: Find): Problem[] {
  const { topic, articles, ownPages, images } = loaded;
  const inTopic = (path: Path, what: string, mend: string) => problem(find, 'topic.md', path, what, mend);
  return [
    ...tagProblems(topic, (index, what, mend) => inTopic(['tags', index], what, mend)),
    ...avatarProblems(loaded, inTopic),
    ...articles.flatMap((article) => imageProblems(article, images, find)),
    ...articles.flatMap(({ file, excerpt, insight = '' }) =>
      shownProblems(file, `${excerpt}\n${insight}`, images, find),
    ),
    ...ownPages.flatMap(({ file, body }) => shownProblems(file, body, images, find)),
    ...shownProblems('topic.md', topic.description, images, find),
    ...sameSources(articles, find),
    ...[...images].filter((path) => sitesOwn.test(path)).map(misnamed),
  ];
}

function problem(find: Find, file: string, path: Path, what: string, mend: string, words?: string): Problem {
  return { file, ...find(file, path, words), severity: 'error', what, mend };
}

function avatarProblems(
  { topic, images }: Loaded,
  inTopic: (path: Path, what: string, mend: string) => Problem,
): Problem[] {
  const { avatar } = topic.curator;
  if (avatar === undefined || images.has(avatar)) return [];
  return [inTopic(['curator', 'avatar'], `the picture \`${avatar}\` is not there`, mendImage)];
}

const mendImage = 'put the file into `images/`, or mend its name (capital letters count)';

function imageProblems({ file, image }: Article, images: Set<string>, find: Find): Problem[] {
  if (!image || images.has(image.src)) return [];
  return [problem(find, file, ['image', 'src'], `the picture \`${image.src}\` is not there`, mendImage)];
}

/** Names that the site gives to the versions of pictures that it makes. */
const sitesOwn = /^images\/[\w-]{10}-\d+(?:x\d+)?\.(?:avif|webp)$/;

function misnamed(path: string): Problem {
  const what = 'the name is one that the site itself gives to pictures';
  return problemOf(path, what, 'give the file another name: it would take another picture’s place');
}

/** The pictures that a text in Markdown shows. */
function shownProblems(file: string, markdown: string, images: Set<string>, find: Find): Problem[] {
  return picturesIn(markdown)
    .filter((path) => !images.has(path))
    .map((path) => {
      const typed = [path, encodeURI(path)].find((words) => markdown.includes(words));
      return problem(find, file, [], `the picture \`${path}\` is not there`, mendImage, typed);
    });
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
    const twice = problem(
      find,
      article.file,
      ['source', 'url'],
      what,
      'both are published: delete one if that was not meant',
    );
    return [{ ...twice, severity: 'warning' as const }];
  });
}
