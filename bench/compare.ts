import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { makeGenerators } from './generators.ts';
import { measured } from './measure.ts';

/*
 * Whether Kiosque and Hugo make the same: `npx tsx bench/compare.ts --articles 300`. Prints which files only one of them has,
 * and of the files that differ how many there are of each kind, with the first place where one does.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '300' } } });

const work = mkdtempSync(join(tmpdir(), 'kiosque-compare-'));
writeCorpus(join(work, 'content'), Number(values.articles));
const [theirs = new Map<string, string>(), ours = new Map<string, string>()] = makeGenerators({
  content: join(work, 'content'),
  work,
})
  .filter(({ name }) => name !== 'floor')
  .map((generator) => {
    generator.prepare?.();
    measured(generator);
    return filesBelow(generator.output, generator.name === 'Hugo');
  })
  .reverse();
rmSync(work, { recursive: true });
report();

/** The texts of files by their addresses, both without what cannot be the same. */
function filesBelow(folder: string, isHugo: boolean): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      alike(file.slice(folder.length), isHugo),
      file.endsWith('.png') ? '' : inOrder(alike(readFileSync(file, 'utf8'), isHugo)),
    ]),
  );
}

/** A text without the hashes in it, white space between tags, and what Hugo has at another address. */
function alike(text: string, isHugo: boolean): string {
  const its = isHugo ? text.replace(/\/page\/(\d+)\//g, (_, number) => `/page/${number - 1}/`) : text;
  return its
    .replace(/(\/assets\/[a-z]+(?:-\d+)?)\.[\w-]{10}\./g, '$1.*.')
    .replace(/\/months\/(\d{4})-(\d\d)\//g, '/$1/$2/')
    .replace(/(class="related-articles"[\s\S]*?<ul>)[\s\S]*?<\/ul>/, '$1</ul>')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}

/** The lines of a sitemap, in one order. */
function inOrder(text: string): string {
  return text.includes('<urlset ') ? text.split('<url>').sort().join('<url>').replace('</urlset>', '') : text;
}

function report(): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const common = [...ours].filter(([path]) => theirs.has(path));
  for (const [name, one, other] of [
    ['Kiosque', ours, theirs],
    ['Hugo', theirs, ours],
  ] as const) {
    say(`only ${name}:`);
    const only = counted([...one.keys()].filter((path) => !other.has(path)).map(kindOf));
    for (const [kind, count] of only) say(`  ${count} ${kind}`);
  }
  const differing = common.filter(([path, text]) => theirs.get(path) !== text);
  say(`in both: ${common.length}, of which ${differing.length} differ`);
  for (const [kind, count] of counted(differing.map(([path]) => kindOf(path)))) {
    const [path = '', text = ''] = differing.find(([its]) => kindOf(its) === kind) ?? [];
    const other = theirs.get(path) ?? '';
    const at = [...text].findIndex((letter, index) => letter !== other[index]);
    const shown = [text, other].map((its) => its.slice(Math.max(0, at - 60), at + 60));
    say(`  ${count} ${kind}: ${path}\n    Kiosque ${shown[0]}\n    Hugo    ${shown[1]}`);
  }
}

function counted(kinds: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function kindOf(path: string): string {
  return path
    .replace(/\/(articles|tags|sources|via)\/[^/]+\//, '/$1/…/')
    .replace(/\/page\/\d+\//, '/page/…/')
    .replace(/^\/\d{4}\/\d\d\//, '/year/month/')
    .replace(/^(\/assets\/search|\/pagefind)\/.*/, '$1/…');
}
