import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Kind, PlannedPage } from '../pages/planned.ts';
import { beside } from './eleventy.ts';
import { run, type States } from './run.ts';

/** What the second press is told. */
export interface Share {
  pages: readonly PlannedPage[];
  output: string;
  /** How many pages the second press printed: shared memory, for the first is too busy to hear of them. */
  counter: Int32Array;
}

/** From so many pages on a second press earns its start: it takes as long to start as these take to print. */
export const worthSharing = 10_000;

/** The second press starts later, while the first works already. */
const secondShare = 0.45;

/**
 * The order in which pages are shared out. Lists come first: what they show of an article is made once for all of them.
 * What the second press takes from the end is made from one article each, and quickly handed over.
 */
const order: Kind[] = [
  'topic',
  'tag',
  'tags',
  'feed',
  'own',
  'follow',
  'missing',
  'accent',
  'moved',
  'article',
  'rescoop',
];

/** Prints pages on as many presses as there are processors for, at most two; tells how many are done. */
export async function printShared(
  pages: readonly PlannedPage[],
  output: string,
  onPage: (done: number) => void,
  from = worthSharing,
): Promise<States> {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  let own = 0;
  const tell = () => {
    own += 1;
    onPage(own + Atomics.load(counter, 0));
  };
  if (pages.length < from || availableParallelism() < 2) return run(pages, output, tell);
  const inOrder = order.flatMap((kind) => pages.filter((page) => page.kind === kind));
  const cut = Math.round(pages.length * (1 - secondShare));
  const share: Share = { pages: inOrder.slice(cut), output, counter };
  const worker = new Worker(beside('second'), { workerData: share });
  try {
    const [ours, theirs] = await Promise.all([run(inOrder.slice(0, cut), output, tell), statesOf(worker)]);
    return new Map([...ours, ...theirs]);
  } finally {
    // When one fails, the other is not to go on alone.
    await worker.terminate();
  }
}

function statesOf(worker: Worker): Promise<States> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
