import { analyse } from 'chardet';
import { declared, shown, windows1252 } from './text.ts';

/** Gives the bytes of a file from its start, each time that it is called. */
export type Open = () => AsyncIterable<Uint8Array>;

/** What the encoding of a file is told by, in bytes: of files of any size no more is looked at, unless they are UTF-8. */
const sample = 100_000;

/** Below this, in percent, a guess from the bytes alone is no better than what most files are. */
const sure = 50;

/**
 * The encoding of a file: what its first bytes show, or else UTF-8 where it is that, or else what it says itself, or else what
 * its bytes look like, as browsers detect it. Without any of these it is windows-1252.
 */
export async function encodingOf(open: Open): Promise<string> {
  const { head, isUtf8, oddities } = await lookedAt(open);
  const mark = shown(head);
  if (mark !== undefined || isUtf8) return mark ?? 'utf-8';
  const said = declared(head, 'text/html');
  if (said !== undefined && isKnown(said) && !/^utf-?8$/i.test(said)) return said;
  const [guess] = analyse(oddities);
  return guess && guess.confidence >= sure && isKnown(guess.name) ? guess.name : 'windows-1252';
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
  isUtf8: boolean;
  /** Bytes around the first that is not UTF-8. */
  oddities: Uint8Array;
}

async function lookedAt(open: Open): Promise<Look> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let oddities: Buffer | undefined;
  for await (const bytes of open()) {
    if (head.length < sample) head = Buffer.concat([head, bytes.subarray(0, sample)]);
    if (oddities || !isUtf8(bytes, decoder)) oddities = Buffer.concat([oddities ?? Buffer.alloc(0), bytes]);
    if (oddities && oddities.length >= sample) break;
  }
  // One that is cut in the middle of a sign is UTF-8 all the same.
  return { head, isUtf8: !oddities, oddities: oddities?.subarray(0, sample) ?? head };
}

function isUtf8(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
