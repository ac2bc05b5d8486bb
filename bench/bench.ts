import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { type Generator, makeGenerators, type Task } from './generators.ts';
import { measureImports } from './imports.ts';
import { canMeasureMemory, type Measure, measured } from './measure.ts';
import { keepPictures, type Pictures } from './pictures.ts';
import { importReport, type Part, report, writeToReadme } from './report.ts';
import { scenesOf } from './scenes.ts';

/** What one size came to: a measure for each run, by scene and by generator. */
export interface Result {
  articles: number;
  measures: Map<string, Record<Generator['name'], Measure[]>>;
  /** Kiosque's very first build, which draws the share pictures; measured once, and of few articles only. */
  drawing?: Measure;
  /** A clean build by Hugo without related articles; measured once. */
  unrelated?: Measure;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1670,6682,20000' },
    runs: { type: 'string', default: '3' },
    imports: { type: 'string', default: '100000' },
    write: { type: 'boolean', default: false },
  },
});

const isBuilt = values.sizes !== '';
if (isBuilt && spawnSync('hugo', ['version']).status !== 0) {
  stop('Hugo is missing: `apt install hugo`, `brew install hugo`, or https://gohugo.io/installation/');
}
if (!canMeasureMemory) {
  process.stderr.write('Peak memory is not measured: GNU time is missing (`apt install time`).\n');
}
/** The most articles whose share pictures are drawn: each takes 30 ms of a processor. */
const fewEnough = 2_000;

const results: Result[] = [];
if (isBuilt) for (const size of values.sizes.split(',')) results.push(await measureSize(Number(size)));
const runs = Number(values.runs);
if (isBuilt) publish(report(results, runs), 'results');
const bookmarks = Number(values.imports);
if (bookmarks > 0) publish(importReport(bookmarks, measureImports(bookmarks, runs), runs), 'imports');

function publish(text: string, part: Part): void {
  process.stdout.write(`${text}\n`);
  if (values.write) writeToReadme(text, part);
}

/** Everything happens in one fresh folder, in memory where there is such a disk, so that no disk is measured. */
async function measureSize(articles: number): Promise<Result> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kiosque-bench-'));
  try {
    const content = join(folder, 'content');
    writeCorpus(content, articles);
    const result: Result = { articles, measures: new Map() };
    if (articles <= fewEnough)
      result.drawing = measureOnce('Kiosque', { content, work: join(folder, 'drawing') });
    const pictures = await keepPictures(content, join(folder, 'pictures'));
    const unrelated = { content, work: join(folder, 'unrelated'), pictures };
    result.unrelated = measureOnce('Hugo', unrelated, { HUGO_PARAMS_RELATED: 'false' });
    for (let run = 1; run <= Number(values.runs); run += 1) measureRun(run, folder, pictures, result);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A clean build beside the scenes. */
function measureOnce(name: Generator['name'], task: Task, environment = {}): Measure | undefined {
  const generator = makeGenerators(task).find((one) => one.name === name);
  generator?.prepare?.();
  const measure = generator && measured(generator, environment);
  rmSync(task.work, { recursive: true });
  return measure;
}

/** One run: each scene is played by one generator after the other, so that a slow minute of the machine meets all. */
function measureRun(run: number, folder: string, pictures: Pictures, { articles, measures }: Result): void {
  const [work, content] = [join(folder, `run-${run}`), join(folder, 'content')];
  const generators = makeGenerators({ content, work, pictures });
  const { scenes, undo } = scenesOf(content);
  pause();
  for (const [scene, prepare] of Object.entries(scenes)) {
    prepare();
    const row = measures.get(scene) ?? { Kiosque: [], Hugo: [], floor: [] };
    measures.set(scene, row);
    for (const generator of generators) {
      if (!isPlayed(scene, run, generator)) continue;
      generator.prepare?.();
      const measure = measured(generator);
      row[generator.name].push(measure);
      const seconds = measure.seconds.toFixed(2);
      process.stderr.write(`${articles} articles, run ${run}, ${scene}: ${generator.name} ${seconds} s\n`);
    }
  }
  undo();
  rmSync(work, { recursive: true });
}

function isPlayed(scene: string, run: number, { later }: Generator): boolean {
  return scene === 'clean' || later === 'each run' || (later === 'first run' && run === 1);
}

/** Articles are older than a build as a rule; Kiosque takes no file of the last two seconds for known by its time. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
