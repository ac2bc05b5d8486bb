import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import DevServer from '@11ty/eleventy-dev-server';
import { watch } from 'chokidar';
import { home } from '../press/eleventy.ts';
import type { Preview } from '../press/preview.ts';
import { isError } from '../problem.ts';
import type { CommandOptions } from './options.ts';
import { plural, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Milliseconds without a further change after which a change is built: editors write in several steps. */
const quiet = 40;

/** Serves the curator's view of the site, and builds it again whenever a file changes, comes or goes. */
export async function serve(options: CommandOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const press = new Press(options);
  const first = await press.build();
  tell(first, reporter);
  const server = DevServer.getServer('kiosque', options.folders.output, {
    pathPrefix: first.root,
    messageOnStart: ({ hosts }) => `Preview at ${hosts.join(' or ')}`,
    logger: {
      info: (text) => reporter.say(text),
      log: (text) => reporter.say(text),
      error: (text) => reporter.failure(text),
    },
  });
  server.serve(options.port ?? 8080);
  const stopWatching = await watchFiles(options.folders.content, async (isCode) => {
    if (isCode) press.restart();
    const preview = await press.build();
    tell(preview, reporter);
    if (!preview.problems.some(isError)) server.reload({ build: { templates: [] } });
  });
  await new Promise<void>((done) => world.stop.addEventListener('abort', () => done()));
  await Promise.all([stopWatching(), server.close(), press.stop()]);
  return 0;
}

/** The thread that builds. */
class Press {
  readonly #options: CommandOptions;
  #worker: Worker;

  constructor(options: CommandOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  build(): Promise<Preview> {
    this.#worker.postMessage('build');
    return new Promise((done, fail) => {
      this.#worker.once('message', done);
      this.#worker.once('error', fail);
    });
  }

  /** Changed code is read by a new thread only. */
  restart(): void {
    void this.#worker.terminate();
    this.#worker = this.#start();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #start(): Worker {
    return new Worker(join(home, 'bin/preview.js'), { workerData: this.#options.folders });
  }
}

/** Calls back after each change, one at a time; changes that come meanwhile count as one. */
async function watchFiles(
  content: string,
  changed: (isCode: boolean) => Promise<void>,
): Promise<() => Promise<void>> {
  const code = ['src', 'templates', 'public'].map((name) => join(home, name));
  const watcher = watch([content, ...code], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let isCode = false;
  let last = Promise.resolve();
  watcher.on('all', (_event, path) => {
    isCode ||= !path.startsWith(content);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const what = isCode;
      isCode = false;
      last = last.then(() => changed(what));
    }, quiet);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}

function tell(preview: Preview, reporter: Reporter): void {
  reporter.problems(preview.problems);
  if (preview.failure) reporter.failure(preview.failure);
  else if (!preview.problems.some(isError)) {
    const did = [
      plural(preview.articles, 'article'),
      plural(preview.pages, 'page'),
      `${Math.round(preview.milliseconds)} ms`,
    ];
    reporter.say(did.join(' · '));
  }
}
