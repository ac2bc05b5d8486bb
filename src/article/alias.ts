import { line, say } from './value.ts';

/**
 * A path from the root of the site, to a folder or a file: `/old/address/`, `/p/12.html`. At the root, names that start with
 * `_` mean something to hosts.
 */
const aliasPath = /^\/(?!_)(?:(?![.])[^/?#%\\<>"|*:\p{C}]{1,100}(?:\/|$))*$/u;

/** Also as a browser shows it in its address bar, `/caf%C3%A9/`. */
export function alias() {
  const error = say(
    'an alias is not a path of this site',
    'write it from the root of the site: `/old/address/`',
  );
  return line('aliases', '`/old/address/`')
    .transform(decoded)
    .refine((path) => aliasPath.test(path), { error });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
