import { UserError } from '../problem.ts';
import { Fetcher } from '../web/fetch.ts';
import type { Taken } from '../web/take-over.ts';
import { WebError } from '../web/web-error.ts';
import { Ask, Left } from './ask.ts';
import { openCollection } from './collection.ts';
import { Reporter } from './report.ts';
import type { RescoopOptions } from './rescoop-options.ts';
import { Curated } from './scooping.ts';
import { type FetchedText, Taking } from './taking.ts';
import { isTerminal, type World } from './world.ts';

/** Takes articles over from other topics, or from feeds. Gives 1 when one of the addresses could not be taken. */
export async function rescoop(options: RescoopOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const opened = openCollection(options.folders);
  if ('problems' in opened) {
    reporter.problems(opened.problems);
    return 1;
  }
  const fetcher = new Fetcher({ allowPrivate: options.allowPrivate });
  const taking = new Taking(opened.collection, fetcher, options.manner, world.now);
  const ask = isTerminal(world) && !options.json ? new Ask(world) : undefined;
  const results: Result[] = [];
  for (const address of options.urls) results.push(await attempt(address, taking, ask, reporter));
  if (options.json) reporter.json(results.map(asJson));
  else for (const result of results) tell(result, reporter);
  return results.every(({ failure }) => failure === undefined) ? 0 : 1;
}

interface Result {
  address: string;
  taken?: Taken;
  file?: string;
  failure?: UserError;
}

async function attempt(
  address: string,
  taking: Taking,
  ask: Ask | undefined,
  reporter: Reporter,
): Promise<Result> {
  try {
    const page = await taking.fetchText(address);
    const taken = await taking.read(page);
    if (!taken) throw noArticle(page);
    const filed = await taking.file(taken, ask && (await asked(taken, ask, reporter)));
    if ('curatedIn' in filed) throw new Curated(address, filed.curatedIn);
    return { address, taken, file: filed.file };
  } catch (failure) {
    if (failure instanceof UserError) return { address, failure };
    throw failure;
  }
}

function noArticle({ url }: FetchedText): UserError {
  return new WebError(
    url,
    'It is not the page of an article in a topic, and it names no feed.',
    'Take it over as a page: kiosque scoop does.',
  );
}

/** Shows the chain of credit, and asks for the curator's own words. */
async function asked(taken: Taken, ask: Ask, reporter: Reporter): Promise<string | undefined> {
  for (const line of chainLines(taken)) reporter.line(line);
  const insight = await ask.line('Your insight');
  const what = await ask.one('This article', [
    { value: 'take', label: 'Take it over' },
    { value: 'leave', label: 'Leave it' },
  ]);
  if (what === 'leave') throw new Left();
  return insight || undefined;
}

function tell({ taken, file, failure }: Result, reporter: Reporter): void {
  if (failure) reporter.failure(failure.message);
  if (!taken || !file) return;
  reporter.file(file);
  for (const line of chainLines(taken)) reporter.line(line);
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
