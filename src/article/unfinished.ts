import type { FrontMatter, Path } from '../front-matter.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './check.ts';

/** What a draft lacks of a title and a source; what is there may be wrong all the same. */
export function missingIn(matter: FrontMatter): Problem[] {
  const missing = (path: Path, mend: string) =>
    problemAt(matter, path, `\`${path.join('.')}\` is missing`, mend);
  const { title, source } = matter.fields;
  return [
    ...(isNothing(title) ? [missing(['title'], 'write the headline of the article')] : []),
    ...(isNothing(source)
      ? [missing(['source'], 'write where it was first published: `source: https://…`')]
      : []),
    ...(hasNoAddress(source) ? [missing(['source', 'url'], 'write its address: `url: https://…`')] : []),
  ];
}

/** A draft is not shown while a problem of this weight is there, and the site is made without it. */
export function awaited(problem: Problem): Problem {
  const what = `${problem.what}: the draft is not shown until it is there`;
  return { ...problem, severity: 'unfinished', what };
}

function hasNoAddress(source: unknown): boolean {
  const isObject = source !== null && typeof source === 'object' && !Array.isArray(source);
  return isObject && isNothing((source as { url?: unknown }).url);
}

/** Nothing at all, `~` or `null`. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
