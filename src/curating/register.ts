import type { Article, Imported } from '../article/article.ts';
import { nameOf } from '../article/parse.ts';
import { slugOf } from '../article/slug.ts';
import { hash } from '../digest.ts';
import { readFrontMatter } from '../front-matter.ts';
import { sameAddress, webAddress } from '../link.ts';
import { readFile } from '../site/read.ts';
import { freeName } from './name.ts';

/** What of an article keeps others from being filed: little, so that there may be very many. */
type Registered = Pick<Article, 'file' | 'slug' | 'aliases' | 'imported'> & { url?: string };

/**
 * Which articles a topic has: their files, addresses and sources, and of which entries of other tools they were made. Files
 * with mistakes in them, and unfinished drafts, count as far as they can be read.
 */
export class Register {
  readonly #files = new Set<string>();
  /** Of articles, and those to which their older addresses leave no room. */
  readonly #slugs = new Set<string>();
  readonly #bySource = new Map<string, string>();
  readonly #byEntry = new Map<string, string>();
  /** How many entries went into a file. */
  readonly #entries = new Map<string, number>();
  /** The last number behind a name that was wanted often. */
  readonly #numbers = new Map<string, number>();

  /** Reads a file of the content folder, unless it is known. */
  read(content: string, path: string): void {
    if (!this.#files.has(path)) this.add(registeredIn(content, path));
  }

  add({ file, slug, aliases, imported, url }: Registered): void {
    this.#files.add(file);
    for (const its of [slug, ...aliases.flatMap(slugIn)]) this.#slugs.add(its);
    for (const entry of imported) this.join(entry, file);
    const key = url && hash(sameAddress(url));
    if (key && !this.#bySource.has(key)) this.#bySource.set(key, file);
  }

  /** An entry went into a file that is known. */
  join(entry: Imported, file: string): void {
    this.#byEntry.set(keyOf(entry), file);
    this.#entries.set(file, this.entriesIn(file) + 1);
  }

  /** The file that was made of an entry of another tool, whatever became of it since. */
  madeOf(entry: Imported): string | undefined {
    return this.#byEntry.get(keyOf(entry));
  }

  /** How many entries of other tools went into a file. */
  entriesIn(file: string): number {
    return this.#entries.get(file) ?? 0;
  }

  /** The file in which an address is curated already, whatever its spelling. Takes it in its normal form. */
  fileOf(url: string): string | undefined {
    return this.#bySource.get(hash(sameAddress(url)));
  }

  /** The wanted slug, or one that no article has, and whose file is not there. */
  freeSlug(wanted: string, fileNamed: (slug: string) => string): string {
    const isTaken = (slug: string) => this.#slugs.has(slug) || this.#files.has(fileNamed(slug));
    return freeName(wanted, isTaken, this.#numbers);
  }
}

/**
 * What is known by its address only may be there twice, and is told apart by its date. A hash, for what is cut out of a file's
 * text would keep all of it in memory.
 */
function keyOf({ format, id, date }: Imported): string {
  const isDated = typeof date === 'string' && /^https?:/i.test(id);
  return hash(`${format}\n${id}${isDated ? `\n${date}` : ''}`);
}

function registeredIn(content: string, path: string): Registered {
  const file = readFile(content, path).value;
  const matter = file && readFrontMatter(file);
  const fields = matter && 'fields' in matter ? matter.fields : {};
  return {
    file: path,
    slug: typeof fields.slug === 'string' ? fields.slug : slugOf(nameOf(path).rest),
    aliases: listOf(fields.aliases).filter((alias) => typeof alias === 'string'),
    imported: listOf(fields.imported).filter(isImported),
    url: webAddress(sourceIn(fields.source)),
  };
}

function sourceIn(source: unknown): string {
  const url = source && typeof source === 'object' && 'url' in source ? source.url : source;
  return typeof url === 'string' ? url : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}

function isImported(value: unknown): value is Imported {
  const its = value as Partial<Imported> | null;
  return typeof its?.format === 'string' && typeof its.id === 'string';
}

/** The article's slug that an address of the site has in it. */
function slugIn(path: string): string[] {
  const [, slug] = /^\/articles\/([^/]+)(?:\/|$)/.exec(path) ?? [];
  return slug === undefined ? [] : [slug];
}
