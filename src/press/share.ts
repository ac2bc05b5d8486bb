import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Kind, PlannedPage } from '../pages/planned.ts';
import { beside } from './eleventy.ts';
import { run, type States } from './run.ts';

/** What the second press is told. */
export interface Share {
  pages: readonly PlannedPage[];
  output: string;
}

/** How often the second press tells how far it is, in pages. */
export const report = 100;

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

/** Prints pages on as many presses as there are processors for, at most two. */
export async function printShared(
  { pages, output }: Share,
  onPage: (count: number) => void,
  from = worthSharing,
): Promise<States> {
  if (pages.length < from || availableParallelism() < 2) return run(pages, output, () => onPage(1));
  const inOrder = order.flatMap((kind) => pages.filter((page) => page.kind === kind));
  const cut = Math.round(pages.length * (1 - secondShare));
  const worker = new Worker(beside('second'), { workerData: { pages: inOrder.slice(cut), output } });
  try {
    const first = run(inOrder.slice(0, cut), output, () => onPage(1));
    const [ours, theirs] = await Promise.all([first, statesOf(worker, onPage)]);
    return new Map([...ours, ...theirs]);
  } finally {
    // When one fails, the other is not to go on alone.
    await worker.terminate();
  }
}

function statesOf(worker: Worker, onPage: (count: number) => void): Promise<States> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: number | States) =>
      typeof message === 'number' ? onPage(message) : resolve(message),
    );
    worker.once('error', reject);
  });
}
