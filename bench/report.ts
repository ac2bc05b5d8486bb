import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Result } from './bench.ts';
import type { Generator } from './generators.ts';
import type { Imports } from './imports.ts';
import type { Measure } from './measure.ts';

type Row = Record<Generator['name'], Measure[]>;

/** The results as Markdown. */
export function report(results: Result[], runs: number): string {
  const [hugo] = /v[\d.]+/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout) ?? ['?'];
  const machine = `${availableParallelism()} processor cores`;
  return [
    `Hugo ${hugo}, Node.js ${process.version}, ${machine}; medians of ${runs} runs.`,
    'Seconds:',
    table(
      ['articles', '', 'Kiosque', 'Hugo', 'floor', 'Kiosque / Hugo', 'floor / Hugo'],
      rows(results, times),
    ),
    'Files written, and peak memory in MB:',
    table(
      ['articles', '', 'written: Kiosque', 'Hugo', 'memory: Kiosque', 'Hugo', 'floor'],
      rows(results, efforts),
    ),
    'The outputs of the clean build, as files and MB:',
    table(
      ['articles', 'Kiosque', 'Hugo', 'floor'],
      results.map(({ articles, measures }) => [number(articles), ...outputs(measures.get('clean'))]),
    ),
    ...results.flatMap(drawn),
    ...results.flatMap(unrelated),
  ].join('\n\n');
}

/** What share pictures cost, once. */
function drawn({ articles, measures, drawing }: Result): string[] {
  if (!drawing) return [];
  const [kept = 0, all] = [median(measures.get('clean')?.Kiosque ?? [], 'seconds'), drawing.seconds];
  const each = (((all - kept) / articles) * 1000).toFixed(0);
  return [
    `A first build of ${number(articles)} articles by Kiosque, which draws their share pictures: ${all.toFixed(2)} s, ${each} ms more for each.`,
  ];
}

/** What related articles cost Hugo. */
function unrelated({ articles, unrelated: its }: Result): string[] {
  return its
    ? [
        `Without related articles, Hugo’s clean build of ${number(articles)} articles: ${its.seconds.toFixed(2)} s.`,
      ]
    : [];
}

function rows(results: Result[], cells: (row: Row) => string[]): string[][] {
  return results.flatMap(({ articles, measures }) =>
    [...measures].map(([scene, row]) => [number(articles), scene, ...cells(row)]),
  );
}

function times({ Kiosque, Hugo, floor }: Row): string[] {
  const [kiosque, hugo, lowest] = [Kiosque, Hugo, floor].map((of) => median(of, 'seconds'));
  const ratios = [kiosque, lowest].map((its) => (its && hugo ? its / hugo : undefined));
  return [kiosque, hugo, lowest, ...ratios].map((value) => value?.toFixed(2) ?? '–');
}

function efforts({ Kiosque, Hugo, floor }: Row): string[] {
  const written = [Kiosque, Hugo].map((of) => number(median(of, 'written')));
  const memory = [Kiosque, Hugo, floor].map((of) => number(median(of, 'megabytes')));
  return [...written, ...memory];
}

function outputs(row: Row | undefined): string[] {
  if (!row) return [];
  return [row.Kiosque, row.Hugo, row.floor].map(
    (of) => `${number(median(of, 'files'))} · ${((median(of, 'bytes') ?? 0) / 1e6).toFixed(1)}`,
  );
}

function median(measures: Measure[], of: keyof Measure): number | undefined {
  const sorted = measures.flatMap((measure) => measure[of] ?? []).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : Math.round(value).toLocaleString('en');
}

function table(heads: string[], cells: string[][]): string {
  const rule = heads.map((_, column) => (column === 0 || heads[column] === '' ? '---' : '---:'));
  return [heads, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** An import's scenes beside the plain script, as Markdown. */
export function importReport(bookmarks: number, imports: Imports, runs: number): string {
  const floor = median(imports.get('floor') ?? [], 'seconds');
  const cells = [...imports].map(([scene, measures]) => {
    const seconds = median(measures, 'seconds');
    const ratio = seconds && floor ? seconds / floor : undefined;
    return [
      scene,
      ...[seconds, ratio].map((value) => value?.toFixed(2) ?? '–'),
      number(median(measures, 'megabytes')),
    ];
  });
  return [
    `${number(bookmarks)} bookmarks, Node.js ${process.version}, ${availableParallelism()} processor cores; medians of ${runs} runs.`,
    table(['import', 'seconds', '/ floor', 'memory in MB'], cells),
  ].join('\n\n');
}

/** What of the README is measured. */
export type Part = 'results' | 'imports';

/** Replaces the last results of a part. */
export function writeToReadme(text: string, part: Part): void {
  const file = join(import.meta.dirname, 'README.md');
  const marks = new RegExp(`(?<=<!-- ${part} -->\\n)[\\s\\S]*(?=<!-- end of ${part} -->)`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(marks, () => `\n${text}\n\n`),
  );
}
