import type { Problem } from '../problem.ts';
import type { Find } from '../site/load.ts';
import { exportFormats } from '../site/topic-fields.ts';
import { address, isShare, outputFile } from './address.ts';
import type { PlannedPage } from './planned.ts';

/** The name of whoever has an address, as a problem says it. */
type Owner = string;

const site = 'the site itself';
const pictures = 'the folder of pictures';
const folder = 'a folder of the site';

/**
 * Two pages that want one file. Names that differ in case or in Unicode form only are one file on many disks; and
 * where a page is a file, no other can have its name as a folder.
 */
export function clashes(pages: readonly PlannedPage[], find: Find): Problem[] {
  const taken = new Taken();
  const moved = pages.filter((page) => page.kind === 'moved');
  const others = pages.filter(({ kind }) => kind !== 'moved' && (moved.length > 0 || !ownFolder.has(kind)));
  // A page that is there for its own sake keeps its address before one that only leads elsewhere.
  return [...others, ...moved].flatMap((page) => {
    const owner = taken.ownerOf(page) ?? taken.take(page);
    return owner && page.kind !== 'rescoop' ? [clash(page, owner, find)] : [];
  });
}

/** Kinds of pages that stand in folders of their own, made from distinct slugs: only an alias can want their places. */
const ownFolder = new Set(['tag', 'shelf', 'atom', 'rss', 'json', 'rescoop']);

/** Files that are published as they are. */
const copied = [
  address.feedStylesheet(),
  address.icon(),
  address.touchIcon(),
  address.mediumIcon(),
  address.largeIcon(),
  address.maskableIcon(),
  address.oldIcon(),
  address.provenance(),
  address.searchParts(),
  ...exportFormats.map(address.download),
];

/** The files and folders of the output, with the files that are copied to it. */
class Taken {
  readonly #files = new Map<string, PlannedPage | Owner>(copied.map((path) => [keyOf(path), site]));
  readonly #folders = new Set<string>(['images']);

  ownerOf(page: PlannedPage): Owner | undefined {
    const key = keyOf(page.address);
    // What stands there is kept by browsers for ever.
    if (page.kind !== 'asset' && key.startsWith('assets/')) return site;
    if (page.kind === 'moved' && key.startsWith('images/')) return pictures;
    if (page.kind === 'moved' && isShare(`/${key}`)) return site;
    if (this.#folders.has(key)) return folder;
    for (const path of [key, ...foldersOf(key)]) {
      const owner = this.#files.get(path);
      if (owner) return nameOf(owner);
    }
    return undefined;
  }

  take(page: PlannedPage): undefined {
    const key = keyOf(page.address);
    this.#files.set(key, page);
    for (const path of foldersOf(key)) {
      // The folders around a known one are known.
      if (this.#folders.has(path)) return;
      this.#folders.add(path);
    }
  }
}

/** The file of an address, as disks compare names. */
function keyOf(path: string): string {
  const file = outputFile(path);
  return plain.test(file) ? file : file.normalize('NFC').toLowerCase();
}

const plain = /^[a-z0-9/._-]*$/;

/** `tags/cloud/index.html` stands in `tags/cloud` and in `tags`. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    folders.push(file.slice(0, end));
  }
  return folders;
}

function nameOf(page: PlannedPage | Owner): Owner {
  if (typeof page === 'string') return page;
  if (page.kind === 'tag') return `the tag “${page.given.tag.name}”`;
  return page.file === 'topic.md' ? site : page.file;
}

function clash(page: PlannedPage, owner: Owner, find: Find): Problem {
  const isAlias = page.kind === 'moved';
  const what = `${isAlias ? 'the alias' : 'the address'} ${page.address} belongs to ${owner} already`;
  const who = owner === site ? 'the file' : 'one of the two';
  const mend = isAlias ? 'remove the alias' : `give ${who} another name, or a \`slug:\` of its own`;
  const where = isAlias ? find(page.file, ['aliases'], page.address) : find(page.file, ['slug']);
  return { file: page.file, ...where, severity: 'error', what, mend };
}
