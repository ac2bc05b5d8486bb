import { join } from 'node:path';
import { hash } from '../digest.ts';
import { address, outputFile } from '../pages/address.ts';
import type { PlannedSearch, SearchPart } from '../pages/search-parts.ts';
import { codeFingerprint } from './fingerprint.ts';
import type { Folders } from './folders.ts';
import type { MadeFile } from './print.ts';
import { type MakeIndex, makeIndex, partName } from './search-index.ts';
import { type Pack, packOf, readPack, readPackAgain, removePacks, writePack } from './search-pack.ts';

/** The files of a search. */
export interface MadeSearch {
  files: MadeFile[];
  /** Why there is none, in words. */
  failure?: string;
}

type Place = Pick<Folders, 'content' | 'cache'>;

/**
 * The files with which readers search: a program, the parts, and a list of them for the page. A part is indexed only where
 * the cache does not have it.
 */
export async function searchFiles(
  search: PlannedSearch,
  place: Place,
  make = makeIndex,
): Promise<MadeSearch> {
  try {
    const program = await packFor(undefined, search, place, make);
    const parts: { pack: Folded; name: string }[] = [];
    for (const part of search.parts) {
      parts.push({ pack: await packFor(part, search, place, make), name: partName(part) });
    }
    // The newest articles first.
    const listed = parts.toReversed().map(({ pack: { folder }, name }) => ({ folder, name }));
    const list = { program: program.folder, language: search.language, parts: listed };
    return { files: [...program.files, ...parts.flatMap(({ pack }) => pack.files), listFile(list)] };
  } catch (error) {
    // What Pagefind adds to its first line is for those who know it.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const failure = `the site has no search: ${reason}`;
    return { files: [listFile({ language: search.language, parts: [] })], failure };
  }
}

/** Removes what the cache holds of parts that are no more. */
export function tidySearch(search: PlannedSearch, { content, cache }: Place): void {
  const wanted = [undefined, ...search.parts].map((part) => packFile(part, search, content));
  removePacks(cache, prefixOf(content), new Set(wanted));
}

/** A part where it is published. Its bytes are read again when they are asked for: there may be many. */
interface Folded {
  folder: string;
  files: MadeFile[];
}

async function packFor(
  part: SearchPart | undefined,
  search: PlannedSearch,
  { content, cache }: Place,
  make: MakeIndex,
): Promise<Folded> {
  const path = join(cache, packFile(part, search, content));
  const made = async () => {
    const pack = packOf(await make(search, part));
    writePack(path, pack);
    return pack;
  };
  const { name, files } = readPack(path) ?? (await made());
  const folder = address.searchPart(`${part ? 'part' : 'pagefind'}-${name.slice(0, 12)}`);
  const bytesOf = async (wanted: string) => fileIn(readPackAgain(path) ?? (await made()), wanted);
  return {
    folder,
    files: files.map(({ path: its }) => ({
      file: outputFile(folder).replace('index.html', its),
      fingerprint: name,
      make: () => bytesOf(its),
    })),
  };
}

function fileIn({ files }: Pack, wanted: string): Uint8Array {
  return files.find(({ path }) => path === wanted)?.content ?? new Uint8Array();
}

function listFile(list: object): MadeFile {
  const text = JSON.stringify(list);
  return {
    file: outputFile(address.searchParts()),
    fingerprint: hash(text),
    make: async () => Buffer.from(text),
  };
}

function prefixOf(content: string): string {
  return `search-${hash(content)}-`;
}

function packFile(part: SearchPart | undefined, { language }: PlannedSearch, content: string): string {
  return `${prefixOf(content)}${hash(`${part?.key ?? language} ${codeFingerprint()}`)}.pack`;
}
