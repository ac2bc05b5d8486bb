import type { ReadArticle } from '../article/parse.ts';
import { digest, hash, setDigest } from '../digest.ts';

/* What stands in the file of a memory: a head, and a line for each article file. */

/** One article file, as it was read. */
export interface Known {
  path: string;
  stamp: string;
  /** Of the file's bytes, where the stamp alone does not prove that they are the same. */
  bytes: string;
  read: ReadArticle;
}

const version = 'kiosque articles 3';

/** The first line. */
export function headOf(key: string): string {
  return `${version} ${key}`;
}

/** As it stands in the file: the proof that it is whole and was written for this key, and what it says. */
export function lineOf(key: string, { path, stamp, bytes, read }: Known): string {
  const said = JSON.stringify([path, stamp, bytes, digest(read.value), read]);
  return proofOf(key, said) + said;
}

/** What a line says, by the path of its file; nothing where it does not prove itself. */
export function known(key: string, line: string): [string, Known][] {
  const said = line.slice(proofLength);
  if (line.slice(0, proofLength) !== proofOf(key, said)) return [];
  const [path, stamp, bytes, itsDigest, read] = JSON.parse(said) as Said;
  if (read.value) setDigest(read.value, itsDigest);
  return [[path, { path, stamp, bytes, read }]];
}

type Said = [path: string, stamp: string, bytes: string, digest: string, read: ReadArticle];

const proofLength = 22;

function proofOf(key: string, said: string): string {
  return hash(key + said);
}
