import type { Article } from '../article/article.ts';
import { digest, hash, setDigest } from '../digest.ts';

/* What stands in the file of a memory: a head, and a line for each article file. */

/** One article file, as it was read. */
export interface Known {
  path: string;
  stamp: string;
  /** Of the file's bytes, where the stamp alone does not prove that they are the same. */
  bytes: string;
  article: Article;
}

const version = 'kiosque articles 2';

/** The first line. */
export function headOf(key: string): string {
  return `${version} ${key}`;
}

/** As it stands in the file: the proof that it is whole and was written for this key, and what it says. */
export function lineOf(key: string, { path, stamp, bytes, article }: Known): string {
  const said = JSON.stringify([path, stamp, bytes, digest(article), article]);
  return proofOf(key, said) + said;
}

/** What a line says, by the path of its file; nothing where it does not prove itself. */
export function known(key: string, line: string): [string, Known][] {
  const said = line.slice(proofLength);
  if (line.slice(0, proofLength) !== proofOf(key, said)) return [];
  const [path, stamp, bytes, itsDigest, article] = JSON.parse(said) as Said;
  setDigest(article, itsDigest);
  return [[path, { path, stamp, bytes, article }]];
}

type Said = [path: string, stamp: string, bytes: string, digest: string, article: Article];

const proofLength = 22;

function proofOf(key: string, said: string): string {
  return hash(key + said);
}
