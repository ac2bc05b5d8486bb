import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { FrontMatter } from '../front-matter.ts';

/** A field of an article file as it is to be: its lines, as the printer writes them. */
export interface Change {
  name: string;
  lines: string;
  /** Of a list that has a line for each of its values: those that are added. */
  added?: readonly string[];
}

/**
 * The text of a content file in which some fields are others. All else stays to the letter: comments, the order of the fields, how
 * they are written.
 */
export function edited(matter: FrontMatter, changes: readonly Change[]): string {
  const { text } = matter.file;
  const start = text.indexOf(matter.yaml, 3);
  const { contents } = parseDocument(matter.yaml, { schema: 'failsafe', logLevel: 'silent' });
  // From the last one on, so that the others stay where they are; of new fields the first is put before the others.
  const spans = changes.map((change) => spanOf(contents, matter.yaml, change)).reverse();
  let yaml = matter.yaml;
  for (const { from, to, lines } of spans.toSorted((a, b) => b.from - a.from)) {
    yaml = yaml.slice(0, from) + lines + yaml.slice(to);
  }
  return text.slice(0, start) + yaml + text.slice(start + matter.yaml.length);
}

interface Span {
  from: number;
  to: number;
  lines: string;
}

function spanOf(contents: Node | null, yaml: string, { name, lines, added = [] }: Change): Span {
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === name);
  const [from, to] = [rangeOf(pair?.key)?.[0], (rangeOf(pair?.value) ?? rangeOf(pair?.key))?.[1]];
  if (from === undefined || to === undefined) return { from: yaml.length, to: yaml.length, lines };
  const endsLine = yaml[to - 1] === '\n';
  const indent = isSeq(pair?.value) && !pair.value.flow && indentAt(yaml, rangeOf(pair.value)?.[0] ?? 0);
  if (typeof indent === 'string' && added.length > 0) {
    const more = added.map((one) => `${indent}- ${one}\n`).join('');
    return { from: to, to, lines: endsLine ? more : `\n${more.trimEnd()}` };
  }
  return { from, to, lines: endsLine ? lines : lines.trimEnd() };
}

function rangeOf(node: unknown): Node['range'] {
  return (node as Node | null | undefined)?.range;
}

/** What stands before an offset on its line. */
function indentAt(yaml: string, offset: number): string {
  return yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset);
}
