import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Imported } from '../../src/article/article.ts';
import { articleParser } from '../../src/article/parse.ts';
import { kiosque } from '../../src/commands/kiosque.ts';
import { anyCsv } from '../../src/import/any-csv.ts';
import { fields } from '../../src/import/entry.ts';
import { csvFormats, jsonFormats, textFormats } from '../../src/import/formats.ts';
import type { Tally } from '../../src/import/tally.ts';
import { listArticles } from '../../src/site/list.ts';
import { defaults, givenContent, matterOf } from '../given.ts';
import { inDocs } from '../in-docs.ts';
import { fakeWorld } from '../world.ts';

/*
 * docs/moving.md says of each format, and of each sample, what the program makes of it.
 * `UPDATE=1 npx vitest run tests/import/moving.test.ts` writes it anew.
 */

const folder = 'tests/import/samples';
const docs = 'docs/moving.md';
const topic = '---\nname: Veille\ncurator: Ada\nlanguage: fr\ntimezone: Europe/Paris\n---\n';

/** A sample, and what an empty topic is after it. */
interface Moved {
  sample: string;
  tally: Tally;
  drafts: number;
  /** Names of what has no field of ours. */
  kept: string[];
}

let all: Promise<Moved[]> | undefined;

/** All samples, each once. */
function moved(): Promise<Moved[]> {
  all ??= Promise.all(readdirSync(folder).toSorted().map(move));
  return all;
}

async function move(sample: string): Promise<Moved> {
  const content = givenContent({ 'topic.md': topic });
  const world = fakeWorld();
  await kiosque(['import', `${folder}/${sample}`, '--json', '--content', content], world);
  const [tally]: [Tally] = JSON.parse(world.said()).files;
  const articles = listArticles(content).map((path) => articleIn(content, path));
  return {
    sample,
    tally,
    drafts: articles.filter(({ status }) => status === 'draft').length,
    kept: distinct(articles.flatMap(({ imported }) => keptIn(imported, sample))),
  };
}

function articleIn(content: string, path: string) {
  const text = readFileSync(join(content, path), 'utf8');
  const { value, unfinished } = articleParser(defaults)(matterOf(text, path));
  const its = value ?? unfinished;
  if (!its) throw new Error(`${path} has mistakes`);
  return its;
}

/** Of the entry that an article was made of: what came to it later may say the title again, in other words. */
function keptIn(imported: readonly Imported[], sample: string): string[] {
  const its = imported.find(({ format }) => sample.startsWith(`${format}.`)) ?? {};
  return Object.keys(its).filter((name) => !['format', 'id', 'date', 'folder'].includes(name));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

test('docs/moving.md says of each format what comes along', async () => {
  const samples = await moved();
  const formats = distinct(samples.map(({ tally }) => tally.format ?? ''));
  const rows = formats.map((format) =>
    rowOf(
      format,
      samples.filter(({ tally }) => tally.format === format),
    ),
  );
  inDocs(
    docs,
    'formats',
    table([
      ['format', 'found in it', 'inferred', 'kept in `imported`', 'not kept'],
      ...rows.toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'en')),
    ]),
  );
});

function rowOf(format: string, its: Moved[]): string[] {
  const tallies = its.map(({ tally }) => tally);
  const isFound = fields.filter((field) => tallies.some((tally) => tally.fields[field].found > 0));
  return [
    format,
    isFound.join(', '),
    distinct(tallies.flatMap(inferredIn)).join('; '),
    names(its.flatMap(({ kept }) => kept)),
    names(tallies.flatMap(({ unkept }) => unkept)),
  ];
}

/** What every entry can be given by topic.md goes without saying. */
function inferredIn({ fields: tallies }: Tally): string[] {
  return fields.flatMap((field) =>
    Object.keys(tallies[field].inferred)
      .filter((from) => from !== 'topic.md')
      .map((from) => `${field} from ${from}`),
  );
}

function names(its: readonly string[]): string {
  return distinct(its)
    .map((name) => `\`${name}\``)
    .join(', ');
}

test('docs/moving.md says of each sample what becomes of it', async () => {
  const rows = (await moved()).map(({ sample, tally, drafts }) => [
    `[${sample}](../${folder}/${sample})`,
    `${tally.entries}`,
    `${tally.written}`,
    count(drafts),
    count(tally.merged.length),
    count(tally.known),
    count(tally.feeds.length),
    tally.leftOut.map(({ leftOut }) => leftOut).join('; '),
  ]);
  const heading = ['sample', 'entries', 'articles', 'drafts', 'joined', 'said before', 'feeds', 'left out'];
  inDocs(docs, 'samples', table([heading, ...rows]));
});

function count(number: number): string {
  return number === 0 ? '' : `${number}`;
}

function table([heading = [], ...rows]: string[][]): string {
  const row = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|') || ' ').join(' | ')} |`;
  return [row(heading), `|${heading.map(() => '---|').join('')}`, ...rows.map(row)]
    .join('\n')
    .replaceAll(/ {3,}/g, '  ');
}

test('every entry of a sample is an article, a part of one, or left out with a reason', async () => {
  for (const { sample, tally } of await moved()) {
    const { entries, written, merged, known, duplicates, leftOut } = tally;
    expect([sample, written + merged.length + known + duplicates + leftOut.length]).toEqual([
      sample,
      entries,
    ]);
  }
});

test('every format that is known has a sample, and stands in docs/moving.md', async () => {
  const samples = (await moved()).map(({ sample }) => sample.split('.')[0]);
  const formats = [...csvFormats, ...jsonFormats, ...textFormats, anyCsv(['url'])];
  const said = readFileSync(docs, 'utf8').split('<!-- formats -->')[1]?.split('<!-- /formats -->')[0];
  for (const format of formats) {
    expect(samples).toContain(format?.name);
    expect(said).toContain(`\n| ${format?.words} |`);
  }
});

test('docs/moving.md shows what import says of a copied page of Scoop.it, and a file that it makes', async () => {
  const content = givenContent({ 'topic.md': topic });
  const world = fakeWorld();
  await kiosque(['import', `${folder}/scoopit-text.txt`, '--content', content], world);
  const said = world.said().replace(`${folder}/scoopit-text.txt`, 'page.txt').trimEnd();
  inDocs(docs, 'scoopit', `\`\`\`console\n$ npm run import -- page.txt\n${said}\n\`\`\``);
  const path = 'articles/innovation-it-day-le-27-mai-a-toulouse-digital-place-reunit.md';
  inDocs(
    docs,
    'scoopit-file',
    `\`\`\`markdown\n${shortened(readFileSync(join(content, path), 'utf8'))}\n\`\`\``,
  );
});

/** The front matter, and the first words of the text. */
function shortened(text: string): string {
  const [, matter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)\n([\s\S]*)$/.exec(text) ?? [];
  return `${matter}\n${body.slice(0, 113).replace(/\s+\S*$/, '')} […]`;
}
