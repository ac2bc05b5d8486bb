/** A mistake in the content, as data: what is wrong, where, and how to mend it. */
export interface Problem {
  /** Path below the content folder, with `/` on every system. */
  file: string;
  /** Counted from 1. A problem of the file as a whole stands at 1:1. */
  line: number;
  /** Counted from 1, in UTF-16 units, as editors count. */
  column: number;
  /**
   * An `error` stops a build before anything is written; a `warning` is only told. `unfinished` is a draft for which
   * something is still to be found: it is shown nowhere until then, and thousands of them are told in one line.
   */
  severity: 'error' | 'warning' | 'unfinished';
  what: string;
  mend: string;
  /** The line itself; absent where the file has no such line to show (no file, not text). */
  source?: string;
}

/** What a reader of content gives back: a value, or the problems that kept it from being one, or both. */
export interface Read<T> {
  value?: T;
  problems: Problem[];
}

/** A problem of the file as a whole. */
export function problemOf(file: string, what: string, mend: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', what, mend };
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** The files of the drafts that are unfinished. */
export function unfinishedIn(problems: readonly Problem[]): Set<string> {
  return new Set(problems.filter(isUnfinished).map(({ file }) => file));
}

export function isUnfinished(problem: Problem): boolean {
  return problem.severity === 'unfinished';
}

/** By file, line and column, whatever the order in which they were found. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.what, b.what),
  );
}

/** The order of code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a person asked for that cannot be done: said in their words, without a stack. */
export class UserError extends Error {}
