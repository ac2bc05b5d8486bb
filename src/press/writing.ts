import { Worker } from 'node:worker_threads';
import { beside } from './eleventy.ts';
import { Folder } from './folder.ts';

/** The state of each file that was put in its place. */
export type States = Map<string, string>;

/** Takes the text of files, in UTF-8, and puts each in its place. */
export interface Writing {
  put(file: string, text: string): void;
  /** Whether a file could not be put in its place: `end` says which. */
  hasFailed(): boolean;
  /** Waits until all is in its place. Throws what kept a file from it, an error of the file system. */
  end(): Promise<States>;
  /** Ends it, done or not. */
  close(): Promise<unknown>;
}

/** Writes at once, in this thread. */
export function writeHere(output: string): Writing {
  const [folder, states] = [new Folder(output), new Map<string, string>()];
  return {
    put: (file, text) => states.set(file, folder.put(file, Buffer.from(text))),
    hasFailed: () => false,
    end: async () => states,
    close: async () => undefined,
  };
}

/** Files that are handed over together: their texts stand one after the other in `bytes`. */
export interface Batch {
  files: string[];
  /** Where in `bytes` each file ends. */
  ends: number[];
  bytes: Uint8Array;
}

/** What the writer is given once. */
export interface Handed {
  output: string;
  /** Memory of both threads: how many batches are done with, and whether one could not be written. */
  progress: Int32Array;
}

/** What became of a batch: files and their states. */
export type Written = [file: string, state: string][];

/** Bytes in a batch, and batches that may wait: a disk may be slower than we are, and memory has an end. */
const size = 1 << 20;
const mostWaiting = 16;

/** How long a batch may take, in milliseconds: some folders are far away. */
const patience = 600_000;

/** Writes in a thread of its own: while it waits for the disk, the next pages are printed. */
export class WritingBeside implements Writing {
  readonly #worker: Worker;
  readonly #progress = new Int32Array(new SharedArrayBuffer(8));
  readonly #states: States = new Map();
  readonly #failure: Promise<never>;
  #batch = emptyBatch(size);
  #filled = 0;
  #sent = 0;
  #received = 0;
  #done: (() => void) | undefined;

  constructor(output: string) {
    this.#worker = new Worker(beside('writer'), {
      workerData: { output, progress: this.#progress } satisfies Handed,
    });
    this.#worker.on('message', (written: Written) => this.#receive(written));
    this.#failure = new Promise((_, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('the writer has stopped')));
    });
    // It is told by `end`, at the latest.
    this.#failure.catch(() => undefined);
  }

  put(file: string, text: string): void {
    // No character takes more than three bytes for each of its UTF-16 units.
    if (this.#filled + text.length * 3 > this.#batch.bytes.length) this.#send(text.length * 3);
    const { files, ends, bytes } = this.#batch;
    this.#filled += bytes.write(text, this.#filled);
    files.push(file);
    ends.push(this.#filled);
  }

  hasFailed(): boolean {
    return Atomics.load(this.#progress, 1) === 1;
  }

  async end(): Promise<States> {
    if (this.hasFailed()) return this.#failure;
    this.#send();
    const all = new Promise<void>((done) => {
      this.#done = done;
      this.#settle();
    });
    await Promise.race([all, this.#failure]);
    return this.#states;
  }

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }

  #send(atLeast = 0): void {
    this.#waitForRoom();
    this.#worker.postMessage(this.#batch, [this.#batch.bytes.buffer]);
    this.#sent += 1;
    this.#batch = emptyBatch(Math.max(size, atLeast));
    this.#filled = 0;
  }

  /** Stops this thread, which has nothing else to do, until enough is written. */
  #waitForRoom(): void {
    const done = () => Atomics.load(this.#progress, 0);
    for (let now = done(); this.#sent - now >= mostWaiting && !this.hasFailed(); now = done()) {
      // That it has ended otherwise than by a failure would be told to a thread that does not stand still.
      if (Atomics.wait(this.#progress, 0, now, patience) === 'timed-out')
        throw new Error('the writer is stuck');
    }
    if (this.hasFailed()) throw new Error('the writer has stopped');
  }

  #receive(written: Written): void {
    for (const [file, state] of written) this.#states.set(file, state);
    this.#received += 1;
    this.#settle();
  }

  #settle(): void {
    if (this.#received === this.#sent) this.#done?.();
  }
}

/** Its memory is its own, and goes to the writer. */
function emptyBatch(bytes: number): Batch & { bytes: Buffer<ArrayBuffer> } {
  return { files: [], ends: [], bytes: Buffer.allocUnsafeSlow(bytes) };
}
