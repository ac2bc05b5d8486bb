import type { Entry } from './entry.ts';

/** What no field of ours is for, without what is not worth keeping: what `names` say, and files that are written out in it. */
export function kept(
  its: Record<string, unknown>,
  names: readonly string[] = [],
): Pick<Entry, 'more' | 'unkept'> {
  const isUnkept = ([name, value]: [string, unknown]) =>
    names.includes(name) || (typeof value === 'string' && /^\s*data:/i.test(value));
  const all = Object.entries(its);
  const unkept = all.filter(isUnkept).map(([name]) => name);
  const more = Object.fromEntries(all.filter((one) => !isUnkept(one)));
  return { more, ...(unkept.length > 0 && { unkept }) };
}
