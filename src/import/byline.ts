/** Small words in names: they begin with a small letter. */
const particle = '(?:de|du|des|la|le|les|van|von|der|den|di|da|dos|el|al|bin|ben|y|e|zu)';
const named = `\\p{Lu}[\\p{L}'’.-]*`;

const name = new RegExp(
  `^(?:(?:[Bb]y|[Pp]ar|[Vv]on)\\s+)?(${named}(?:\\s+(?:${particle}\\s+){0,2}${named}){1,3})(?<!\\.)$`,
  'u',
);
const handle = /^@\w{1,30}$/;

/** A text whose last line names who wrote it. */
export interface Signed {
  text: string;
  author: string;
  /** What stood there, where that is more than the name. */
  line?: string;
  handle?: string;
}

/**
 * A name in a paragraph of its own at the end of a text, and the name on Twitter that may stand below it. Two to four words,
 * each with a capital letter, that no sign ends: a guess. `undefined` without any.
 */
export function signedIn(text: string): Signed | undefined {
  const paragraphs = text.split('\n\n');
  const lines = (paragraphs.at(-1) ?? '').split('\n');
  const its = lines.length <= 2 && handle.test(lines.at(-1) ?? '') ? lines.pop() : undefined;
  const rest = lines.length > 0 ? [...paragraphs.slice(0, -1), lines.join('\n')] : paragraphs.slice(0, -1);
  const line = rest.at(-1) ?? '';
  const [, author] = (line.length <= 60 && name.exec(line)) || [];
  if (!author || rest.length < 2) return undefined;
  return {
    text: rest.slice(0, -1).join('\n\n'),
    author,
    ...(line !== author && { line }),
    ...(its && { handle: its }),
  };
}
