import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Intake } from '../curating/intake.ts';
import { adapter } from '../import/article-of.ts';
import type { Given } from '../import/given.ts';
import type { Tally } from '../import/tally.ts';
import { UserError } from '../problem.ts';
import { defaultsOf } from '../site/load.ts';
import type { Topic } from '../site/topic.ts';
import { givenFiles, inOwnOrder } from './given-file.ts';
import { addFeeds } from './import-feeds.ts';
import { importFile } from './import-file.ts';
import type { ImportOptions } from './import-options.ts';
import { topicFor } from './import-topic.ts';
import { Progress } from './progress.ts';
import { Reporter } from './report.ts';
import { isWhole, tellImport, type Whole, writeReport } from './tell-import.ts';
import type { World } from './world.ts';

/** Takes in the entries of files of other tools. Gives 1 when a file was not known, left anything out, or was not read to its end. */
export async function importFiles(options: ImportOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  if (options.report !== undefined) checkReport(options.report);
  const files = await inOwnOrder(givenFiles(options.files));
  const topic = await topicFor(options.folders.content, files, reporter);
  if (!topic) return 1;
  const whole = await takeIn(files, topic, options, world);
  if (options.json) reporter.json(whole);
  else tellImport(whole, topic, reporter);
  // What became of the entries is told before that, for this may fail.
  if (options.report !== undefined) report(whole, topic, options.report, options, reporter);
  return isWhole(whole) ? 0 : 1;
}

/** What keeps a report from being written is told before anything is done. */
function checkReport(path: string): void {
  if (existsSync(path)) throw new UserError(`${path} is there already: give --report another name`);
  if (!existsSync(dirname(path))) throw new UserError(`there is no folder ${dirname(path)} for --report`);
}

function report(whole: Whole, topic: Topic, path: string, { json }: ImportOptions, reporter: Reporter): void {
  writeReport(whole, topic, path, json ?? false);
  if (!json) reporter.line(`The whole report is in ${path}.`);
}

async function takeIn(files: Given[], topic: Topic, options: ImportOptions, world: World): Promise<Whole> {
  const { folders, skipsDuplicates, isDry, manner, map } = options;
  const progress = new Progress(world);
  const isStopped = stopping(world);
  const intake = await Intake.open(folders, topic, { skipsDuplicates, isDry });
  try {
    const hasImage = (src: string) => existsSync(join(folders.content, src));
    const adapt = adapter({ ...defaultsOf(topic), hasImage, now: world.now() }, manner);
    const read = progressOf(files, progress);
    const tallies: Tally[] = [];
    for (const file of files) {
      if (isStopped()) break;
      tallies.push(await importFile(file, { intake, adapt, map, isStopped, heed: read(file) }));
    }
    const feeds = addFeeds(folders.content, tallies, isDry);
    return { files: tallies, feeds, isDry, isStopped: isStopped() };
  } finally {
    progress.end();
    await intake.close();
  }
}

/** Whether the curator wants it to end: what is being written is written first. */
function stopping({ stopped }: World): () => boolean {
  let isStopped = false;
  void stopped().then(() => {
    isStopped = true;
  });
  return () => isStopped;
}

function kilo(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

/** Counts kilobytes, the only thing of which it is known how many are left. */
export function progressOf(files: readonly Given[], progress: Progress) {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  return (file: Given) => {
    const start = before;
    before += file.size;
    return (bytes: number) => progress.show(kilo(start + bytes), kilo(all), 'kB');
  };
}
