import { dirname, join } from 'node:path';
import type { Article, Imported, Unfinished } from '../article/article.ts';
import { dayOf, type IsoDate } from '../article/date.ts';
import { printArticle } from '../article/print.ts';
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
import { Register } from './register.ts';
import { takeTurn } from './turn.ts';

/** What became of an entry of another tool, and the article's file. */
export interface Taken {
  became: 'new' | 'known' | 'merged' | 'duplicate' | 'unmerged';
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
  /** What is being written, with what went wrong. */
  readonly #writing = new Map<string, Promise<{ error?: unknown }>>();

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
    for (const path of listArticles(content)) intake.#register.read(content, path);
    return intake;
  }

  /** Waits until all is written. Throws the system's error for a full disk. */
  async close(): Promise<void> {
    try {
      await this.#written();
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
    if (known) return { became: 'known', file: known };
    const { url } = draft.source ?? {};
    const there = url && this.#register.fileOf(url);
    if (!there) return { became: 'new', file: await this.#file(draft) };
    return this.#how.skipsDuplicates ? { became: 'duplicate', file: there } : this.#merge(there, draft, key);
  }

  async #file(draft: Article | Unfinished): Promise<string> {
    const fileNamed = (slug: string) =>
      (slug === draft.slug && draft.file) || this.#fileNamed(slug, draft.date);
    const slug = this.#register.freeSlug(draft.slug, fileNamed);
    const its = { ...draft, slug, file: fileNamed(slug) };
    if (!this.#how.isDry) this.#makeFolder(dirname(its.file));
    if (this.#writing.size >= atOnce) await this.#written();
    if (!this.#how.isDry) {
      const done = this.#write(its).then(
        () => ({}),
        (error: unknown) => ({ error }),
      );
      this.#writing.set(its.file, done);
    }
    this.#register.add({ ...its, url: its.source?.url });
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

  async #written(): Promise<void> {
    const all = [...this.#writing.values()];
    this.#writing.clear();
    // All of them end, whatever one of them met.
    const failed = (await Promise.all(all)).find((one) => 'error' in one);
    if (failed) throw failed.error;
  }

  async #merge(file: string, draft: Article | Unfinished, key: Imported): Promise<Taken> {
    if (this.#writing.has(file)) await this.#written();
    const { value } = readFile(this.#content, file);
    const matter = value && readFrontMatter(value);
    // What a dry run would have written is not there.
    if (!value && this.#how.isDry) return { became: 'merged', file };
    const its =
      matter && 'fields' in matter ? merged(matter, draft, key, defaultsOf(this.#topic)) : undefined;
    if (!its || !value) return { became: 'unmerged', file };
    const isDone = this.#how.isDry || rewrite(join(this.#content, file), value.text, its.text);
    if (!isDone) return { became: 'unmerged', file };
    this.#register.add({ file, slug: draft.slug, aliases: [], imported: [key] });
    return { became: 'merged', file, added: its.added };
  }
}
