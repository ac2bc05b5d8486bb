import type { Collection } from '../curating/collection.ts';
import { Dismissed } from '../curating/dismissed.ts';
import { vocabularyOf } from '../curating/propose-tags.ts';
import { pastOf, rank, type Taste, type Told } from '../curating/suggestions.ts';
import { wantedOf } from '../curating/wanted.ts';
import { Fetcher } from '../web/fetch.ts';
import { Ask } from './ask.ts';
import { type Opened, openCollection } from './collection.ts';
import { byAddress, hear, toldBy } from './hearing.ts';
import { Reporter } from './report.ts';
import { scoopingOf } from './scoop.ts';
import { subscriptionsOf } from './subscriptions.ts';
import { type Choosing, choose, listLines } from './suggest-choose.ts';
import type { SuggestOptions } from './suggest-options.ts';
import { Taking } from './taking.ts';
import { isTerminal, type World } from './world.ts';

/** Says what the feeds of the topic have that it may want, the best first. Gives 1 when every feed fails. */
export async function suggest(options: SuggestOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const { folders, dismiss, json } = options;
  const dismissed = new Dismissed(world.state, folders.content);
  if (dismiss) {
    dismissed.add(dismiss);
    return 0;
  }
  const opened = openCollection(folders, reporter);
  if (!opened) return 1;
  const feeds = subscriptionsOf(folders.content);
  const fetcher = new Fetcher({ allowPrivate: options.allowPrivate });
  const { heard, failures } = await hear(feeds, fetcher, world);
  for (const failure of failures) reporter.warning(failure.message);
  const found = rank(
    fresh(heard.map(toldBy), opened.collection, dismissed, options),
    tasteOf(opened, world.now()),
  );
  const best = found.slice(0, options.limit);
  if (json) reporter.json(best);
  else if (isTerminal(world) && best.length > 0) {
    await choose(best, {
      ...roomOf(opened, fetcher, options, world),
      heard: byAddress(heard),
      dismissed,
      reporter,
    });
  } else for (const line of listLines(best, found.length)) reporter.line(line);
  return failures.length < feeds.length ? 0 : 1;
}

/** Where what is chosen goes to, and who is asked. */
function roomOf(opened: Opened, fetcher: Fetcher, { manner, folders }: SuggestOptions, world: World) {
  const scoopingFrom: Choosing['scoopingFrom'] = (from, isAsked) => {
    const its = { ...manner, from: [...manner.from, ...from], proposed: !isAsked };
    return scoopingOf(opened, fetcher, its, world);
  };
  const taking = new Taking(opened.collection, fetcher, manner, world.now);
  return { taking, scoopingFrom, ask: new Ask(world), env: world.env, content: folders.content };
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
