import type { UserError } from '../problem.ts';
import type { Described, Found } from '../reading/described.ts';
import { Left } from './ask.ts';
import { plural, type Reporter } from './report.ts';
import { Curated, type Draft, isFiled, type Result } from './scooping.ts';

/** Says what became of an address: each field with where it was found, or what went wrong. */
export function tell({ outcome, failure }: Result, reporter: Reporter): void {
  if (failure) tellFailure(failure, reporter);
  if (!outcome || !('file' in outcome)) return;
  reporter.file(outcome.file);
  for (const line of fieldLines(outcome.draft)) reporter.line(line);
  for (const warning of outcome.warnings) reporter.warning(warning);
}

/** Leaving is no mistake. */
export function tellFailure(failure: UserError, reporter: Reporter): void {
  if (failure instanceof Left) reporter.line(failure.message);
  else reporter.failure(failure.message);
}

export function tellSum(results: Result[], reporter: Reporter): void {
  const filed = results.filter(isFiled).length;
  const curated = results.filter(({ failure }) => failure instanceof Curated).length;
  const failed = results.length - filed - curated;
  const counts = [
    `${plural(filed, 'article')} written`,
    ...(curated ? [`${curated} curated already`] : []),
    ...(failed ? [`${failed} failed`] : []),
  ];
  reporter.say(counts.join(' · '));
}

/** The fields of a draft as a table: name, value, where it was found. */
export function fieldLines({ page: { described }, title, tags, proposals }: Draft): string[] {
  const isTyped = title !== undefined && title !== described.title?.value;
  const rows: [string, string, string][] = [
    isTyped ? ['title', title, 'typed'] : row('title', described.title),
    ...fields.map((name) => row(name, described[name])),
    row('picture', described.image && { ...described.image, value: described.image.value.url }),
    ...(tags.length > 0 ? [['tags', tags.join(', '), ''] as [string, string, string]] : []),
    ...proposals
      .filter(({ name }) => !tags.includes(name))
      .map(({ name, why }): [string, string, string] => ['tag?', name, why]),
  ];
  return rows.map(([name, value, where]) =>
    `  ${name.padEnd(12)}${shortened(value).padEnd(width)}  ${where}`.trimEnd(),
  );
}

const fields = [
  'author',
  'publisher',
  'published',
  'language',
  'url',
  'description',
] as const satisfies (keyof Described)[];
const width = 58;

function row(name: string, found: Found | undefined): [string, string, string] {
  return [name, found?.value ?? '–', found?.where ?? 'not found'];
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > width ? `${signs.slice(0, width - 1).join('')}…` : text;
}

/** For tools. */
export function resultAsJson({ address, outcome, failure }: Result) {
  const found = outcome?.draft.page.described;
  const file = outcome && 'file' in outcome ? outcome.file : undefined;
  const curatedIn = failure instanceof Curated ? failure.file : undefined;
  return {
    address,
    file,
    curatedIn,
    failure: failure?.message,
    found,
    proposed: outcome?.draft.proposals,
    warnings: outcome?.warnings,
  };
}
