import type { YAMLException } from 'js-yaml';
import { isCollection, isScalar, parseDocument, visit } from 'yaml';

/** A mistake in YAML in the words of a curator: the parser finds it, and tells it in words of its own. */
export interface YamlMistake {
  /** Where it stands, as an offset. */
  position: number;
  what: string;
  mend: string;
}

type Said = [what: string, mend: string];

const inQuotes = 'put the whole value in quotes: `title: "…"`';
const withTab = 'the line is indented with a tab';
const underOther = 'start each field under the one above it, with spaces and no tabs';

/** What the parser says by itself. */
const known: [RegExp, ...Said][] = [
  [/duplicated mapping key/, 'the field is there twice', 'write each field once'],
  [/unknown tag/, 'a value starts with `!`', `${inQuotes}, or remove the word with the \`!\``],
  [/unidentified alias/, 'a value starts with `*`', inQuotes],
  [/within a .*quoted/, 'a quotation mark is never closed', 'close it at the end of the value'],
  [
    /flow collection/,
    'a list in brackets is never closed, or lacks a comma',
    'close it with `]` or `}`, and put commas between its values',
  ],
  [/node content/, 'a value is missing here', 'write it, or remove the comma'],
  [/escape sequence/, 'a `\\` in double quotes begins a special sign', 'use single quotes, or write `\\\\`'],
  [
    /multiline key|document separator/,
    'the line above is not a field',
    'write it as `field: value`, with a space after the colon',
  ],
];

export function yamlMistake({ reason, mark }: YAMLException, yaml: string): YamlMistake {
  const found = Math.min(mark?.position ?? 0, yaml.trimEnd().length);
  const start = lineStart(yaml, found);
  if (/^ *\t/.test(yaml.slice(start, start + 100)))
    return { position: start, what: withTab, mend: 'indent it with spaces' };
  const [, ...said] = known.find(([pattern]) => pattern.test(reason)) ?? [];
  const [what = '', mend = ''] = said.length > 0 ? said : byPlace(yaml, found, reason);
  return { position: startOf(reason, yaml, found), what, mend };
}

/** Where the parser says no more than that it lost its way, the signs around the place tell more. */
function byPlace(yaml: string, position: number, reason: string): Said {
  const before = yaml.slice(lineStart(yaml, position), position);
  const [sign = ''] = /^\s*./.exec(yaml.slice(position)) ?? [];
  const [closing] = /["'\]}](?=\s*$)/.exec(before) ?? [];
  if (/[-@`%]/.test(sign) && /(?:^|\s)$/.test(before)) return [`a value starts with \`${sign}\``, inQuotes];
  if (/[:\s]/.test(sign) && /:\s/.test(before)) return ['the value holds a colon and a space', inQuotes];
  if (closing) return [`something follows the closing \`${closing}\``, inQuotes];
  if (/^\s/.test(before)) return ['the line is not indented like those around it', underOther];
  return [`not YAML: ${reason}`, `${inQuotes}, and ${underOther}`];
}

/** The parser tells where it noticed: of what was opened there and never closed, or of a sign, that is after it. */
function startOf(reason: string, yaml: string, position: number): number {
  if (/unidentified alias/.test(reason)) return yaml.lastIndexOf('*', position);
  if (/unknown tag/.test(reason)) {
    const start = lineStart(yaml, position);
    return start + Math.max(0, yaml.slice(start, position).search(/(?<![^\s[{,])!/));
  }
  return /within a .*quoted|flow collection/.test(reason) ? openedBefore(yaml, position) : position;
}

function lineStart(yaml: string, position: number): number {
  return position === 0 ? 0 : yaml.lastIndexOf('\n', position - 1) + 1;
}

/** Where the outermost list in brackets, or the text in quotes, that holds a place begins. */
function openedBefore(yaml: string, position: number): number {
  let start = position;
  visit(parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' }), {
    Node(_key, node) {
      const isOpened = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
      if (!isOpened || !node.range || node.range[0] > position || node.range[2] < position) return undefined;
      start = node.range[0];
      return visit.BREAK;
    },
  });
  return start;
}
