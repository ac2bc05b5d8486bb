import { parentPort, workerData } from 'node:worker_threads';
import { type Kept, readLedger } from './ledger.ts';
import { editedFiles } from './survey.ts';

/* Looks at the files of an output folder in a thread of its own. */
const kept = workerData as Kept;
parentPort?.postMessage(editedFiles(readLedger(kept), kept.output));
