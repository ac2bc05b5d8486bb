import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Node 20 runs no TypeScript, no Node runs it inside node_modules, and translating it takes longer than a build: so all
 * of it is translated once into `.cache/`, and again when a line of it changes.
 */
const home = fileURLToPath(new URL('..', import.meta.url));
const cache = join(home, '.cache');

/** Loads one module of the program. */
export async function load(name) {
  const folder = join(cache, `program-${key()}`);
  if (!existsSync(folder)) await make(folder);
  // From Node 22 on: what V8 compiles is kept too.
  module.enableCompileCache?.(join(cache, 'compiled'));
  return import(pathToFileURL(join(folder, 'src/press', `${name}.js`)).href);
}

function key() {
  const sources = ['src', 'templates'].flatMap((name) =>
    readdirSync(join(home, name), { recursive: true }).map((file) => join(name, file)),
  );
  const hash = createHash('sha256');
  const packages = ['package.json', 'package-lock.json'].filter((file) => existsSync(join(home, file)));
  for (const file of [...packages, 'bin/translate.js', 'bin/assets.js', ...sources.filter(isCode).sort()]) {
    hash.update(`${file}\n`).update(readFileSync(join(home, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function isCode(file) {
  return /\.(?:ts|css)$/.test(file);
}

/** Into a folder of its own first: another start may do the same at the same moment. */
async function make(folder) {
  const { translate } = await import('./translate.js');
  const ours = `${folder}.${process.pid}`;
  await translate(ours);
  try {
    renameSync(ours, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    // The other was first.
    rmSync(ours, { recursive: true, force: true });
  }
  // Those of other code; another start may still be at work on this one.
  const others = readdirSync(cache).filter(
    (name) => name.startsWith('program-') && !join(cache, name).startsWith(folder),
  );
  for (const name of others) rmSync(join(cache, name), { recursive: true, force: true });
}
