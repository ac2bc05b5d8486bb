import { folded, oneLine } from './text.ts';

/** Accounts and offices: nobody in person. */
const nobody =
  /^(?:(?:site|web|super)?\s?(?:admin(?:istrator)?|user|editors?|master|redac?[ck]tion|redactie)|root|staff(?: (?:writers?|reporters?))?|(?:the |la )?(?:editorial (?:team|staff|board)|r[eé]daction|redacci[oó]n|redazione|reda[cç][aã]o|redakcja|newsroom|team)|authors?|guest(?: author)?|contributors?|anonym(?:ous|e)?|unknown|default|none|null|undefined|.*編集部)$/i;

/** What someone does, where a name could stand. */
const role =
  /(?:editor|reporter|correspond|writer|journalist|columnist|photograph|producer|chief|staff|bureau|desk|redakteur|redact|r[ée]dact|reporteur|corrispondent|inviat|giornalist|photos?\b|fotos?\b|illustrat|agencies|ph\.?d|professor|記者)/i;

/** Words before a name; those that can begin a name too count only where two words follow. */
const before =
  /^(?:(?:(?:written|posted|published|reported|words|story|text|photos?) )?by|par|publi[eé] par|[eé]crit par|von|geschrieben von|verfasst von|por|escrito por|postado por|publicado por|di|a cura di|scritto da|door|av|af|przez|napisane przez|от|автор|текст|authors?|auteurs?|autora?|autore|autorin|著者|執筆|文|بقلم)(?:\s*[:：]\s*|\s+)(?=\S)/i;

const ambiguous = /^(?:di|von|por|door|av|af)\s+\S+$/i;

/**
 * The people that a byline names, `Ada Lovelace, Charles Babbage`: without the words before them, their roles, their towns
 * and the outlet; `undefined` if it names nobody but an account, an office or the publisher (`publishers`, folded).
 */
export function peopleIn(byline: string, publishers: ReadonlySet<string>): string | undefined {
  const line = withoutOutlet(afterBy(withoutAddresses(oneLine(byline, 500) ?? '')), publishers);
  const named = line
    .replace(/,\s+(?=(?:jr|sr|i{2,3}|iv)\b)/gi, ' ')
    .replace(/\s*\([^)]*\)/g, '')
    .split(/\s*[,;、，/]\s*|\s+(?:and|und|et|y|e|og|och|en|i|&|\+)\s+(?=\S+\s+\S)/u)
    .map((name) =>
      inOwnCase(
        afterBy(
          name.replace(/\s+[|–—·•-]\s.*|\s+(?:in|for|at|on|avec|with|con|mit)\s.*$|^[^\p{L}]+$/u, '').trim(),
        ),
      ),
    );
  const people = named.filter((name, at) => isPerson(name, publishers) && (at === 0 || isFurther(name)));
  return [...new Set(people)].slice(0, 20).join(', ') || undefined;
}

/** Whether a person would call themselves so, and not an account (`jsmith`). */
export function isFullName(name: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(name) && !/^@|\d/.test(name);
}

/** Whether words that stand alone are a name: capitals, or a script without them, and what stands within names. */
export function isNameLike(words: string): boolean {
  const word =
    "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\p{Lo}+|d[aeiou]s?|del|della|v[ao]n|der|den|ter|l[ae]|al|el|bin|ibn|y|e|i)";
  return new RegExp(`^(?=\\p{Lu}|\\p{Lo})${word}(?: ${word}){0,5}$`, 'u').test(words);
}

/** Of `ada@news.example (Ada Lovelace)`, as feeds have it, the name stays. */
function withoutAddresses(line: string): string {
  const plain = line.replace(/\S+@\S+\.\S+\s*(?:\(([^)]*)\))?/g, '$1');
  return /^(?:https?:)?\/\/|^www\.|^@/.test(plain) ? '' : plain.trim();
}

function afterBy(line: string): string {
  return ambiguous.test(line) ? line : line.replace(before, '');
}

/** `Ada Lovelace The Times`, where nothing stands between them. */
function withoutOutlet(line: string, publishers: ReadonlySet<string>): string {
  const words = line.split(' ');
  for (let at = 1; at < words.length; at++) {
    if (publishers.has(folded(words.slice(at).join(' ')))) return words.slice(0, at).join(' ');
  }
  return line;
}

function isPerson(name: string, publishers: ReadonlySet<string>): boolean {
  const isName = name.length > 1 && name.length < 60 && name.split(' ').length < 7 && !/\d{4}/.test(name);
  return isName && !isOutlet(name, publishers) && !nobody.test(name) && !role.test(name);
}

/** The publisher, also with more behind it: `The Times, London`, `The Times with agencies`. */
function isOutlet(name: string, publishers: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  const begins = words.some((_word, at) => publishers.has(folded(words.slice(0, at + 1).join(' '))));
  return begins || [...publishers].some((one) => one.length > 3 && folded(name).startsWith(one));
}

/** Behind a comma a town or an office stands as often as another name: that has two words, or a script without capitals. */
function isFurther(name: string): boolean {
  return /^\p{Lo}|^(?:\p{Lu}|d[aei] |v[ao]n |l[ae] |[ae]l )[^\d]* [^\d]+$/u.test(name);
}

/** `ADA LOVELACE` is a way to set a name. */
function inOwnCase(name: string): string {
  if (!/^[\p{Lu}\P{L}]+ [\p{Lu}\P{L}]*\p{Lu}{2}/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}
