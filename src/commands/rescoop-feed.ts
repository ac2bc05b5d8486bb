import type { Origin } from '../article/article.ts';
import type { Collection } from '../curating/collection.ts';
import { type Wanted, wantedOf } from '../curating/wanted.ts';
import { hostOf } from '../link.ts';
import { defaultsOf } from '../site/load.ts';
import { type Feed, type FeedArticle, readFeed } from '../web/feed.ts';
import { thereOf } from '../web/feed-credit.ts';
import { hopFrom, type Taken } from '../web/take-over.ts';
import { WebError } from '../web/web-error.ts';
import type { Ask } from './ask.ts';
import { plural, type Reporter } from './report.ts';
import type { Scooping } from './scooping.ts';
import type { FetchedText, Taking } from './taking.ts';

/** Where articles of feeds go to, and who is asked about them. */
export interface Desk {
  taking: Taking;
  /** Reads pages, for articles that have no chain of credit; `from` is the topic whose feed told of them. */
  scoopingFrom: (from: Origin[]) => Scooping;
  wanted: Wanted & { all?: boolean };
  /** The curator's own words, where they are said already. */
  insight?: string;
  ask?: Ask;
  reporter: Reporter;
}

/** Takes articles over from a feed: those that are chosen of what is not curated yet. Gives how each is done. */
export async function chosenOf({ url, text }: FetchedText, desk: Desk): Promise<Chosen[]> {
  const feed = readFeed(text, url);
  const { taking, wanted, ask, reporter } = desk;
  const fresh = wantedOf(feed.articles, wanted).filter((article) => !isCurated(article, taking.collection));
  const [found, known] = [fresh.length, feed.articles.length - fresh.length];
  const leftOut = feed.skipped > 0 ? ` · ${feed.skipped} without an address of the web` : '';
  reporter.line(
    `${feed.title}: ${plural(found, 'article')} to take · ${known} curated already or not asked for${leftOut}`,
  );
  const chosen = wanted.all ? fresh : ask ? await asked(fresh, ask) : listed(fresh, reporter);
  return chosen.map((article) => ({ address: article.url, take: () => takeOne(article, feed, desk) }));
}

export interface Chosen {
  address: string;
  /** Gives its file, or the one in which it is curated already. */
  take: () => Promise<{ file: string } | { curatedIn: string }>;
}

function isCurated({ url, provenance }: FeedArticle, collection: Collection): boolean {
  return collection.fileOf(provenance?.source.url ?? url) !== undefined;
}

async function asked(fresh: FeedArticle[], ask: Ask): Promise<FeedArticle[]> {
  if (fresh.length === 0) return [];
  const choices = fresh.map(({ title, date, author }, index) => ({
    value: String(index),
    label: title,
    hint: [date?.slice(0, 10), author].filter(Boolean).join(' · '),
  }));
  const chosen = new Set(await ask.some('Which of them?', choices));
  return fresh.filter((_, index) => chosen.has(String(index)));
}

/** Nobody is there to choose: they are told. */
function listed(fresh: FeedArticle[], reporter: Reporter): FeedArticle[] {
  for (const { title, date = '', url } of fresh)
    reporter.line(`  ${date.slice(0, 10).padEnd(10)}  ${title}  ${url}`);
  if (fresh.length > 0) reporter.line('  --all takes them all; --since and --match narrow the list.');
  return [];
}

/** With the chain of credit that the feed of a topic says; or else as a page, from the feed that told of it. */
async function takeOne(article: FeedArticle, feed: Feed, { taking, scoopingFrom }: Desk) {
  const taken = chainOf(article, taking);
  if (taken) return taking.file(taken);
  const scooping = scoopingFrom(creditOf(article, feed));
  return scooping.file(await scooping.read(article.url));
}

/** The article with its chain of credit, where the feed of a topic says one. Throws `UserError` where it may not be taken. */
export function chainOf({ url, provenance, hasBrokenChain }: FeedArticle, taking: Taking): Taken | undefined {
  if (!provenance && !hasBrokenChain) return undefined;
  const defaults = defaultsOf(taking.collection.topic);
  const taken = provenance && hopFrom(thereOf(provenance), provenance.article ?? url, defaults, 'feed');
  if (!taken)
    throw new WebError(url, 'The feed says its chain of credit in a way that cannot be read.', byPage);
  taking.check(taken, url);
  return taken;
}

/** Without the chain nobody would be credited. */
const byPage = 'Give the address of its page in that topic to kiosque rescoop.';

/** The feed of the source itself is no topic that an article came through. */
export function creditOf({ url }: FeedArticle, feed: Feed): Origin[] {
  const isOwn = feed.url === undefined || hostOf(feed.url) === hostOf(url);
  return isOwn ? [] : [{ topic: feed.title, url: feed.url }];
}
