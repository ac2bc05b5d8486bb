import type { PlannedSearch, SearchPart } from '../pages/search-parts.ts';
import { searchRecord } from '../pages/search-record.ts';

/** A file that readers' browsers load to search. */
export interface SearchFile {
  /** Below the folder of its part. */
  path: string;
  content: Uint8Array;
}

/** Indexes one part of a search; without a part it gives the program, with an index in which nothing is found. */
export type MakeIndex = (search: PlannedSearch, part?: SearchPart) => Promise<SearchFile[]>;

/** So many articles share one file of what results show: fewer files to publish, and not much more to load. */
const together = 16;

/** Pagefind's Rust program, in a process of its own, which ends with this one. Throws where a machine has none. */
export const makeIndex: MakeIndex = async (search, part) => {
  const { createIndex } = await import('pagefind');
  // Only the language decides on the stems, so that articles in all languages stand in one index.
  const language = new Intl.Locale(search.language).language;
  const maxFragments = Math.ceil((part?.found.length ?? 1) / together);
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments });
  if (!index) throw new Error(errors.join('\n'));
  // One after the other: the same articles make the same bytes.
  for (const record of recordsOf(search, part)) {
    const added = await index.addCustomRecord({ ...record, language });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  return made.files.filter(({ path }) => isLoaded(path, part === undefined, made.files));
};

function* recordsOf(search: PlannedSearch, part: SearchPart | undefined) {
  for (const one of part?.found ?? []) yield searchRecord(one, search, partName(part));
  // An index without any record is none to Pagefind. No part has this one, and each search names the parts.
  if (!part) yield { url: '/', content: 'kiosque' };
}

/** By what a search can be told to look in a part, or not to: its first article's. */
export function partName(part: SearchPart | undefined): string {
  return part?.found[0]?.article.slug ?? '';
}

/** Of all that Pagefind makes: its script and the one WebAssembly that this language takes, once; of each part its index. */
function isLoaded(path: string, isProgram: boolean, all: readonly SearchFile[]): boolean {
  if (/\.(?:pf_\w+|json)$/.test(path)) return true;
  if (!isProgram) return false;
  const ofLanguage = all.some((file) => /^wasm\.(?!unknown\.)/.test(file.path));
  return path === 'pagefind.js' || (path.startsWith('wasm.') && /^wasm\.unknown\./.test(path) !== ofLanguage);
}
