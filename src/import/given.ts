import { encodingOf, type Open, textIn } from '../formats/decoding.ts';
import { oncePer } from '../once.ts';

/** A file to import. */
export interface Given {
  /** For people: as typed, or as it is called in an archive. */
  name: string;
  /** In bytes. */
  size: number;
  open: Open;
}

/** The text of a file in pieces. `heed` is told how many of its bytes were read so far. */
export async function* textOf(file: Given, heed: (bytes: number) => void = () => {}): AsyncGenerator<string> {
  const encoding = await encodingFor(file);
  yield* textIn(() => heeded(file.open(), heed), encoding);
}

/** A file is read whole to know it. */
const encodingFor = oncePer((file: Given) => encodingOf(file.open));

/** All of it, for formats that cannot be read in pieces. */
export async function wholeText(file: Given, heed?: (bytes: number) => void): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of textOf(file, heed)) pieces.push(piece);
  return pieces.join('');
}

/** The beginning of its text: at least `length` UTF-16 units, or all. */
export async function headOf(file: Given, length = 100_000): Promise<string> {
  let head = '';
  for await (const piece of textOf(file)) {
    head += piece;
    if (head.length >= length) break;
  }
  return head;
}

async function* heeded(bytes: AsyncIterable<Uint8Array>, heed: (bytes: number) => void) {
  let read = 0;
  for await (const chunk of bytes) {
    yield chunk;
    read += chunk.length;
    heed(read);
  }
}
