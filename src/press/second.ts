import { parentPort, workerData } from 'node:worker_threads';
import { run } from './run.ts';
import type { Share } from './share.ts';

/* The second press: prints its share of the pages in a thread of its own. */
const { pages, output, counter } = workerData as Share;
parentPort?.postMessage(await run(pages, output, () => Atomics.add(counter, 0, 1)));
