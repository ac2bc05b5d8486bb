import { slugOf } from '../article/slug.ts';
import { writeNew } from '../curating/new-file.ts';
import { textFormats } from '../export/formats.ts';
import { memoryFor } from '../press/folders.ts';
import { isError, type Problem, UserError } from '../problem.ts';
import { type Content, listContent } from '../site/list.ts';
import { type Loaded, load } from '../site/load.ts';
import type { ExportOptions } from './export-command.ts';
import { filesOf, hiddenFiles, type Leaving, publishedIn, textLeaving, zipLeaving } from './leaving.ts';
import { Progress } from './progress.ts';
import { plural, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Writes all articles into one file. Gives 1 where one of them is left out for a mistake in it. */
export async function exportArticles(options: ExportOptions, world: World): Promise<number> {
  const { folders, format, to } = options;
  // What is said is not to stand in what is piped.
  const reporter = new Reporter(to === '-' ? { ...world, out: world.err } : world, options.content);
  const content = listContent(folders.content);
  const memory = memoryFor(folders);
  const { value: loaded, problems } = load(folders.content, memory, content);
  memory.save();
  if (!loaded) {
    reporter.problems(problems.filter((problem) => problem.file === 'topic.md' && isError(problem)));
    return 1;
  }
  const progress = new Progress(world);
  const leaving = leavingOf(options, content, loaded, world.now(), (...far) => progress.show(...far));
  const path = write(leaving, to ?? `${slugOf(loaded.topic.name)}.${format}`, world);
  progress.end();
  reporter.line(`${plural(leaving.count, format === 'zip' ? 'file' : 'article')}  →  ${path}`);
  return format === 'zip' ? 0 : tellLost(lostIn(content, loaded), problems, reporter);
}

function leavingOf(
  { folders, format, published }: ExportOptions,
  content: Content,
  loaded: Loaded,
  now: number,
  onEach: (done: number, all: number, what?: string) => void,
): Leaving {
  const its = published ? publishedIn(loaded, now) : loaded;
  if (format !== 'zip') return textLeaving(its, textFormats[format], (...far) => onEach(...far, 'articles'));
  const hidden = published ? hiddenFiles(content, loaded, its) : new Set();
  const files = filesOf(folders.content, content).filter((file) => !hidden.has(file));
  return zipLeaving(folders.content, files, (...far) => onEach(...far, 'files'));
}

/** Writes a file that was not there, or to standard output; says where it went. */
function write({ pieces }: Leaving, to: string, { out }: World): string {
  if (to !== '-') {
    if (writeNew(to, pieces)) return to;
    throw new UserError(`${to} is there already, and no file is written over: name another with --to`);
  }
  for (const piece of pieces) {
    if (out.isTTY && typeof piece !== 'string')
      throw new UserError('a zip is nothing to read: send it into a file, or name one with --to');
    out.write(piece);
  }
  return 'standard output';
}

/** The article files that no article could be made of. */
function lostIn({ articles }: Content, loaded: Loaded): Set<string> {
  const known = new Set(loaded.articles.map(({ file }) => file));
  return new Set(articles.filter((file) => !known.has(file)));
}

function tellLost(lost: ReadonlySet<string>, problems: readonly Problem[], reporter: Reporter): number {
  if (lost.size === 0) return 0;
  reporter.problems(problems.filter(({ file }) => lost.has(file)));
  reporter.warning(
    `${plural(lost.size, 'article')} left out: mend the file, or take every file with --format zip`,
  );
  return 1;
}
