import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from '../digest.ts';
import { sameAddress } from '../link.ts';

/**
 * What the curator of a topic wants to see no more, on this machine: one address in each line of a file. Without the file
 * nothing is dismissed; lines that say nothing are passed over.
 */
export class Dismissed {
  readonly #file: string;
  readonly #known: Set<string>;

  /** `state` is a folder that is kept. */
  constructor(state: string, content: string) {
    this.#file = join(state, `dismissed-${hash(content)}.txt`);
    this.#known = new Set(linesOf(this.#file));
  }

  has(url: string): boolean {
    return this.#known.has(sameAddress(url));
  }

  /** Two commands at once each add lines of their own. */
  add(urls: readonly string[]): void {
    const fresh = [...new Set(urls.map(sameAddress))].filter((address) => !this.#known.has(address));
    if (fresh.length === 0) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    // The line before may have been cut off.
    appendFileSync(this.#file, `\n${fresh.join('\n')}\n`);
    for (const address of fresh) this.#known.add(address);
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
