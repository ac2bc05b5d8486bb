import { quickHash } from '../quick-hash.ts';

/** Letters of Latin scripts that no accent comes off. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const longest = 60;

/**
 * A title as the name of its file, as browsers can make it: whole words of ASCII letters and digits. It is a slug that
 * `slugOf` leaves as it is. What cannot be said so (`日本語`) is told apart by six letters of a hash.
 */
export function plainName(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = plain.replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? '');
  const name = firstOf(latin.match(/[a-z0-9]+/g) ?? []);
  if (name && !device.test(name) && !/[^\P{L}a-z]|[^\P{N}0-9]/u.test(latin)) return name;
  return [name, quickHash(plain).toString(36).padStart(6, '0').slice(-6)].filter(Boolean).join('-');
}

/** As many words from the start as there is room for: one at least, or its start. */
function firstOf(words: string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    name = longer;
  }
  return name;
}
