import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article, Imported, Unfinished } from '../article/article.ts';
import { dayOf, type IsoDate } from '../article/date.ts';
import { printArticle } from '../article/print.ts';
import { hash } from '../digest.ts';
import { readFrontMatter } from '../front-matter.ts';
import { UserError } from '../problem.ts';
import { listArticles } from '../site/list.ts';
import { defaultsOf } from '../site/load.ts';
import { readFile } from '../site/read.ts';
import type { Topic } from '../site/topic.ts';
import type { Place } from './collection.ts';
import { folderIn } from './folder-in.ts';
import { merged } from './merged.ts';
import { rewrite, writeNewAside } from './new-file.ts';
import { Pending } from './pending.ts';
import { Register } from './register.ts';
import { takeTurn } from './turn.ts';

/** What became of an entry of another tool, and the article's file. */
export interface Taken {
  became: 'new' | 'known' | 'merged' | 'duplicate' | 'unmerged' | 'full';
  file: string;
  /** What an article that was there has more than before, in words. */
  added?: string[];
}

/** How entries are taken in. */
export interface Intaking {
  /** What is curated already is left as it is. */
  skipsDuplicates: boolean;
  /** Nothing is written. */
  isDry: boolean;
}

/** Files that are written at the same time. */
const atOnce = 32;

/** Entries that go into one article: with more of them each would take longer than the one before. */
export const most = 100;

/**
 * Takes articles of other tools into a topic, very many if need be: of those that are there no more is known than what keeps
 * others from being filed. Others that write to the topic wait until it is closed.
 */
export class Intake {
  readonly #content: string;
  readonly #topic: Topic;
  readonly #how: Intaking;
  readonly #register = new Register();
  readonly #end: () => void;
  /** Those that are there. */
  readonly #folders = new Set<string>();
  /** What entries said, in hashes, and the files that were made of them. */
  readonly #said = new Set<string>();
  readonly #made = new Set<string>();
  readonly #writing = new Pending(atOnce);

  private constructor(content: string, topic: Topic, how: Intaking, end: () => void) {
    this.#content = content;
    this.#topic = topic;
    this.#how = how;
    this.#end = end;
  }

  /** Throws `Busy` where another command writes to the topic for long, and `UserError` where `articles/` leads out of it. */
  static async open({ content, cache }: Place, topic: Topic, how: Intaking): Promise<Intake> {
    const end = how.isDry ? () => {} : await takeTurn({ output: content, cache, by: 'command' });
    const intake = new Intake(content, topic, how, end);
    if (!how.isDry) intake.#makeFolder('articles');
    await intake.#registerAll();
    return intake;
  }

  /** From time to time others have their turn: who wants to end a command presses a key, and that is heard in between. */
  async #registerAll(): Promise<void> {
    for (const [number, path] of listArticles(this.#content).entries()) {
      if (number % 1000 === 999) await setImmediate();
      if (!this.#how.isDry) this.#makeFolder(dirname(path));
      this.#register.read(this.#content, path);
    }
  }

  /** Waits until all is written. Throws the system's error for a full disk. */
  async close(): Promise<void> {
    try {
      await this.#writing.ended();
    } finally {
      this.#end();
    }
  }

  /**
   * Takes one in: `key` is the entry that it was made of. Its file is written while the next ones are taken in. Throws the
   * system's error for a full disk, which may have been met by an earlier one.
   */
  async take(draft: Article | Unfinished, key: Imported): Promise<Taken> {
    const known = this.#register.madeOf(key);
    if (known && !this.#isOther(draft, known)) return { became: 'known', file: known };
    const { url } = draft.source ?? {};
    const there = known ?? (url && this.#register.fileOf(url));
    if (!there) return { became: 'new', file: await this.#file(draft) };
    if (this.#how.skipsDuplicates) return { became: 'duplicate', file: there };
    return this.#register.entriesIn(there) < most
      ? this.#merge(there, draft, key)
      : { became: 'full', file: there };
  }

  /**
   * Whether an entry with the name of a known one says something else all the same. Only of what was made just now: in a file that
   * was there before, what it said may be gone because the curator wanted it so.
   */
  #isOther(draft: Article | Unfinished, known: string): boolean {
    return this.#made.has(known) && !this.#said.has(hash(JSON.stringify(draft)));
  }

  async #file(draft: Article | Unfinished): Promise<string> {
    const fileNamed = (slug: string) =>
      (slug === draft.slug && draft.file) || this.#fileNamed(slug, draft.date);
    const slug = this.#register.freeSlug(draft.slug, fileNamed);
    const its = { ...draft, slug, file: fileNamed(slug) };
    if (!this.#how.isDry) {
      this.#makeFolder(dirname(its.file));
      await this.#writing.begin(its.file, () => this.#write(its));
    }
    this.#register.add({ ...its, url: its.source?.url });
    this.#made.add(its.file);
    this.#said.add(hash(JSON.stringify(draft)));
    return its.file;
  }

  #makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    folderIn(this.#content, path);
    this.#folders.add(path);
  }

  #fileNamed(slug: string, date: IsoDate | undefined): string {
    const day = date === undefined ? '' : `${dayOf(date, this.#topic.timezone)}-`;
    return `articles/${day}${slug}.md`;
  }

  async #write(its: Article | Unfinished): Promise<void> {
    const text = printArticle(its, defaultsOf(this.#topic));
    if (await writeNewAside(join(this.#content, its.file), text)) return;
    throw new UserError(`${its.file} is there already: give one of the two another name`);
  }

  #joined(draft: Article | Unfinished, key: Imported, file: string, added?: string[]): Taken {
    this.#register.join(key, file);
    this.#said.add(hash(JSON.stringify(draft)));
    return { became: 'merged', file, added };
  }

  async #merge(file: string, draft: Article | Unfinished, key: Imported): Promise<Taken> {
    if (this.#writing.has(file)) await this.#writing.ended();
    const { value } = readFile(this.#content, file);
    const matter = value && readFrontMatter(value);
    // What a dry run would have written is not there.
    if (!value && this.#how.isDry) return this.#joined(draft, key, file);
    const its =
      matter && 'fields' in matter ? merged(matter, draft, key, defaultsOf(this.#topic)) : undefined;
    if (!its || !value) return { became: 'unmerged', file };
    if (its.text === value.text) return { became: 'known', file };
    const isDone = this.#how.isDry || rewrite(join(this.#content, file), value.text, its.text);
    if (!isDone) return { became: 'unmerged', file };
    return this.#joined(draft, key, file, its.added);
  }
}
