import type { Problem } from '../problem.ts';
import type { Find } from '../site/check.ts';
import { outputFile } from './address.ts';
import type { Page } from './page.ts';

/**
 * Two pages that want one file. Names that differ in case or in Unicode form only are one file on many disks; and
 * where a page is a file, no other can have its name as a folder.
 */
export function clashes(pages: readonly Page[], find: Find): Problem[] {
  const owners = new Map<string, Page>();
  // A page that is there for its own sake keeps its address before one that only leads elsewhere.
  const inRank = [...pages.filter((page) => page.kind !== 'moved'), ...pages.filter((page) => page.kind === 'moved')];
  return inRank.flatMap((page) => {
    const key = outputFile(page.address).normalize('NFC').toLowerCase();
    const owner = owners.get(key);
    if (!owner) owners.set(key, page);
    return owner && page.kind !== 'rescoop' ? [clash(page, owner, find)] : [];
  });
}

function clash(page: Page, owner: Page, find: Find): Problem {
  const isAlias = page.kind === 'moved';
  const ownerName = owner.kind === 'tag' ? `the tag “${owner.name}”` : owner.file;
  const what = `${isAlias ? 'the alias' : 'the address'} ${page.address} belongs to ${ownerName} already`;
  const mend = isAlias ? 'remove the alias' : 'give one of the two another file name, or a `slug:` of its own';
  return { file: page.file, ...find(page.file, [isAlias ? 'aliases' : 'slug']), severity: 'error', what, mend };
}
