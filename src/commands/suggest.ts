import { atATime } from '../at-a-time.ts';
import type { Collection } from '../curating/collection.ts';
import { Dismissed } from '../curating/dismissed.ts';
import { vocabularyOf } from '../curating/propose-tags.ts';
import { pastOf, rank, type Taste, type Told } from '../curating/suggestions.ts';
import { wantedOf } from '../curating/wanted.ts';
import { UserError } from '../problem.ts';
import { readFeed } from '../web/feed.ts';
import { Fetcher } from '../web/fetch.ts';
import type { Subscription } from '../web/opml.ts';
import { textOf } from '../web/text.ts';
import { Ask } from './ask.ts';
import { type Opened, openCollection } from './collection.ts';
import { Progress } from './progress.ts';
import { Reporter } from './report.ts';
import { scoopingOf } from './scoop.ts';
import { subscriptionsOf } from './subscriptions.ts';
import { choose, listLines } from './suggest-choose.ts';
import type { SuggestOptions } from './suggest-options.ts';
import { isTerminal, type World } from './world.ts';

/** Different servers that are asked at the same time. */
const sideBySide = 6;

/** Says what the feeds of the topic have that it may want, the best first. Gives 1 when every feed fails. */
export async function suggest(options: SuggestOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const { folders, dismiss, json } = options;
  const dismissed = new Dismissed(world.state, folders.content);
  if (dismiss) {
    dismissed.add(dismiss);
    return 0;
  }
  const opened = openCollection(folders);
  if ('problems' in opened) {
    reporter.problems(opened.problems);
    return 1;
  }
  const feeds = subscriptionsOf(folders.content);
  const fetcher = new Fetcher({ allowPrivate: options.allowPrivate });
  const { told, failures } = await readAll(feeds, fetcher, world);
  for (const failure of failures) reporter.warning(failure.message);
  const found = rank(fresh(told, opened.collection, dismissed, options), tasteOf(opened, world.now()));
  const best = found.slice(0, options.limit);
  if (json) reporter.json(best);
  else if (isTerminal(world) && best.length > 0) {
    const scooping = scoopingOf(opened, fetcher, options.manner, world);
    await choose(best, { scooping, dismissed, ask: new Ask(world), reporter });
  } else for (const line of listLines(best, found.length)) reporter.line(line);
  return failures.length < feeds.length ? 0 : 1;
}

/** What is neither curated nor dismissed, and as new as was asked for. */
function fresh(
  told: Told[],
  collection: Collection,
  dismissed: Dismissed,
  { since, dismissed: isAll, manner }: SuggestOptions,
): Told[] {
  return wantedOf(told, { since }).filter(
    ({ url }) => (isAll || !dismissed.has(url)) && (manner.again || collection.fileOf(url) === undefined),
  );
}

function tasteOf({ collection, articles }: Opened, now: number): Taste {
  const carried = articles.flatMap(({ tags }) => tags);
  return { vocabulary: vocabularyOf(collection.topic, carried), past: pastOf(articles), now };
}

/** Reads all feeds; one that fails does not keep the others. */
async function readAll(feeds: Subscription[], fetcher: Fetcher, world: World) {
  const progress = new Progress(world);
  const failed = new Map<Subscription, UserError>();
  let done = 0;
  const all = await atATime(sideBySide, feeds, async (one) => {
    const told = await read(one, fetcher).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      failed.set(one, error);
      return [];
    });
    done += 1;
    progress.show(done, feeds.length, 'feeds');
    return told;
  });
  progress.end();
  // In the order of the list, whichever answered first.
  return { told: all.flat(), failures: feeds.flatMap((one) => failed.get(one) ?? []) };
}

async function read({ feed: address, title }: Subscription, fetcher: Fetcher): Promise<Told[]> {
  const fetched = await fetcher.fetch(address, {
    accept: 'application/atom+xml,application/rss+xml,application/feed+json,*/*;q=0.8',
    obeysRobots: true,
  });
  const { articles } = readFeed(textOf(fetched), fetched.url);
  return articles.map((article) => ({
    ...article,
    url: article.provenance?.source.url ?? article.url,
    feed: title,
  }));
}
