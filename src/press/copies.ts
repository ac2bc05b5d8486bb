import { join } from 'node:path';
import { home } from '../home.ts';
import { filesBelow } from './files.ts';

/** What is published as it is: our own files, and exactly the pictures that were read as content. */
export function copiesOf(images: Iterable<string>, content: string): Map<string, string> {
  const ours = filesBelow(join(home, 'public')).map((file) => [file, join(home, 'public', file)] as const);
  const theirs = [...images].map((file) => [file, join(content, file)] as const);
  return new Map([...ours, ...theirs]);
}
