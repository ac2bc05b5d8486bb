import type { FrontMatter } from '../front-matter.ts';
import { UserError } from '../problem.ts';

/** Far beyond what anyone passes on, far below what takes long to read: hops, and the rest in characters. */
const most = { hops: 50, name: 500, fields: 50_000, excerpt: 100_000 };

/**
 * Looks at what another topic says of an article before it is read. What is too long is not cut, for that would drop someone
 * from a chain of credit: it throws `UserError`.
 */
export function checkReason({ fields, yaml, body }: FrontMatter, address: string): void {
  const { from, via, source } = fields;
  if (source === undefined) return;
  const what = [
    Array.isArray(from) &&
      from.length > most.hops &&
      `Its chain of credit has more than ${most.hops} topics.`,
    Array.isArray(via) && via.length > most.hops && `Its chain of credit has more than ${most.hops} people.`,
    yaml.length > most.fields && `What it says of itself has more than ${most.fields} characters.`,
    hasLongName([from, via, fields.curator, isObject(source) && source]) &&
      `A name in it has more than ${most.name} characters.`,
    body.length > most.excerpt && `Its excerpt has more than ${most.excerpt} characters.`,
  ].find((one) => typeof one === 'string');
  if (what) throw new UserError(`${address}\n  ${what}\n  Nobody passes on so much: look at what it is.`);
}

/** Of people, topics and the source; their addresses may be longer. */
function hasLongName(credited: unknown[]): boolean {
  return credited
    .flat()
    .flatMap((one) => (isObject(one) ? [one.name, one.topic, one.publisher, one.author] : [one]))
    .some((name) => typeof name === 'string' && name.length > most.name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
