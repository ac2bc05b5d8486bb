import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { oncePer } from './once.ts';
import type { Problem } from './problem.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** A content file as text: UTF-8, LF, without byte order mark or control characters. */
export interface ContentFile {
  /** Below the content folder, with `/` on every system. */
  path: string;
  text: string;
}

/** The two halves of a content file. Every plain value is text as typed: `1.10`, `no` and `2015-06-05` too. */
export interface FrontMatter {
  file: ContentFile;
  fields: Record<string, unknown>;
  /** The YAML between the fences, and the line of the file on which it starts. */
  yaml: string;
  firstLine: number;
  body: string;
}

export type Path = readonly (string | number)[];

// Text stays text; only `null`, `~` and nothing at all mean that a field is not there.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
  construct: () => null,
});
const textOnly = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });

/** Splits a file at its `---` fences and reads the YAML between them; a problem when there is none to read. */
export function readFrontMatter(file: ContentFile): FrontMatter | Problem {
  const opening = /^\s*---[ \t]*(?:\n|$)/.exec(file.text);
  if (!opening) return withoutOpening(file);
  const start = opening[0].length;
  // Only a newline ends a line: with the flag `m`, U+2028 inside a value would do so too.
  const closing = /(?<=^|\n)---[ \t]*(?:\n|$)/.exec(file.text.slice(start));
  const firstLine = lineCount(opening[0]);
  if (!closing) {
    return at(
      file,
      firstLine - 1,
      1,
      'the front matter is never closed',
      'put a line of `---` under the last field',
    );
  }
  const yaml = file.text.slice(start, start + closing.index);
  const body = file.text.slice(start + closing.index + closing[0].length);
  return readFields(file, yaml, firstLine, body);
}

function withoutOpening(file: ContentFile): Problem {
  const text = file.text.trim();
  if (text === '') return at(file, 1, 1, 'the file is empty', 'write an article in it, or delete it');
  if (text.startsWith('+++')) {
    return at(file, 1, 1, 'the front matter is TOML', 'write it as YAML, between two lines of `---`');
  }
  if (/^---\S/.test(text)) {
    return at(
      file,
      1,
      1,
      'the front matter names a language',
      'only YAML is read: open it with a line of `---` alone',
    );
  }
  return at(
    file,
    1,
    1,
    'the front matter is missing',
    'start the file with its fields between two lines of `---`',
  );
}

function readFields(file: ContentFile, yaml: string, firstLine: number, body: string): FrontMatter | Problem {
  try {
    const fields: unknown = load(yaml, { schema: textOnly });
    if (fields !== null && typeof fields === 'object' && !Array.isArray(fields)) {
      return { file, fields: fields as Record<string, unknown>, yaml, firstLine, body };
    }
    const what = fields == null ? 'the front matter has no fields' : 'the front matter is not made of fields';
    return at(file, firstLine, 1, what, 'write one `field: value` on each line');
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { position, what, mend } = yamlMistake(error, yaml);
    const before = yaml.slice(0, position).split('\n');
    return at(file, firstLine + before.length - 1, (before.at(-1) ?? '').length + 1, what, mend);
  }
}

/** Where a field (its name or its value) stands; for one that is not there, where its parent does. */
export function place(
  matter: FrontMatter,
  path: Path,
  part: 'name' | 'value' = 'value',
): Pick<Problem, 'line' | 'column' | 'source'> {
  const { contents, lines } = nodesOf(matter);
  const node = nodeAt(contents, path, part);
  if (!node?.range) return lineOf(matter.file, matter.firstLine - 1, 1);
  const { line, col } = lines.linePos(node.range[0]);
  return lineOf(matter.file, matter.firstLine + line - 1, col);
}

/** A file is read for its positions once, however many mistakes it has. */
const nodesOf = oncePer(({ yaml }: FrontMatter) => {
  const lines = new LineCounter();
  const { contents } = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' });
  return { contents, lines };
});

function nodeAt(root: Node | null, path: Path, part: 'name' | 'value'): Node | undefined {
  let found: Node | undefined;
  let node: unknown = root;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const next: unknown = node.get(step, true);
    const key = keyAt(node, step);
    const wanted = depth === path.length - 1 && part === 'name' ? key : isNode(next) ? next : key;
    if (!wanted) break;
    found = wanted;
    node = next;
  }
  return found;
}

function keyAt(node: Node, name: string | number): Node | undefined {
  const pairs = isMap(node) ? node.items : [];
  return pairs.map(({ key }) => key).find((key) => isScalar(key) && key.value === name) as Node | undefined;
}

/** A problem at a line and column of a file, with that line. */
export function at(file: ContentFile, line: number, column: number, what: string, mend: string): Problem {
  return { file: file.path, ...lineOf(file, line, column), severity: 'error', what, mend };
}

function lineOf(
  file: ContentFile,
  line: number,
  column: number,
): Pick<Problem, 'line' | 'column' | 'source'> {
  const source = file.text.split('\n', line)[line - 1];
  return source === undefined ? { line, column } : { line, column, source };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
