import { text } from 'node:stream/consumers';
import { atATime } from '../at-a-time.ts';
import { vocabularyOf } from '../curating/propose-tags.ts';
import { UserError } from '../problem.ts';
import { Fetcher } from '../web/fetch.ts';
import { Ask } from './ask.ts';
import { type Opened, openCollection } from './collection.ts';
import { interview } from './interview.ts';
import { Progress } from './progress.ts';
import { isOfSystem, reasonOf } from './reason.ts';
import { Reporter } from './report.ts';
import type { ScoopOptions } from './scoop-options.ts';
import { Curated, isFiled, type Manner, type Outcome, type Result, Scooping } from './scooping.ts';
import { resultAsJson, tell, tellSum } from './tell-scoop.ts';
import { isTerminal, type World } from './world.ts';

/** Different servers that are asked at the same time. */
const sideBySide = 6;

/** Writes an article file for each address. Gives 1 when one of them did not become an article. */
export async function scoop(options: ScoopOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const opened = openCollection(options.folders, reporter);
  if (!opened) return 1;
  const addresses = await addressesOf(options, world);
  const fetcher = new Fetcher({ allowPrivate: options.allowPrivate });
  const scooping = scoopingOf(opened, fetcher, options.manner, world);
  const isAsked = addresses.length === 1 && isTerminal(world) && !options.json;
  const results = isAsked
    ? [await asked(addresses[0] ?? '', scooping, world, reporter, options.folders.content)]
    : await all(addresses, scooping, world);
  if (options.json) reporter.json(results.map(resultAsJson));
  else if (!isAsked || results[0]?.failure) for (const result of results) tell(result, reporter);
  if (!options.json && results.length > 1) tellSum(results, reporter);
  return results.every(isFiled) ? 0 : 1;
}

/** The scooping of a command: what its options ask for, for the topic that was opened. */
export function scoopingOf(
  { collection, articles }: Opened,
  fetcher: Fetcher,
  manner: Manner,
  world: World,
): Scooping {
  const vocabulary = vocabularyOf(
    collection.topic,
    articles.flatMap(({ tags }) => tags),
  );
  return new Scooping(collection, vocabulary, fetcher, manner, world.now);
}

async function asked(
  address: string,
  scooping: Scooping,
  world: World,
  reporter: Reporter,
  content: string,
): Promise<Result> {
  const room = { ask: new Ask(world), reporter, env: world.env, content };
  return attempt(address, async () => interview(await scooping.read(address), scooping, room));
}

async function all(addresses: string[], scooping: Scooping, world: World): Promise<Result[]> {
  const progress = new Progress(world);
  let done = 0;
  const results = await atATime(sideBySide, addresses, async (address) => {
    const result = await attempt(address, async () => scooping.file(await scooping.read(address)));
    done += 1;
    progress.show(done, addresses.length, 'pages read');
    return result;
  });
  progress.end();
  return results;
}

/** What keeps one address from being an article does not keep the others. */
async function attempt(address: string, work: () => Promise<Outcome>): Promise<Result> {
  try {
    const outcome = await work();
    if ('file' in outcome) return { address, outcome };
    return { address, failure: new Curated(address, outcome.curatedIn) };
  } catch (failure) {
    if (failure instanceof UserError) return { address, failure };
    if (isOfSystem(failure)) return { address, failure: new UserError(`${address}\n  ${reasonOf(failure)}`) };
    throw failure;
  }
}

/** Those of the command line, or else one in each line of standard input; what follows `#` at a line's start is left out. */
async function addressesOf({ urls, html, manner }: ScoopOptions, { in: input }: World): Promise<string[]> {
  const typed = urls.length > 0 ? urls : await lines(input);
  const addresses = [...new Set(typed)];
  if (addresses.length === 0)
    throw new UserError('no address: write one behind the command, or one in each line of standard input');
  if (addresses.length > 1 && (html ?? manner.title) !== undefined) {
    throw new UserError('--html, --url and --title are of one page: give one address');
  }
  return addresses;
}

async function lines(input: World['in']): Promise<string[]> {
  if (input.isTTY) return [];
  return (await text(input))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
