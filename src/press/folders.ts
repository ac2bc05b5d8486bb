import { join } from 'node:path';
import { hash } from '../digest.ts';
import { KeptMemory, type Memory } from '../site/memory.ts';
import { codeFingerprint } from './fingerprint.ts';

/** The folders of one build: absolute paths. */
export interface Folders {
  content: string;
  output: string;
  /** What may be deleted at any time. */
  cache: string;
}

/** What the articles of a content folder said when they were last read. */
export function memoryFor({ content, cache }: Folders): Memory {
  return new KeptMemory(join(cache, `articles-${hash(content)}.txt`), codeFingerprint());
}
