import { guessedEncoding, isKnown } from './guessed.ts';
import { declared, shown, windows1252 } from './text.ts';

/** Gives the bytes of a file from its start, each time that it is called. */
export type Open = () => AsyncIterable<Uint8Array>;

/** What the encoding of a file is told by, in bytes: of files of any size no more is looked at, unless they are UTF-8. */
const sample = 100_000;

/** So many signs of UTF-8 for one that is broken are no accident: in no other encoding do bytes follow each other so. */
const manyForOne = 9;

/**
 * The encoding of a file: what its first bytes show, or else UTF-8 where it is that but for a few bytes, or else what it says
 * itself, or else what its bytes look like, as browsers detect it. Without any of these it is windows-1252.
 */
export async function encodingOf(open: Open): Promise<string> {
  const { head, signs, oddities } = await lookedAt(open);
  const mark = shown(head);
  if (mark !== undefined || !oddities || isMostlyUtf8(signs, oddities)) return mark ?? 'utf-8';
  const said = declared(head, 'text/html');
  if (said !== undefined && isKnown(said) && !/^utf-?8$/i.test(said)) return said;
  return guessedEncoding(oddities) ?? 'windows-1252';
}

/** The text of a file in pieces, without a byte order mark. What no encoding fits shows as U+FFFD. */
export async function* textIn(open: Open, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const isLatin = decoder.encoding === 'windows-1252';
  for await (const bytes of open()) {
    yield isLatin ? windows1252(Buffer.from(bytes)) : decoder.decode(bytes, { stream: true });
  }
  if (!isLatin) yield decoder.decode();
}

interface Look {
  head: Buffer;
  /** How many signs of UTF-8 there are before the first byte that is none of it. */
  signs: number;
  /** Bytes around that one; a file that is cut in the middle of a sign is UTF-8 all the same. */
  oddities?: Uint8Array;
}

async function lookedAt(open: Open): Promise<Look> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let signs = 0;
  let oddities: Buffer | undefined;
  for await (const bytes of open()) {
    if (head.length < sample) head = Buffer.concat([head, bytes.subarray(0, sample)]);
    if (oddities || !isUtf8(bytes, decoder)) oddities = Buffer.concat([oddities ?? Buffer.alloc(0), bytes]);
    else signs += signsIn(bytes);
    if (oddities && oddities.length >= sample) break;
  }
  return { head, signs, oddities: oddities?.subarray(0, sample) };
}

function isUtf8(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Signs that are no ASCII begin with such a byte. */
function signsIn(bytes: Uint8Array): number {
  let signs = 0;
  for (const byte of bytes) if (byte >= 0xc2) signs += 1;
  return signs;
}

function isMostlyUtf8(signs: number, oddities: Uint8Array): boolean {
  const text = new TextDecoder().decode(oddities);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return signs + whole >= broken * manyForOne;
}
