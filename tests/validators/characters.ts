/**
 * Control characters but tab and line ends, halves of a surrogate pair, and characters that stand for what could not be
 * read: no XML 1.0 may hold most of them, and no text should hold any.
 */
const bad = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFD\uFFFE\uFFFF]/gu;

export function characterMistakes(text: string): string[] {
  return [...new Set(text.match(bad))].map((character) => `character ${code(character)}`);
}

/** The same characters where they are written as numbers, which XML forbids too. */
export function referenceMistakes(text: string): string[] {
  return [...text.matchAll(/&#(?:x([\da-f]+)|(\d+));/gi)].flatMap(([written, hex, decimal]) => {
    const number = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const allowed = number <= 0x10ffff && characterMistakes(String.fromCodePoint(number)).length === 0;
    return allowed ? [] : [`reference ${written} to a character that may not be there`];
  });
}

function code(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
