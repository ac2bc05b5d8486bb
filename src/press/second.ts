import { parentPort, workerData } from 'node:worker_threads';
import type { PlannedPage } from '../pages/planned.ts';
import { run } from './run.ts';
import { report, type Share } from './share.ts';

/* The second press: prints its share of the pages in a thread of its own. */
const { pages, output } = workerData as Share & { pages: PlannedPage[] };
let printed = 0;
const states = await run(pages, output, () => {
  printed += 1;
  if (printed % report === 0) parentPort?.postMessage(report);
});
parentPort?.postMessage(states);
