import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type ContentFile, withoutControls } from '../front-matter.ts';
import { compareText, type Problem, problemOf } from '../problem.ts';

/** The files of a topic, read and not yet understood. */
export interface Content {
  topic?: ContentFile;
  articles: ContentFile[];
  pages: ContentFile[];
  /** Paths below the content folder: `images/clusters.jpg`. */
  images: Set<string>;
  problems: Problem[];
}

/** Reads a content folder, in the same order on every disk. Names that start with a dot are not content. */
export function readContent(folder: string): Content {
  const problems: Problem[] = [];
  const paths = (below: string) =>
    isThere(folder, below, 'folder') && staysInside(folder, below, problems)
      ? walk(folder, below, problems)
      : [];
  const read = (path: string) => readFile(folder, path, problems);
  const files = (below: string) =>
    paths(below)
      .filter(isMarkdown)
      .flatMap((path) => read(path) ?? []);
  const hasTopic = isThere(folder, 'topic.md', 'file') && staysInside(folder, 'topic.md', problems);
  return {
    topic: hasTopic ? read('topic.md') : missing(problems),
    articles: files('articles'),
    pages: files('pages'),
    images: new Set(paths('images')),
    problems,
  };
}

/** One file again, to show a line of it. */
export function readAgain(folder: string, path: string): ContentFile {
  return readFile(folder, path, []) ?? { path, text: '' };
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
    if (entry.name.startsWith('.') || (entry.isSymbolicLink() && !staysInside(folder, path, problems)))
      return [];
    const real = entry.isSymbolicLink() ? statSync(join(folder, path)) : entry;
    if (real.isDirectory()) return walk(folder, path, problems);
    // A pipe or a socket could keep us waiting for ever.
    return real.isFile() ? [path] : [];
  });
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

function readFile(folder: string, path: string, problems: Problem[]): ContentFile | undefined {
  try {
    const bytes = readFileSync(join(folder, path));
    if (isUtf8(bytes)) return { path, text: plainText(bytes.toString('utf8')) };
    const what = `the file is not UTF-8 text (byte ${firstWrongByte(bytes)})`;
    problems.push(problemOf(path, what, 'save it with the encoding UTF-8'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    problems.push(problemOf(path, `the file cannot be read (${reason})`, 'make it readable, or remove it'));
  }
  return undefined;
}

/** LF at each line's end, and no control character. */
function plainText(text: string): string {
  return withoutControls(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** The offset of the first byte that is not UTF-8, counted from 0. */
function firstWrongByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  for (const part of text.split('\uFFFD')) {
    offset += Buffer.byteLength(part);
    if (bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return offset;
    offset += 3;
  }
  return offset;
}
