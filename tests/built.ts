import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * What the program itself makes of a topic, by path below the output folder: built in a folder of this name, for a moment
 * in January of 2026.
 */
export async function built(
  name: string,
  content: string,
  ...options: string[]
): Promise<Map<string, Buffer>> {
  const output = join('.cache/tests/built', name.replace(/\W+/g, '-'));
  const build = ['bin/kiosque.js', 'build', '--content', content, '--output', output];
  await promisify(execFile)(process.execPath, [...build, '--at', '2026-01-15T12:00Z', ...options]);
  return new Map(pathsBelow(output).map((path) => [path, readFileSync(join(output, path))]));
}

function pathsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The address in full at which a file of a site is published. */
export function addressOf(path: string, url: string): string {
  return url + path.replace(/(^|\/)index\.html$/, '$1');
}
