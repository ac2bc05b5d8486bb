import { writeNew } from '../curating/new-file.ts';
import { fields } from '../import/entry.ts';
import type { FieldTally, Tally } from '../import/tally.ts';
import { UserError } from '../problem.ts';
import type { Topic } from '../site/topic.ts';
import type { AddedFeeds } from './import-feeds.ts';
import { plural, printable, type Reporter } from './report.ts';

/** What became of all files. */
export interface Whole {
  files: Tally[];
  feeds: AddedFeeds;
  isDry: boolean;
  /** The curator ended it. */
  isStopped: boolean;
}

/** Of what is named one by one, a terminal shows so many. */
const shown = 20;

/** Whether every file was known, and all that is in it was taken in. */
export function isWhole({ files, feeds, isStopped }: Whole): boolean {
  return (
    !isStopped && !feeds.isRefused && files.every(({ format, leftOut }) => format && leftOut.length === 0)
  );
}

/** Says what became of the entries; of what was left out, as much as a terminal shows. */
export function tellImport(whole: Whole, topic: Topic, reporter: Reporter): void {
  for (const line of linesOf(whole, topic, shown)) reporter.line(line);
}

/** Writes the report, in which nothing is left out, to a file that is not there. Throws the system's error for a full disk. */
export function writeReport(whole: Whole, topic: Topic, path: string, isJson: boolean): void {
  const lines = linesOf(whole, topic, Number.POSITIVE_INFINITY).map(printable);
  const text = isJson ? JSON.stringify(whole, null, 2) : lines.join('\n');
  if (!writeNew(path, `${text}\n`))
    throw new UserError(`${path} is there already: nothing was written to it`);
}

function linesOf({ files, feeds, isDry, isStopped }: Whole, topic: Topic, most: number): string[] {
  return [
    ...files.flatMap((file) => [...linesOfFile(file, topic, most), '']),
    ...feedLines(feeds),
    ...(isStopped ? ['Ended before all was read. The same command again goes on from here.'] : []),
    ...(isDry ? ['Nothing was written: this was a dry run.'] : []),
  ];
}

function linesOfFile(tally: Tally, topic: Topic, most: number): string[] {
  const { file, format, unknown, entries, unfinished, merged, leftOut } = tally;
  if (!format) return [`${file}: ${unknown}`];
  const lacking = unfinished.map(({ file, lacks }) => [file, `lacks ${lacks.join(', ')}`]);
  const joined = merged.map(({ where, file, added }) => [
    `${where}  ${file}`,
    added.join(' · ') || 'nothing new',
  ]);
  const left = leftOut.map(({ where, what, leftOut }) => [`${where}  ${what ?? ''}`.trimEnd(), leftOut]);
  return [
    `${file} · ${format} · ${plural(entries, 'entry', 'entries')}`,
    `  ${countsOf(tally)}`,
    ...fieldTable(tally),
    ...unkeptLine(tally, most),
    ...named('unfinished drafts', lacking, most),
    ...named('joined with what is curated already', joined, most),
    ...named('left out', left, most),
    ...offered(tally, topic),
  ];
}

function countsOf({
  written,
  unfinished,
  private: hidden,
  known,
  duplicates,
  merged,
  leftOut,
}: Tally): string {
  const drafts = [
    ...(unfinished.length ? [`${plural(unfinished.length, 'draft')} in which something is missing`] : []),
    ...(hidden ? [`${plural(hidden, 'draft')} of what was private`] : []),
  ];
  return [
    plural(written, 'article') + (drafts.length ? `, among them ${drafts.join(' and ')}` : ''),
    ...(known ? [`${known.toLocaleString('en')} imported before`] : []),
    ...(duplicates ? [`${duplicates.toLocaleString('en')} curated already`] : []),
    ...(merged.length ? [`${merged.length.toLocaleString('en')} joined with what is curated already`] : []),
    ...(leftOut.length ? [`${leftOut.length.toLocaleString('en')} left out`] : []),
  ].join(' · ');
}

/** Each field with how often it was found, inferred, and from what, or missing. */
function fieldTable({ fields: tallies }: Tally): string[] {
  const rows = fields.map((field) => [field, ...cellsOf(tallies[field])]);
  const widest = Math.max(...rows.map(([, , inferred = '']) => inferred.length), 'inferred'.length);
  return [['', 'found', 'inferred', 'missing'], ...rows].map(
    ([field = '', found = '', inferred = '', missing = '']) =>
      `  ${field.padEnd(10)}${found.padStart(8)}  ${inferred.padEnd(widest)}  ${missing.padStart(8)}`.trimEnd(),
  );
}

function cellsOf({ found, inferred, missing }: FieldTally): string[] {
  const number = (count: number) => (count ? count.toLocaleString('en') : '');
  const words = Object.entries(inferred).map(([from, count]) => `${number(count)} from ${from}`);
  return [number(found), words.join(', '), number(missing)];
}

function named(heading: string, rows: string[][], most: number): string[] {
  if (rows.length === 0) return [];
  const lines = rows.slice(0, most).flatMap(([what, why]) => [`    ${what}`, `      ${why}`]);
  const rest = rows.length - most;
  return [
    `  ${heading}:`,
    ...lines,
    ...(rest > 0 ? [`    and ${rest.toLocaleString('en')} more: --report names all`] : []),
  ];
}

/** What of the file stays behind, on purpose. */
function unkeptLine({ unkept }: Tally, most: number): string[] {
  if (unkept.length === 0) return [];
  const names = unkept.slice(0, most).join(', ');
  const rest = unkept.length - most;
  return [`  not kept: ${names}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`];
}

/** What the file says of the topic, where topic.md says something else. */
function offered({ about: { name, tagline } }: Tally, topic: Topic): string[] {
  const lines = [
    ...(name && name !== topic.name ? [`    name: ${JSON.stringify(name)}`] : []),
    ...(tagline && tagline !== topic.tagline ? [`    tagline: ${JSON.stringify(tagline)}`] : []),
  ];
  return lines.length ? ['  for topic.md, if you like:', ...lines] : [];
}

function feedLines({ added, known, isRefused }: AddedFeeds): string[] {
  if (isRefused) return ['feeds.opml cannot be added to: it is no list in OPML. Nothing was changed in it.'];
  if (added.length + known === 0) return [];
  return [`${plural(added.length, 'feed')} added to feeds.opml${known ? ` · ${known} there already` : ''}`];
}
