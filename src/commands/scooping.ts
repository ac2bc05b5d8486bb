import type { Collection, Filed, Filing } from '../curating/collection.ts';
import { type ProposedTag, proposeTags, type Vocabulary } from '../curating/propose-tags.ts';
import { type Asked, scooped } from '../curating/scooped.ts';
import { webAddress } from '../link.ts';
import { UserError } from '../problem.ts';
import type { ReadPage } from '../reading/described.ts';
import type { Fetcher } from '../web/fetch.ts';
import { fetchPicture } from '../web/picture.ts';
import { WebError } from '../web/web-error.ts';
import { readAddress, readSaved } from './page-reader.ts';

/** How pages become articles. */
export interface Manner extends Asked {
  /** A page that was saved, to be read instead of the address. */
  html?: string;
  /** Whether the page's picture is taken too. */
  image: boolean;
  /** Whether what is curated already is taken once more. */
  again: boolean;
  /** Whether the surest of the proposed tags are taken without asking. */
  proposed: boolean;
}

/** A page on its way to be an article. */
export interface Draft {
  page: ReadPage;
  title?: string;
  tags: string[];
  insight?: string;
  proposals: ProposedTag[];
}

/** What became of it. */
export type Outcome = Filed & { draft: Draft; warnings: string[] };

/** Makes articles of pages, for one topic. */
export class Scooping {
  readonly collection: Collection;
  readonly #vocabulary: Vocabulary;
  readonly #fetcher: Fetcher;
  readonly #manner: Manner;
  readonly #now: () => number;

  constructor(
    collection: Collection,
    vocabulary: Vocabulary,
    fetcher: Fetcher,
    manner: Manner,
    now: () => number,
  ) {
    this.collection = collection;
    this.#vocabulary = vocabulary;
    this.#fetcher = fetcher;
    this.#manner = manner;
    this.#now = now;
  }

  /** Reads a page. Throws `UserError` where it is curated already, and `WebError` where it cannot be read. */
  async read(typed: string): Promise<Draft> {
    const address = webAddress(typed);
    if (address === undefined) {
      throw new WebError(
        typed,
        'It is no address of the web.',
        'Write it in full: https://news.example/article.',
      );
    }
    this.#refuseCurated(address);
    const { html, title, tags, insight, proposed } = this.#manner;
    const page =
      html === undefined ? await readAddress(this.#fetcher, address) : await readSaved(html, address);
    if (page.isPassedOn) throw passedOn(address);
    this.#refuseCurated(page.described.url.value);
    const proposals = this.#propose(page);
    const sure = proposed ? proposals.filter(({ isSure }) => isSure).map(({ name }) => name) : [];
    const its = title ?? page.described.title?.value;
    return { page, title: its, tags: [...new Set([...tags, ...sure])], insight, proposals };
  }

  /** Writes an article, with its picture if that can be had. */
  async file(draft: Draft): Promise<Outcome> {
    const article = this.#article(draft);
    const warnings: string[] = [];
    const picture = await this.#picture(draft, warnings);
    const filing = { again: this.#manner.again, picture };
    return { ...(await this.collection.file(article, filing)), draft, warnings };
  }

  /** The article that a draft makes. Throws `UserError` where it has no title. */
  #article({ page, title, tags, insight }: Draft) {
    if (title) {
      return scooped(page, title, { ...this.#manner, tags, insight }, this.collection.topic, this.#now());
    }
    throw new WebError(page.described.url.value, 'No title was found.', 'Give it with --title "…".');
  }

  #refuseCurated(address: string): void {
    const file = this.#manner.again ? undefined : this.collection.fileOf(address);
    if (file) throw new Curated(address, file);
  }

  #propose({ described: { title, keywords }, text }: ReadPage): ProposedTag[] {
    const words = keywords.map(({ value }) => value);
    return proposeTags(this.#vocabulary, { title: title?.value ?? '', keywords: words, text });
  }

  async #picture({ page: { described } }: Draft, warnings: string[]): Promise<Filing['picture']> {
    const { image } = described;
    if (!image || !this.#manner.image) return undefined;
    try {
      return { ...(await fetchPicture(this.#fetcher, image.value.url)), alt: image.value.alt ?? '' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      warnings.push(`without its picture: ${error.message}`);
      return undefined;
    }
  }
}

/** Taken for the source, it would be credited in the place of all who passed it on. */
function passedOn(address: string): WebError {
  return new WebError(
    address,
    'It is the page of an article that a topic passes on.',
    'Take it over with the credit of all who did: kiosque rescoop.',
  );
}

/** An address that is curated already. */
export class Curated extends UserError {
  readonly file: string;

  constructor(address: string, file: string) {
    super(`${address}\n  It is curated already in ${file}.\n  Use --again to curate it once more.`);
    this.file = file;
  }
}

/** What became of an address. */
export interface Result {
  address: string;
  outcome?: Outcome;
  failure?: UserError;
}

export function isFiled({ outcome }: Result): boolean {
  return outcome !== undefined && 'file' in outcome;
}
