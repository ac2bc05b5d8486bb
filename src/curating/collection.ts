import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Article } from '../article/article.ts';
import { dayOf } from '../article/date.ts';
import { nameOf } from '../article/parse.ts';
import { printArticle } from '../article/print.ts';
import { slugOf } from '../article/slug.ts';
import { sameAddress } from '../link.ts';
import { UserError } from '../problem.ts';
import { listContent } from '../site/list.ts';
import { defaultsOf, type Loaded, loadArticle } from '../site/load.ts';
import type { Topic } from '../site/topic.ts';
import { freeName } from './name.ts';
import { sweep, writeNew } from './new-file.ts';
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
  /** Paths, and by `sameAddress` and by slug the paths too. */
  readonly #files = new Set<string>();
  readonly #bySource = new Map<string, string>();
  readonly #bySlug = new Map<string, string>();

  constructor(place: Place, { topic, articles }: Pick<Loaded, 'topic' | 'articles'>) {
    this.topic = topic;
    this.#place = place;
    for (const article of articles) this.#know(article);
  }

  /** The file in which an address is curated already, whatever its spelling. Takes it in its normal form. */
  fileOf(url: string): string | undefined {
    return this.#bySource.get(sameAddress(url));
  }

  /**
   * Writes an article's file, and its picture, when it is this process's turn. What others wrote meanwhile counts.
   * Throws `UserError` where `articles/` leads out of the content folder, and the system's error for a full disk.
   */
  async file(article: Article, filing: Filing = {}): Promise<Filed> {
    const { content, cache } = this.#place;
    const end = await takeTurn({ output: content, cache, by: 'command' });
    try {
      this.#catchUp();
      const curatedIn = filing.again ? undefined : this.fileOf(article.source.url);
      return curatedIn ? { curatedIn } : { file: this.#write(article, filing) };
    } finally {
      end();
    }
  }

  #write(article: Article, { picture }: Filing): string {
    const slug = freeName(article.slug, (name) => this.#bySlug.has(name));
    const day = dayOf(article.date, this.topic.timezone);
    const image = picture && { src: this.#writePicture(slug, picture), alt: picture.alt };
    const its = { ...article, slug, file: `articles/${day}-${slug}.md`, ...(image && { image }) };
    this.#folder('articles');
    if (!writeNew(join(this.#place.content, its.file), printArticle(its, defaultsOf(this.topic)))) {
      throw new UserError(`${its.file} is there already: give one of the two another name`);
    }
    this.#know(its);
    return its.file;
  }

  #writePicture(slug: string, { bytes, ending }: NonNullable<Filing['picture']>): string {
    const folder = this.#folder('images');
    const names = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
    const src = `images/${freeName(slug, (name) => names.has(`${name}.${ending}`))}.${ending}`;
    if (!writeNew(join(this.#place.content, src), bytes)) throw new UserError(`${src} is there already`);
    return src;
  }

  /** A folder of the content, made where there is none; a link must not lead out of it. */
  #folder(name: string): string {
    const path = join(this.#place.content, name);
    mkdirSync(path, { recursive: true });
    if (!realpathSync(path).startsWith(realpathSync(this.#place.content) + sep)) {
      throw new UserError(`${path} leads out of the content folder: nothing is written there`);
    }
    sweep(path);
    return path;
  }

  /** Reads what other commands, or the curator, wrote since. */
  #catchUp(): void {
    const { content } = this.#place;
    for (const path of listContent(content).articles) {
      if (this.#files.has(path)) continue;
      const { value } = loadArticle(content, path, this.topic);
      if (value) this.#know(value);
      // One with a mistake in it keeps its name all the same.
      else this.#bySlug.set(slugOf(nameOf(path).rest), path);
      this.#files.add(path);
    }
  }

  #know({ file, slug, source }: Article): void {
    this.#files.add(file);
    this.#bySlug.set(slug, file);
    const key = sameAddress(source.url);
    if (!this.#bySource.has(key)) this.#bySource.set(key, file);
  }
}
