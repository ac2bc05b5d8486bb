import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { beside } from './eleventy.ts';
import { stateAt } from './files.ts';
import { type Kept, type Ledger, readLedger } from './ledger.ts';

/** What the last build left behind, and what became of it. */
export interface Survey {
  ledger: Ledger;
  /** The files of the output that are not as the last build left them. */
  edited: Promise<ReadonlySet<string>>;
}

/** From so many files on they are looked at in a thread of their own, while the content is being read. */
const many = 5000;

/** Reads the ledger, and begins to look at the files of the output. */
export function survey(kept: Kept, from = many): Survey {
  const ledger = readLedger(kept);
  const isLarge = ledger.lines.size >= from && availableParallelism() > 1;
  return { ledger, edited: isLarge ? editedBeside(kept) : Promise.resolve(editedFiles(ledger, kept.output)) };
}

export function editedFiles({ lines }: Ledger, output: string): Set<string> {
  const edited = new Set<string>();
  for (const [file, { state }] of lines) if (stateAt(`${output}/${file}`) !== state) edited.add(file);
  return edited;
}

function editedBeside(kept: Kept): Promise<ReadonlySet<string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(beside('surveyor'), { workerData: kept });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
