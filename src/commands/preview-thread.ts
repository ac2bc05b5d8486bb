import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { home } from '../home.ts';
import type { Answer } from '../press/answer.ts';
import type { Told } from '../press/desk.ts';
import type { Folders } from '../press/folders.ts';
import type { Question, Reply } from '../press/preview.ts';

/** The thread that reads the content and makes the pages of the preview; a new one is started when one ended. */
export class PreviewThread {
  readonly #folders: Folders;
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Reads what changed: paths below the content folder, or everything. */
  async update(changed?: readonly string[]): Promise<Told | string> {
    const { told, failure = 'nothing was read' } = await this.#ask({ update: changed });
    return told ?? failure;
  }

  /** Looks at the whole site. */
  async check(): Promise<Told | string> {
    const { told, failure = 'nothing was checked' } = await this.#ask({ check: true });
    return told ?? failure;
  }

  async answer(path: string): Promise<Answer | undefined> {
    const { answer, failure } = await this.#ask({ answer: path });
    if (failure === undefined) return answer;
    return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: failure };
  }

  /** Ends the thread; the next one reads the code anew. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#fail('the preview has ended');
  }

  #ask(question: Question): Promise<Reply> {
    this.#worker ??= this.#start();
    this.#last += 1;
    const id = this.#last;
    this.#worker.postMessage({ id, ...question });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #start(): Worker {
    const worker = new Worker(join(home, 'bin/preview.js'), { workerData: this.#folders });
    worker.on('message', (reply: Reply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    // Code that does not run ends its thread: the next question has another.
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#fail(String(error));
    });
    return worker;
  }

  #fail(failure: string): void {
    for (const [id, resolve] of this.#waiting) resolve({ id, failure });
    this.#waiting.clear();
  }
}
