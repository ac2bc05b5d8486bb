import { createHash } from 'node:crypto';
import slugifyModule from 'slugify';

// The package is CommonJS whose types describe its `default` property.
const slugify = slugifyModule as unknown as typeof slugifyModule.default;

/** Words for the signs that tell `C++`, `C#` and `.NET` from `C` and `NET`. */
const signs: [RegExp, string][] = [
  [/(?<=\p{L})\+\+/gu, 'plusplus'],
  [/(?<=\p{L})#/gu, 'sharp'],
  [/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, 'dot'],
];

/** Names that Windows keeps for devices: no folder can be called so. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const longest = 80;

/** What most words are: ASCII letters and digits, which stay as they are. */
const plainWord = /^[a-z0-9]+$/;

/** What most names are: such words. */
const simple = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;

/**
 * A name as one segment of an address: ASCII letters, digits and hyphens, 1 to 91 of them, the same for every
 * build. What cannot be said in them (`日本語`, an emoji, 300 letters) is told apart by ten digits of its hash.
 */
export function slugOf(name: string): string {
  const plain = name.normalize('NFC').toLowerCase();
  if (simple.test(plain) && plain.length <= longest && !device.test(plain)) return plain.replaceAll(' ', '-');
  const worded = signs.reduce((text, [sign, word]) => text.replace(sign, word), plain);
  const parts = worded.split(/[^\p{L}\p{N}\p{M}\p{S}]+/u).filter(Boolean);
  const slug = parts.map(segment).filter(Boolean).join('-');
  const faithful = slug !== '' && slug.length <= longest && !device.test(slug) && parts.every(isSayable);
  if (faithful) return slug;
  return [slug.slice(0, longest).replace(/-$/, ''), hashOf(plain)].filter(Boolean).join('-');
}

/** A slug told apart from the same slug of another name. */
export function distinctSlug(slug: string, name: string): string {
  return `${slug.slice(0, longest)}-${hashOf(name)}`;
}

/** What `slug:` and a tag's `slug` may be. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 100 && !device.test(text);
}

function segment(part: string): string {
  return plainWord.test(part) ? part : slugify(part, { lower: true, strict: true });
}

function isSayable(part: string): boolean {
  if (plainWord.test(part)) return true;
  return [...part.normalize('NFC')].every((sign) => /^\p{M}$/u.test(sign) || segment(sign) !== '');
}

function hashOf(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 10);
}
