import { once } from 'node:events';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Fetcher } from '../../src/web/fetch.ts';
import { localFetcher, refusalOf } from './fetching.ts';
import { givenBytes, givenServer, givenSocket } from './given-server.ts';

const soon = { milliseconds: 300 };

/** How long something took, in milliseconds, and what kept it from succeeding. */
async function timed(fetching: Promise<unknown>) {
  const begun = performance.now();
  const { message } = await refusalOf(fetching);
  return { message, took: performance.now() - begun };
}

/** Says something again and again, until nobody listens. */
function repeatedly(milliseconds: number, say: () => void): void {
  const timer = setInterval(say, milliseconds);
  onTestFinished(() => clearInterval(timer));
}

describe('by the end of its time ends a fetch from a server that', () => {
  test('never answers', async () => {
    const server = await givenServer(() => {});
    const { message, took } = await timed(localFetcher({ limits: soon }).fetch(server.url));
    expect(message).toContain('It takes longer than 0.3 seconds.');
    expect(took).toBeGreaterThan(250);
    expect(took).toBeLessThan(1500);
  });

  test('says nothing at all, not even hello', async () => {
    const server = await givenSocket(() => {});
    const https = server.url.replace('http:', 'https:');
    expect((await timed(localFetcher({ limits: soon }).fetch(https))).took).toBeLessThan(1500);
  });

  test.each([
    ['byte of the head', 'HTTP/1.1 200 OK\r\nX-A: '],
    ['byte of the page', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n'],
    ['byte of a page without an end', 'HTTP/1.1 200 OK\r\n\r\n'],
  ])('says a %s at a time', async (_what, start) => {
    const server = await givenSocket((socket) => {
      socket.write(start);
      repeatedly(20, () => socket.write('a'));
    });
    const { message, took } = await timed(localFetcher({ limits: soon }).fetch(server.url));
    expect(message).toContain('It takes longer than 0.3 seconds.');
    expect(took).toBeLessThan(1500);
  });

  test('says again and again that an answer is to come', async () => {
    const server = await givenSocket((socket) => {
      repeatedly(5, () => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'));
    });
    expect((await timed(localFetcher({ limits: soon }).fetch(server.url))).took).toBeLessThan(1500);
  });

  test('is always about to redirect', async () => {
    const server = await givenServer(async ({ url = '' }, response) => {
      setTimeout(() => response.writeHead(302, { location: `${url}a` }).end(), 70);
    });
    const { message, took } = await timed(
      localFetcher({ limits: { ...soon, redirects: 99 } }).fetch(server.url),
    );
    expect(message).toContain('It takes longer than 0.3 seconds.');
    expect(took).toBeLessThan(1500);
    expect(server.requests.length).toBeGreaterThan(1);
  });

  test('has a name that nobody answers for', async () => {
    const lookup = () => new Promise<never>(() => {});
    expect(
      (await timed(localFetcher({ lookup, limits: soon }).fetch('http://a.example/'))).took,
    ).toBeLessThan(1500);
  });

  test('has a name that is looked up too late, which is not connected to any more', async () => {
    const server = await givenServer({ '/': 'a' });
    let answer = (_: { address: string; family: number }[]) => {};
    const lookup = () =>
      new Promise<{ address: string; family: number }[]>((found) => {
        answer = found;
      });
    await refusalOf(localFetcher({ lookup, limits: soon }).fetch(`http://a.example:${server.port}/`));
    answer([{ address: '127.0.0.1', family: 4 }]);
    await new Promise((later) => setTimeout(later, 50));
    expect(server.connections()).toBe(0);
  });
});

/** Zeros, packed without having all of them at once. */
async function packedZeros(packer: ReturnType<typeof createGzip>, megabytes: number): Promise<Buffer> {
  const zeros = Buffer.alloc(1_000_000);
  const packed: Buffer[] = [];
  packer.on('data', (chunk: Buffer) => packed.push(chunk));
  for (let n = 0; n < megabytes; n += 1) if (!packer.write(zeros)) await once(packer, 'drain');
  packer.end();
  await once(packer, 'end');
  return Buffer.concat(packed);
}

/** By how many megabytes the program grows at most while something is done. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const size = () => process.memoryUsage.rss() / 1e6;
  const before = size();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, size());
  }, 1);
  await work();
  clearInterval(timer);
  return Math.max(most, size()) - before;
}

describe('at a limit in bytes ends a page that', () => {
  test.each([
    ['gzip', createGzip],
    ['br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('has 64 MB packed with %s into little, without their ever being there', async (packing, packer) => {
    const bomb = await packedZeros(packer() as ReturnType<typeof createGzip>, 64);
    expect(bomb.length).toBeLessThan(200_000);
    const server = await givenServer({ '/': { headers: { 'content-encoding': packing }, body: bomb } });
    const megabytes = await growth(async () => {
      expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('longer than 5 MB');
    });
    expect(megabytes).toBeLessThan(30);
  });

  test('has no end', async () => {
    let sent = 0;
    const server = await givenSocket((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = () => {
        while (socket.writable && socket.write(`10000\r\n${'a'.repeat(65536)}\r\n`)) sent += 65536;
      };
      socket.on('drain', more);
      more();
    });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('longer than 5 MB');
    expect(sent).toBeLessThan(20_000_000);
  });

  test('comes in a million pieces, and is whole, without taking more room than it has to', async () => {
    const pieces = Buffer.from('1\r\na\r\n'.repeat(10_000));
    const server = await givenSocket((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      for (let n = 0; n < 100; n += 1) socket.write(pieces);
      socket.end('0\r\n\r\n');
    });
    const megabytes = await growth(async () => {
      expect((await localFetcher({ limits: { milliseconds: 20_000 } }).fetch(server.url)).bytes).toHaveLength(
        1_000_000,
      );
    });
    expect(megabytes).toBeLessThan(200);
  });

  test('is longer than it should be, where the caller says nothing of how long that is', async () => {
    const server = await givenServer({ '/': 'a'.repeat(5_000_001) });
    const nothing = { milliseconds: undefined, bytes: undefined, redirects: undefined };
    const fetcher = new Fetcher({ allowPrivate: true, limits: nothing });
    expect((await refusalOf(fetcher.fetch(server.url, { limits: nothing }))).message).toContain('than 5 MB');
  });

  test('says that it is longer, before it is read', async () => {
    const server = await givenSocket((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5000001\r\n\r\n');
    });
    expect((await timed(localFetcher().fetch(server.url))).took).toBeLessThan(1000);
  });

  test('is longer by one byte, packed or not', async () => {
    const server = await givenServer({
      '/100': 'a'.repeat(100),
      '/101': 'a'.repeat(101),
      '/packed-100': { headers: { 'content-encoding': 'gzip' }, body: gzipSync('a'.repeat(100)) },
      '/packed-101': { headers: { 'content-encoding': 'gzip' }, body: gzipSync('a'.repeat(101)) },
    });
    const fetcher = localFetcher({ limits: { bytes: 100 } });
    for (const path of ['/100', '/packed-100'])
      expect((await fetcher.fetch(server.url + path)).bytes).toHaveLength(100);
    for (const path of ['/101', '/packed-101'])
      expect((await refusalOf(fetcher.fetch(server.url + path))).message).toContain('longer than 0.0001 MB');
    expect((await fetcher.fetch(`${server.url}/101`, { limits: { bytes: 101 } })).bytes).toHaveLength(101);
  });
});

const words = 'A page, with words in it: été, 夏. '.repeat(50);

describe('a packed page', () => {
  test.each([
    ['gzip', gzipSync(words)],
    ['x-gzip', gzipSync(words)],
    ['GZIP', gzipSync(words)],
    ['gzip', Buffer.concat([gzipSync(words.slice(0, 100)), gzipSync(words.slice(100))])],
    ['br', brotliCompressSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateSync(words, { level: 0, windowBits: 9 })],
    ['deflate', deflateRawSync(words)],
    ['deflate', deflateRawSync(words, { level: 0 })],
    ['identity', Buffer.from(words)],
    ['', Buffer.from(words)],
  ])('with %s is unpacked', async (packing, body) => {
    const server = await givenServer({ '/': { headers: { 'content-encoding': packing }, body } });
    expect(String((await localFetcher().fetch(server.url)).bytes)).toBe(words);
  });

  test.each([
    ['gzip', gzipSync(words).subarray(0, -9), 'damaged, cut off'],
    ['gzip', gzipSync(words).subarray(0, 5), 'damaged, cut off'],
    ['gzip', gzipSync(words).fill(0, 20, 40), 'damaged, cut off'],
    ['br', brotliCompressSync(words).subarray(0, -4), 'damaged, cut off'],
    ['deflate', deflateSync(words).subarray(0, -1), 'damaged, cut off'],
    ['deflate', deflateRawSync(words).subarray(0, -9), 'damaged, cut off'],
    ['gzip', words, 'packed with gzip, and is'],
    ['br', gzipSync(words), 'packed with br, and is'],
    ['deflate', words, 'packed with deflate, and is'],
    ['gzip', brotliCompressSync(words), 'packed with gzip, and is'],
    ['zstd', words, 'not known here: zstd'],
    ['gzip, gzip', gzipSync(gzipSync(words)), 'not known here: gzip, gzip'],
    ['utf-8', words, 'not known here: utf-8'],
    ['__proto__', words, 'not known here: __proto__'],
  ])('with %s is refused where it is damaged or something else (%#)', async (packing, body, why) => {
    const server = await givenServer({ '/': { headers: { 'content-encoding': packing }, body } });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(why);
  });

  test('may be empty, which is said', async () => {
    const server = await givenServer({ '/': { headers: { 'content-encoding': 'gzip' } } });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('an empty page');
  });
});

describe('half an answer is none:', () => {
  const brokeOff = 'The connection broke off before all was there.';
  test.each([
    ['shorter than it says', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc'],
    ['without its last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'],
    ['in the middle of a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc'],
    ['in the middle of its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['with no word', ''],
  ])('%s', async (_what, bytes) => {
    const server = await givenBytes(bytes);
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(brokeOff);
  });

  test('reset midway', async () => {
    const server = await givenSocket((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nabc', () => setTimeout(() => socket.resetAndDestroy(), 20));
    });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(brokeOff);
  });

  test('reset at once', async () => {
    const server = await givenSocket((socket) => socket.resetAndDestroy());
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(brokeOff);
  });
});

describe('what is not HTTP is refused:', () => {
  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['mail', '220 mail.example ESMTP\r\n'],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 97) & 255))],
    ['a page without a head', '<!doctype html><title>A</title>'],
    ['a version of its own', 'HTTP/9.7 200 OK\r\n\r\na'],
    ['a length that is no number', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc'],
    ['a length and chunks', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc'],
    ['a head with a NUL', 'HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\nabc'],
  ])('%s', async (_what, bytes) => {
    const server = await givenBytes(bytes);
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('does not keep to HTTP');
  });

  test('a head without an end', async () => {
    const server = await givenBytes('HTTP/1.1 200 OK\r\n', `X-A: ${'a'.repeat(100_000)}\r\n\r\n`);
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(
      'before the page is too long',
    );
  });

  test('another protocol from now on', async () => {
    const server = await givenBytes(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: a\r\n\r\nabc',
    );
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('without an answer');
  });
});
