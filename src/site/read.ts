import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutControls } from '../controls.ts';
import type { ContentFile } from '../front-matter.ts';
import { problemOf, type Read } from '../problem.ts';

/** The text of one file; what keeps it from being read becomes a problem. */
export function readFile(folder: string, path: string): Read<ContentFile> {
  try {
    const bytes = readFileSync(join(folder, path));
    if (isUtf8(bytes)) return { value: { path, text: plainText(bytes.toString('utf8')) }, problems: [] };
    const what = `the file is not UTF-8 text (byte ${firstWrongByte(bytes)})`;
    return { problems: [problemOf(path, what, 'save it with the encoding UTF-8')] };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const what = `the file cannot be read (${reason})`;
    return { problems: [problemOf(path, what, 'make it readable, or remove it')] };
  }
}

/** LF at each line's end, and no control character. */
export function plainText(text: string): string {
  return withoutControls(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** The offset of the first byte that is not UTF-8, counted from 0. */
function firstWrongByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  for (const part of text.split('\uFFFD')) {
    offset += Buffer.byteLength(part);
    if (bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return offset;
    offset += 3;
  }
  return offset;
}
