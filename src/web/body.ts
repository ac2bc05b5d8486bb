import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { byHand, later, Refusal } from './refusal.ts';

/**
 * The body of an answer, unpacked (RFC 9110, section 8.4). It has at most `limit` bytes before and after: no more than
 * these are ever read or unpacked. Throws `Refusal`, or what the connection fails with.
 */
export async function bodyOf(response: IncomingMessage, limit: number): Promise<Buffer> {
  const packing = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = unpackers.get(packing);
  if (!unpack) throw new Refusal(`It is packed in a way that is not known here: ${packing}.`, byHand);
  const packed = await received(response, limit);
  return packed.length === 0 ? packed : await unpacked(packed, packing, unpack, limit);
}

type Unpack = (packed: Buffer, options: ZlibOptions) => Promise<Buffer>;

const gzip: Unpack = promisify(gunzip);

const unpackers = new Map<string, Unpack>([
  ['', async (packed) => packed],
  ['identity', async (packed) => packed],
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['br', promisify(brotliDecompress)],
  ['deflate', promisify(deflated)],
]);

/** What is asked for in `Accept-Encoding`. */
export const packings = 'gzip, deflate, br';

/** `deflate` is zlib's format; some servers send what is inside it, which the first byte tells. */
function deflated(
  packed: Buffer,
  options: ZlibOptions,
  done: (error: Error | null, body: Buffer) => void,
): void {
  const isZlib = ((packed[0] ?? 0) & 0x0f) === 8;
  (isZlib ? inflate : inflateRaw)(packed, options, done);
}

async function received(response: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(response.headers['content-length']) > limit) throw tooLong(limit);
  // Copied into one place: what is kept in a million small pieces takes gigabytes.
  let body = Buffer.alloc(Math.min(limit, 65_536));
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const end = length + chunk.length;
    if (end > limit) throw tooLong(limit);
    if (end > body.length) body = Buffer.concat([body], Math.min(limit, end * 2));
    chunk.copy(body, length);
    length = end;
  }
  return body.subarray(0, length);
}

async function unpacked(packed: Buffer, packing: string, unpack: Unpack, limit: number): Promise<Buffer> {
  try {
    return await unpack(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(limit);
    throw new Refusal(
      `It is said to be packed with ${packing}, and is damaged, cut off, or packed otherwise.`,
      later,
    );
  }
}

function tooLong(limit: number): Refusal {
  const size = (limit / 1e6).toLocaleString('en', { maximumSignificantDigits: 3 });
  return new Refusal(`It is longer than ${size} MB, where reading stops.`, byHand);
}
