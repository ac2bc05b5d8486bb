import type { LookupAddress } from 'node:dns';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import metadata from '../../package.json' with { type: 'json' };
import { bodyOf, packings } from './body.ts';
import { type Allows, addressesOf, type Lookup } from './guard.ts';
import { later, Refusal } from './refusal.ts';

export interface Question {
  /** With `http:` or `https:`, and without a user name. */
  url: URL;
  /** The media types that are asked for. */
  accept: string;
  /** Of the body, before it is unpacked and after. */
  bytes: number;
  lookup: Lookup;
  allows: Allows;
}

/** What a server said; the body only where it has what was asked for (2xx). */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/**
 * Asks one server once, over a connection of its own. The addresses of its name are looked up here, once, and the
 * connection goes to one of those that were found public: nothing that the name says later counts.
 */
export async function ask(question: Question, signal: AbortSignal): Promise<Answer> {
  const { url, bytes, lookup, allows } = question;
  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ''), lookup, allows);
  signal.throwIfAborted();
  const response = await send(question, addresses, signal);
  const { statusCode: status = 0, headers } = response;
  try {
    const hasBody = status >= 200 && status < 300;
    return { status, headers, bytes: hasBody ? await bodyOf(response, bytes) : Buffer.alloc(0) };
  } finally {
    response.destroy();
  }
}

function send({ url, accept }: Question, addresses: LookupAddress[], signal: AbortSignal) {
  return new Promise<IncomingMessage>((answered, failed) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const asked = request(url, {
      // Shared connections may have been made to addresses that were allowed to others.
      agent: false,
      ...only(addresses),
      maxHeaderSize: 64 * 1024,
      signal,
      headers: {
        'user-agent': `Kiosque/${metadata.version} (curated-news site generator)`,
        accept,
        // A source is read in its own language.
        'accept-language': '*',
        'accept-encoding': packings,
      },
    });
    asked.on('error', failed);
    asked.on('close', () =>
      failed(new Refusal('The server closes the connection without an answer.', later)),
    );
    asked.on('response', (response) => {
      // What breaks off without a length would pass for whole.
      asked.on('error', (error) => response.destroy(error));
      answered(response);
    });
    asked.end();
  });
}

/** How to connect to one of these addresses, whatever the name says by now. */
function only(addresses: LookupAddress[]) {
  const [{ address, family }] = addresses as [LookupAddress];
  const lookup: LookupFunction = (_name, { all }, found) =>
    all ? found(null, addresses) : found(null, address, family);
  // For each of them, in milliseconds: Node's own quarter of a second is too short for slow networks.
  return { lookup, autoSelectFamilyAttemptTimeout: 1000 };
}
