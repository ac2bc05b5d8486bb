/** One line of plain text, of at most `longest` characters; `undefined` if nothing is left. */
export function oneLine(text: string, longest: number): string | undefined {
  // Cut before anything else is done with it: a page can hold a title of megabytes.
  const line = text
    .trim()
    .slice(0, longest * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return (line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line) || undefined;
}
