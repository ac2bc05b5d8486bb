import { UserError } from '../problem.ts';
import { isFeed } from '../web/feed.ts';
import { Fetcher } from '../web/fetch.ts';
import { readPage } from '../web/page.ts';
import type { Taken } from '../web/take-over.ts';
import { WebError } from '../web/web-error.ts';
import { Ask, Left } from './ask.ts';
import { type Opened, openCollection } from './collection.ts';
import { isOfSystem, reasonOf } from './reason.ts';
import { Reporter } from './report.ts';
import { chosenOf, type Desk } from './rescoop-feed.ts';
import type { RescoopOptions } from './rescoop-options.ts';
import { scoopingOf } from './scoop.ts';
import { Curated } from './scooping.ts';
import { type FetchedText, Taking } from './taking.ts';
import { tellFailure } from './tell-scoop.ts';
import { isTerminal, type World } from './world.ts';

/** Takes articles over from other topics, or from feeds. Gives 1 when one of them could not be taken. */
export async function rescoop(options: RescoopOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const opened = openCollection(options.folders, reporter);
  if (!opened) return 1;
  const desk = deskOf(opened, options, world, reporter);
  const results: Result[] = [];
  for (const address of options.urls) results.push(...(await resultsOf(address, desk)));
  if (options.json) reporter.json(results.map(asJson));
  else for (const result of results) tell(result, reporter);
  return results.every(({ failure }) => failure === undefined) ? 0 : 1;
}

function deskOf(opened: Opened, options: RescoopOptions, world: World, reporter: Reporter): Desk {
  const { allowPrivate, manner, wanted, json } = options;
  const fetcher = new Fetcher({ allowPrivate });
  const scoopingFrom: Desk['scoopingFrom'] = (from) =>
    scoopingOf(opened, fetcher, { ...manner, from: [...manner.from, ...from] }, world);
  return {
    taking: new Taking(opened.collection, fetcher, manner, world.now),
    scoopingFrom,
    wanted,
    insight: manner.insight,
    ask: isTerminal(world) && !json ? new Ask(world) : undefined,
    reporter: json ? new Reporter({ ...world, out: world.err }, options.content) : reporter,
  };
}

interface Result {
  address: string;
  taken?: Taken;
  file?: string;
  failure?: UserError;
}

/** What became of an address: of one article, or of several of a feed. */
async function resultsOf(address: string, desk: Desk): Promise<Result[]> {
  const found: Result[] = [];
  const failed = await attempt(address, async () => {
    const page = await desk.taking.fetchText(address);
    const feed = isFeed(page.text) ? page : undefined;
    const taken = feed ? undefined : await desk.taking.read(page);
    if (taken) return fileOf(taken, desk);
    for (const chosen of await chosenOf(feed ?? (await feedOf(page, desk)), desk)) {
      found.push(await attempt(chosen.address, chosen.take));
    }
    return {};
  });
  return failed.failure || failed.file ? [...found, failed] : found;
}

async function attempt(
  address: string,
  work: () => Promise<Partial<Result> | { curatedIn: string }>,
): Promise<Result> {
  try {
    const done = await work();
    if ('curatedIn' in done) throw new Curated(address, done.curatedIn);
    return { address, ...done };
  } catch (failure) {
    if (failure instanceof UserError) return { address, failure };
    if (isOfSystem(failure)) return { address, failure: new UserError(`${address}\n  ${reasonOf(failure)}`) };
    throw failure;
  }
}

async function fileOf(taken: Taken, { taking, ask, reporter, insight }: Desk) {
  const filed = await taking.file(taken, ask ? await asked(taken, insight, ask, reporter) : insight);
  return { ...filed, taken };
}

/** The first feed that a page names. */
async function feedOf({ url, text }: FetchedText, { taking }: Desk): Promise<FetchedText> {
  const [feed] = readPage(text, url).described.feeds;
  if (feed) return taking.fetchText(feed.url, { obeysRobots: true });
  throw new WebError(
    url,
    'It is not the page of an article in a topic, and it names no feed.',
    'Take it over as a page: kiosque scoop does.',
  );
}

/** Shows the chain of credit, and asks for the curator's own words. */
async function asked(
  taken: Taken,
  said: string | undefined,
  ask: Ask,
  reporter: Reporter,
): Promise<string | undefined> {
  for (const line of chainLines(taken)) reporter.line(line);
  const insight = said ?? (await ask.line('Your insight'));
  const what = await ask.one('This article', [
    { value: 'take', label: 'Take it over' },
    { value: 'leave', label: 'Leave it' },
  ]);
  if (what === 'leave') throw new Left();
  return insight || undefined;
}

function tell({ taken, file, failure }: Result, reporter: Reporter): void {
  if (failure) tellFailure(failure, reporter);
  if (file) reporter.file(file);
  if (file && taken) for (const line of chainLines(taken)) reporter.line(line);
}

/** The chain of credit as a table, nearest first. */
export function chainLines({ article, by }: Taken): string[] {
  const { title, source, from, via } = article;
  const rows = [
    ['title', title],
    ['source', [source.publisher, source.author, source.date, source.url].filter(Boolean).join(' · ')],
    ...from.map(({ topic, url, article: there }) => [
      'from',
      [topic, there ?? url].filter(Boolean).join(' · '),
    ]),
    ...via.map(({ name, url }) => ['via', [name, url].filter(Boolean).join(' · ')]),
    ['read from', by],
  ];
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(11)} ${value}`);
}

function asJson({ address, taken, file, failure }: Result) {
  const curatedIn = failure instanceof Curated ? failure.file : undefined;
  return { address, file, curatedIn, failure: failure?.message, by: taken?.by, article: taken?.article };
}
