import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText, type Problem, problemOf } from '../problem.ts';

/** The files of a topic that are content: paths below its folder, `articles/2015/a.md`, `images/clusters.jpg`. */
export interface Content {
  topic?: string;
  articles: string[];
  pages: string[];
  images: Set<string>;
  /** Of each of these files. */
  stamps: Map<string, Stamp>;
  problems: Problem[];
}

/** What tells a file from what it was and will be, without reading it. */
export interface Stamp {
  /** Size, times and inode. */
  text: string;
  /** Whether it was changed so short a time ago that the next change could leave the same stamp. */
  isFresh: boolean;
}

/** The clock of a file system may tick this rarely, in milliseconds. */
const tick = 2000;

/** Lists a content folder, in the same order on every disk. Names that start with a dot are not content. */
export function listContent(folder: string): Content {
  const problems: Problem[] = [];
  const paths = (below: string) =>
    isThere(folder, below, 'folder') && staysInside(folder, below, problems)
      ? walk(folder, below, problems)
      : [];
  const hasTopic = isThere(folder, 'topic.md', 'file') && staysInside(folder, 'topic.md', problems);
  const topic = hasTopic ? 'topic.md' : missing(problems);
  const [articles, pages] = [paths('articles').filter(isMarkdown), paths('pages').filter(isMarkdown)];
  const images = new Set(paths('images'));
  const all = [...(topic ? [topic] : []), ...articles, ...pages, ...images];
  const stamps = new Map(all.map((path) => [path, stampOf(`${folder}/${path}`)]));
  return { topic, articles, pages, images, stamps, problems };
}

/** The paths of the article files alone, without their stamps. */
export function listArticles(folder: string): string[] {
  const isInside = isThere(folder, 'articles', 'folder') && staysInside(folder, 'articles', []);
  return isInside ? walk(folder, 'articles', []).filter(isMarkdown) : [];
}

/** Brings a listing up to date after some plain article files changed; `changed` are paths below the folder. */
export function relist(content: Content, folder: string, changed: readonly string[]): void {
  for (const path of changed) {
    const stamp = stampOf(`${folder}/${path}`);
    const at = content.articles.indexOf(path);
    if (stamp.text) content.stamps.set(path, stamp);
    else content.stamps.delete(path);
    if (stamp.text && at < 0) content.articles.push(path);
    if (!stamp.text && at >= 0) content.articles.splice(at, 1);
  }
}

/** Whether a path is that of an article file, or of one that is gone, that no link leads to. */
export function isPlainArticle(folder: string, path: string): boolean {
  if (!/^articles\/(?!\.)(?:[^/]+\/(?!\.))*[^/]+\.md$/i.test(path)) return false;
  const entry = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return entry === undefined || entry.isFile();
}

/** The stamp of a file, or of there being none. */
export function stampOf(path: string): Stamp {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { text: '', isFresh: true };
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return {
    text: `${size}-${mtimeMs}-${ctimeMs}-${ino}`,
    isFresh: Date.now() - Math.max(mtimeMs, ctimeMs) < tick,
  };
}

function missing(problems: Problem[]): undefined {
  problems.push(
    problemOf(
      'topic.md',
      'the file is missing',
      'write `topic.md` with the `name` and `curator` of the topic',
    ),
  );
}

function isThere(folder: string, path: string, as: 'file' | 'folder'): boolean {
  const entry = statSync(join(folder, path), { throwIfNoEntry: false });
  return (as === 'file' ? entry?.isFile() : entry?.isDirectory()) ?? false;
}

function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

function walk(folder: string, below: string, problems: Problem[]): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  entries.sort((a, b) => compareText(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = `${below}/${entry.name}`;
    if (below.startsWith('images') && hasControl(entry.name)) {
      problems.push(
        problemOf(path, 'the name of the file holds a sign that nobody sees', 'give it another name'),
      );
      return [];
    }
    if (entry.name.startsWith('.') || (entry.isSymbolicLink() && !staysInside(folder, path, problems)))
      return [];
    const real = entry.isSymbolicLink() ? statSync(join(folder, path)) : entry;
    if (real.isDirectory()) return walk(folder, path, problems);
    // A pipe or a socket could keep us waiting for ever.
    return real.isFile() ? [path] : [];
  });
}

/** What is published under such a name could not be written down: lists of files have one on a line. */
function hasControl(name: string): boolean {
  return /\p{Cc}/u.test(name);
}

/** A link may lead to content; one that leads out could publish any file of the machine. */
function staysInside(folder: string, path: string, problems: Problem[]): boolean {
  const root = realpathSync(folder);
  try {
    const target = realpathSync(join(folder, path));
    // A link to a folder above itself would be walked for ever.
    if (target.startsWith(root + sep) && !join(root, path).startsWith(target + sep)) return true;
  } catch {
    // A link to nothing is told like one that leads out.
  }
  const problem = problemOf(
    path,
    'the link leads out of the content folder, or nowhere',
    'it is not read: put the file itself here',
  );
  problems.push({ ...problem, severity: 'warning' });
  return false;
}
