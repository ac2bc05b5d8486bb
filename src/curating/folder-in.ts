import { mkdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UserError } from '../problem.ts';
import { sweep } from './new-file.ts';

/**
 * A folder of the content, made where there is none, and swept. Throws `UserError` where a link leads out of the content,
 * and the system's error where it cannot be made.
 */
export function folderIn(content: string, name: string): string {
  const path = join(content, name);
  mkdirSync(path, { recursive: true });
  if (!realpathSync(path).startsWith(realpathSync(content) + sep)) {
    throw new UserError(`${path} leads out of the content folder: nothing is written there`);
  }
  sweep(path);
  return path;
}
