import { UserError } from '../problem.ts';

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
  ENOENT: 'it, or the folder around it, is not there',
  ENOSPC: 'there is no space left on the disk',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  EXDEV: 'it is on another disk than the folder around it',
};

/** A person's mistake, or the machine's, in words; a mistake of ours with its stack, for whoever mends it. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (!isOfSystem(error)) return error.stack ?? error.message;
  const { code = '', path, dest } = error;
  // What fails after a file was opened names none.
  if (path === undefined) return `a file cannot be read or written: ${reasons[code] ?? error.message}`;
  return `${dest ?? path} cannot be read or written: ${reasons[code] ?? error.message}`;
}

/** What the disk or the system could not do; no mistake of ours. */
export function isOfSystem(error: unknown): error is NodeJS.ErrnoException & { dest?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
