import { parentPort, workerData } from 'node:worker_threads';
import { Folder } from './folder.ts';
import type { Batch, Handed, Written } from './writing.ts';

/* The writer: puts printed pages in their places, in a thread of its own. */
const { output, progress } = workerData as Handed;
const folder = new Folder(output);

parentPort?.on('message', (batch: Batch) => {
  try {
    parentPort?.postMessage(write(batch));
  } catch (error) {
    Atomics.store(progress, 1, 1);
    throw error;
  } finally {
    // Who prints may be waiting for us.
    Atomics.add(progress, 0, 1);
    Atomics.notify(progress, 0);
  }
});

function write({ files, ends, bytes }: Batch): Written {
  let start = 0;
  return files.map((file, index) => {
    const content = bytes.subarray(start, ends[index]);
    start = ends[index] ?? start;
    return [file, folder.put(file, content)];
  });
}
