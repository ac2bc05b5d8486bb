import type { Problem } from '../problem.ts';
import type { Find } from '../site/load.ts';
import { address, outputFile } from './address.ts';
import type { Page } from './page.ts';

/** The name of whoever has an address, as a problem says it. */
type Owner = string;

const site = 'the site itself';
const pictures = 'the folder of pictures';
const folder = 'a folder of the site';

/**
 * Two pages that want one file. Names that differ in case or in Unicode form only are one file on many disks; and
 * where a page is a file, no other can have its name as a folder.
 */
export function clashes(pages: readonly Page[], find: Find): Problem[] {
  const taken = new Taken();
  // A page that is there for its own sake keeps its address before one that only leads elsewhere.
  const inRank = [
    ...pages.filter((page) => page.kind !== 'moved'),
    ...pages.filter((page) => page.kind === 'moved'),
  ];
  return inRank.flatMap((page) => {
    const owner = taken.ownerOf(page) ?? taken.take(page);
    return owner && page.kind !== 'rescoop' ? [clash(page, owner, find)] : [];
  });
}

/** The files and folders of the output, with the files that are copied to it. */
class Taken {
  readonly #files = new Map<string, Owner>(
    [address.stylesheet(), address.icon()].map((path) => [keyOf(path), site]),
  );
  readonly #folders = new Set<string>(['images']);

  ownerOf(page: Page): Owner | undefined {
    const key = keyOf(page.address);
    if (page.kind === 'moved' && key.startsWith('images/')) return pictures;
    if (this.#folders.has(key)) return folder;
    const owners = [key, ...foldersOf(key)].map((path) => this.#files.get(path));
    return owners.find((owner) => owner !== undefined);
  }

  take(page: Page): undefined {
    const key = keyOf(page.address);
    this.#files.set(key, nameOf(page));
    for (const path of foldersOf(key)) this.#folders.add(path);
  }
}

function keyOf(path: string): string {
  return outputFile(path).normalize('NFC').toLowerCase();
}

/** `tags/cloud/index.html` stands in `tags` and in `tags/cloud`. */
function foldersOf(file: string): string[] {
  const steps = file.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

function nameOf(page: Page): Owner {
  if (page.kind === 'tag') return `the tag “${page.name}”`;
  return page.file === 'topic.md' ? site : page.file;
}

function clash(page: Page, owner: Owner, find: Find): Problem {
  const isAlias = page.kind === 'moved';
  const what = `${isAlias ? 'the alias' : 'the address'} ${page.address} belongs to ${owner} already`;
  const who = owner === site ? 'the file' : 'one of the two';
  const mend = isAlias ? 'remove the alias' : `give ${who} another name, or a \`slug:\` of its own`;
  const where = isAlias ? find(page.file, ['aliases'], page.address) : find(page.file, ['slug']);
  return { file: page.file, ...where, severity: 'error', what, mend };
}
