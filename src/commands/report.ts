import pico from 'picocolors';
import { isError, type Problem, unfinishedIn } from '../problem.ts';
import type { Stream, World } from './world.ts';

/** What a build did. */
export interface Did {
  articles: number;
  pages: number;
  printed: number;
  /** Files, of pages that are gone. */
  removed: number;
  /** Drafts that are shown nowhere. */
  unfinished: number;
  seconds: number;
}

/** Where the words go to: the one place that speaks to the user. */
export class Reporter {
  readonly #world: World;
  readonly #content: string;

  readonly #isVerbose: boolean;
  #since = performance.now();

  /** `content` is the folder as typed, put before the files of problems so that an editor can open them. */
  constructor(world: World, content: string, isVerbose = false) {
    this.#world = world;
    this.#isVerbose = isVerbose;
    this.#content = content.replace(/\/+$/, '');
  }

  say(text: string): void {
    this.#world.out.write(`${text}\n`);
  }

  /** A stranger's words among ours: nothing in them moves the cursor. */
  line(text: string): void {
    this.say(printable(text));
  }

  /** A file that was written. */
  file(path: string): void {
    const colors = colorsFor(this.#world.out, this.#world.env);
    this.say(`${colors.green('written')}  ${this.#content}/${printable(path)}`);
  }

  /** All problems, then how many there are. */
  problems(problems: readonly Problem[]): void {
    const colors = colorsFor(this.#world.err, this.#world.env);
    for (const problem of problems) this.#world.err.write(`${this.#problem(problem, colors)}\n`);
    if (problems.length > 0) this.#world.err.write(`${counted(problems)}\n`);
  }

  /** Drafts that are shown nowhere: there may be thousands, and they are told in one line. */
  unfinished(drafts: number): void {
    if (drafts === 0) return;
    const [are, each] = drafts === 1 ? ['is', 'it'] : ['are', 'each'];
    const said = `${plural(drafts, 'draft')} ${are} unfinished and not shown`;
    this.#world.err.write(`${said}: kiosque check says what ${each} lacks\n`);
  }

  built({ articles, pages, printed, removed, seconds }: Did, output: string): void {
    const counts = [plural(articles, 'article'), plural(pages, 'page')];
    const done = [
      ...counts,
      `${printed.toLocaleString('en')} printed`,
      `${removed.toLocaleString('en')} removed`,
    ];
    this.say(`${[...done, `${seconds.toFixed(1)} s`].join(' · ')}  →  ${output}`);
  }

  /** A part of the build that is done; told with `--verbose`, and not among what tools read. */
  step(name: string): void {
    const seconds = (performance.now() - this.#since) / 1000;
    this.#since = performance.now();
    if (this.#isVerbose) this.#world.err.write(`${seconds.toFixed(2).padStart(8)} s  ${name}\n`);
  }

  /** Why each file was printed. */
  reasons(printed: ReadonlyMap<string, string>): void {
    for (const [file, reason] of printed) this.say(`${file}  ${reason}`);
  }

  json(value: unknown): void {
    this.say(JSON.stringify(value, null, 2));
  }

  /** Words of the program or of the machine that are no problem of the content. */
  failure(text: string): void {
    const colors = colorsFor(this.#world.err, this.#world.env);
    this.#world.err.write(`${colors.red('error')}: ${lines(text)}\n`);
  }

  /** What the machine could not do, and the site is made without. */
  warning(text: string): void {
    const colors = colorsFor(this.#world.err, this.#world.env);
    this.#world.err.write(`${colors.yellow('warning')}: ${lines(text)}\n`);
  }

  #problem(problem: Problem, colors: ReturnType<typeof colorsFor>): string {
    const { file, line, column, source, what, mend } = problem;
    const tone = isError(problem) ? colors.red : colors.yellow;
    const place = colors.bold(`${this.#content}/${printable(file)}:${line}:${column}`);
    const said = `${place}  ${tone(problem.severity)}  ${printable(what)}\n  ${printable(mend)}`;
    return source?.trim() ? `${said}\n${colors.dim(quotedLine(line, column, source))}\n` : `${said}\n`;
  }
}

/** A problem in plain words, for a place that is no terminal. */
export function wordsOf({ file, line, column, what, mend, source = '' }: Problem): string {
  const quoted = source.trim() && `\n${quotedLine(line, column, source)}`;
  return `${printable(file)}:${line}:${column}  ${printable(what)}\n  ${printable(mend)}${quoted}`;
}

/** The line itself, with a mark under the column; of a long line the part around it. */
function quotedLine(line: number, column: number, source: string): string {
  const start = Math.max(0, column - 60);
  const shown = printable(source.slice(start, start + 100).replaceAll('\t', ' '));
  const number = ` ${line} | `;
  return `${number}${shown}\n${' '.repeat(number.length - 2)}| ${' '.repeat(column - 1 - start)}^`;
}

function counted(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const drafts = unfinishedIn(problems).size;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const words = [plural(errors, 'error'), plural(warnings, 'warning'), plural(drafts, 'unfinished draft')];
  return words.filter((word) => !word.startsWith('0')).join(', ');
}

export function plural(count: number, word: string, words = `${word}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : words}`;
}

function lines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A stranger's words could hold commands for the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_C}]/gu, '');
}

function colorsFor(stream: Stream, env: World['env']) {
  return pico.createColors(stream.isTTY === true && !env.NO_COLOR);
}
