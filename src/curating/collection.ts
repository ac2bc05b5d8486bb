import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Unfinished } from '../article/article.ts';
import { dayOf } from '../article/date.ts';
import { printArticle } from '../article/print.ts';
import { UserError } from '../problem.ts';
import { listArticles } from '../site/list.ts';
import { defaultsOf, type Loaded } from '../site/load.ts';
import type { Topic } from '../site/topic.ts';
import { folderIn } from './folder-in.ts';
import { freeName } from './name.ts';
import { writeNew } from './new-file.ts';
import { Register } from './register.ts';
import { takeTurn } from './turn.ts';

/** A topic's folder, and where locks on it are kept. */
export interface Place {
  content: string;
  cache: string;
}

/** What became of an article that was to be filed: its new file, or the one in which its source is curated already. */
export type Filed = { file: string } | { curatedIn: string };

/** How an article is filed. */
export interface Filing {
  /** Also where its source is curated already. */
  again?: boolean;
  /** Its picture, which gets the name of its file; the ending tells the format. */
  picture?: { bytes: Uint8Array; ending: string; alt: string };
}

/** The articles of a topic as commands add to them: nothing that is there is ever written over. */
export class Collection {
  readonly topic: Topic;
  readonly #place: Place;
  readonly #register = new Register();

  constructor(
    place: Place,
    { topic, articles, unfinished }: Pick<Loaded, 'topic' | 'articles' | 'unfinished'>,
  ) {
    this.topic = topic;
    this.#place = place;
    for (const article of [...articles, ...unfinished]) this.#know(article);
  }

  /** The file in which an address is curated already, whatever its spelling. Takes it in its normal form. */
  fileOf(url: string): string | undefined {
    return this.#register.fileOf(url);
  }

  /**
   * Writes an article's file, and its picture, when it is this process's turn. What others wrote meanwhile counts.
   * Throws `UserError` where `articles/` leads out of the content folder, and the system's error for a full disk.
   */
  async file(article: Article, filing: Filing = {}): Promise<Filed> {
    const { content, cache } = this.#place;
    const end = await takeTurn({ output: content, cache, by: 'command' });
    try {
      // What other commands, or the curator, wrote since.
      for (const path of listArticles(content)) this.#register.read(content, path);
      const curatedIn = filing.again ? undefined : this.fileOf(article.source.url);
      return curatedIn ? { curatedIn } : { file: this.#write(article, filing) };
    } finally {
      end();
    }
  }

  #write(article: Article, { picture }: Filing): string {
    folderIn(this.#place.content, 'articles');
    const day = dayOf(article.date, this.topic.timezone);
    const fileNamed = (slug: string) => `articles/${day}-${slug}.md`;
    const slug = this.#register.freeSlug(article.slug, fileNamed);
    const image = picture && { src: this.#writePicture(slug, picture), alt: picture.alt };
    const its = { ...article, slug, file: fileNamed(slug), ...(image && { image }) };
    this.#writeArticle(its);
    this.#know(its);
    return its.file;
  }

  /** Whole, or not at all; a new picture does not stay without its article. */
  #writeArticle(its: Article): void {
    const { content } = this.#place;
    try {
      if (writeNew(join(content, its.file), printArticle(its, defaultsOf(this.topic)))) return;
      throw new UserError(`${its.file} is there already: give one of the two another name`);
    } catch (error) {
      if (its.image) rmSync(join(content, its.image.src), { force: true });
      throw error;
    }
  }

  #writePicture(slug: string, { bytes, ending }: NonNullable<Filing['picture']>): string {
    const folder = folderIn(this.#place.content, 'images');
    const names = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
    const src = `images/${freeName(slug, (name) => names.has(`${name}.${ending}`))}.${ending}`;
    if (!writeNew(join(this.#place.content, src), bytes)) throw new UserError(`${src} is there already`);
    return src;
  }

  #know(article: Article | Unfinished): void {
    this.#register.add({ ...article, url: article.source?.url });
  }
}
