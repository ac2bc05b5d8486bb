import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Brings a copy of the articles up to date, with what Hugo needs to list them by source, credit and month: its taxonomies
 * take lists of names, and know of no field in a field.
 */
export function copyForHugo(from: string, to: string): void {
  const there = filesBelow(to);
  for (const [file, time] of filesBelow(from)) {
    const known = there.get(file);
    there.delete(file);
    if (known === time) continue;
    const copy = join(to, file);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, withLists(readFileSync(join(from, file), 'utf8'), basename(file)));
    const { atime, mtime } = statSync(join(from, file));
    utimesSync(copy, atime, mtime);
  }
  for (const file of there.keys()) rmSync(join(to, file));
}

/** Each article with the time of its last change, in milliseconds since 1970. */
function filesBelow(folder: string): Map<string, number> {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return new Map(files.map((file) => [file, Math.floor(statSync(join(folder, file)).mtimeMs)]));
}

/** The fields are written as `corpus.ts` and `scenes.ts` write them. */
function withLists(text: string, name: string): string {
  const [, publisher] = /^source: .*publisher: (.*) \}$/m.exec(text) ?? [];
  return text
    .replace(/^via: (\{ name: (.*), url: .* \})$/m, 'via: [$2]\nthrough: $1')
    .replace(/^---\n/, `---\nsources: [${publisher}]\nmonths: ["${name.slice(0, 7)}"]\n`);
}
