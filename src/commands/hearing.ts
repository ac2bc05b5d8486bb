import { atATime } from '../at-a-time.ts';
import type { Told } from '../curating/suggestions.ts';
import type { Subscription } from '../formats/opml.ts';
import { textOf } from '../formats/text.ts';
import { sameAddress } from '../link.ts';
import { UserError } from '../problem.ts';
import { type Feed, type FeedArticle, readFeed } from '../web/feed.ts';
import type { Fetcher } from '../web/fetch.ts';
import { Progress } from './progress.ts';
import type { World } from './world.ts';

/** An article, and the feed that told of it. */
export interface Heard {
  article: FeedArticle;
  feed: Feed;
  /** What the curator calls the feed. */
  name: string;
}

/** Different servers that are asked at the same time. */
const sideBySide = 6;

/** Reads all feeds; one that fails does not keep the others. */
export async function hear(feeds: Subscription[], fetcher: Fetcher, world: World) {
  const progress = new Progress(world);
  const failed = new Map<Subscription, UserError>();
  let done = 0;
  const all = await atATime(sideBySide, feeds, async (one) => {
    const heard = await read(one, fetcher).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      failed.set(one, error);
      return [];
    });
    done += 1;
    progress.show(done, feeds.length, 'feeds');
    return heard;
  });
  progress.end();
  // In the order of the list, whichever answered first.
  return { heard: all.flat(), failures: feeds.flatMap((one) => failed.get(one) ?? []) };
}

async function read({ feed: address, title: name }: Subscription, fetcher: Fetcher): Promise<Heard[]> {
  const fetched = await fetcher.fetch(address, {
    accept: 'application/atom+xml,application/rss+xml,application/feed+json,*/*;q=0.8',
    obeysRobots: true,
  });
  const feed = readFeed(textOf(fetched), fetched.url);
  return feed.articles.map((article) => ({ article, feed, name }));
}

/** What is suggested is what a topic rescooped, and not its page about it. */
export function toldBy({ article, name }: Heard): Told {
  return { ...article, url: article.provenance?.source.url ?? article.url, feed: name };
}

/** Who told of each article, by `sameAddress`: of several the first, unless another brings its chain of credit. */
export function byAddress(all: readonly Heard[]): Map<string, Heard> {
  const found = new Map<string, Heard>();
  for (const heard of all) {
    const key = sameAddress(toldBy(heard).url);
    const known = found.get(key);
    if (!known || (heard.article.provenance && !known.article.provenance)) found.set(key, heard);
  }
  return found;
}
