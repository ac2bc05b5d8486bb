import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Turns } from '../../src/web/turns.ts';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer } from './given-server.ts';

describe('turns', () => {
  test('are taken one at a time at each place, in order, whatever fails', async () => {
    const one = fc.record({ place: fc.constantFrom('a', 'b', 'c'), ticks: fc.nat(3), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 20 }), async (all) => {
        const turns = new Turns();
        const [begun, busy] = [[] as number[], new Set<string>()];
        const ended = await Promise.allSettled(
          all.map(({ place, ticks, fails }, n) =>
            turns.take(place, async () => {
              expect(busy.has(place)).toBe(false);
              busy.add(place);
              begun.push(n);
              for (let tick = 0; tick < ticks; tick += 1) await null;
              busy.delete(place);
              if (fails) throw new Error('failed');
              return n;
            }),
          ),
        );
        expect(ended.map((end) => end.status === 'rejected')).toEqual(all.map(({ fails }) => fails));
        for (const place of ['a', 'b', 'c']) {
          const its = begun.filter((n) => all[n]?.place === place);
          expect(its).toEqual([...its].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('a host', () => {
  /** A server that takes its time, and notes how many it serves at most at once. */
  async function givenSlow(milliseconds: number) {
    const most = { atOnce: 0 };
    let now = 0;
    const server = await givenServer(async (_request, response) => {
      now += 1;
      most.atOnce = Math.max(most.atOnce, now);
      response.write('a');
      await sleep(milliseconds);
      now -= 1;
      response.end('b');
    });
    return { ...server, most };
  }

  test('is asked for one page at a time, in the order in which they were asked for', async () => {
    const server = await givenSlow(5);
    const fetcher = localFetcher();
    await Promise.all(Array.from({ length: 8 }, (_, n) => fetcher.fetch(`${server.url}/${n}`)));
    expect(server.most.atOnce).toBe(1);
    expect(server.paths()).toEqual(Array.from({ length: 8 }, (_, n) => `/${n}`));
  });

  test('is the same whatever its port, its scheme, and with a dot at its end', async () => {
    const server = await givenSlow(20);
    const { lookup } = namesFor({ 'a.example': '127.0.0.1', 'a.example.': '127.0.0.1' });
    const fetcher = localFetcher({ lookup });
    const hosts = ['a.example', 'A.EXAMPLE', 'a.example.'];
    await Promise.all(hosts.map((host) => fetcher.fetch(`http://${host}:${server.port}/`)));
    expect(server.most.atOnce).toBe(1);
  });

  test('is not waited for by those who ask another', async () => {
    const server = await givenSlow(20);
    const { lookup } = namesFor({ 'a.example': '127.0.0.1', 'b.example': '127.0.0.1' });
    const fetcher = localFetcher({ lookup });
    await Promise.all(['a', 'b'].map((name) => fetcher.fetch(`http://${name}.example:${server.port}/`)));
    expect(server.most.atOnce).toBe(2);
  });

  test('that is waited for takes none of the time of those who wait', async () => {
    const server = await givenSlow(100);
    const fetcher = localFetcher({ limits: { milliseconds: 300 } });
    await Promise.all(Array.from({ length: 6 }, (_, n) => fetcher.fetch(`${server.url}/${n}`)));
    expect(server.requests).toHaveLength(6);
  });

  test('that fails for one is asked for the next', async () => {
    const server = await givenServer({ '/a': (request) => request.socket.destroy(), '/b': 'b' });
    const fetcher = localFetcher();
    const [a, b] = await Promise.all([
      refusalOf(fetcher.fetch(`${server.url}/a`)),
      fetcher.fetch(`${server.url}/b`),
    ]);
    expect([a.message.includes('broke off'), String(b.bytes)]).toEqual([true, 'b']);
  });

  test('may lead to another that leads back, while both are asked by others', async () => {
    const { lookup } = namesFor({ 'a.example': '127.0.0.1', 'b.example': '127.0.0.1' });
    const server = await givenServer(({ url = '', headers }, response) => {
      const other = headers.host?.startsWith('a') ? 'b' : 'a';
      const n = Number(url.slice(1));
      if (n === 0) return void response.end('there');
      response.writeHead(302, { location: `http://${other}.example:${server.port}/${n - 1}` }).end();
    });
    const fetcher = localFetcher({ lookup });
    const all = ['a', 'b', 'a', 'b'].map((name) => fetcher.fetch(`http://${name}.example:${server.port}/5`));
    expect((await Promise.all(all)).map(({ bytes }) => String(bytes))).toEqual(Array(4).fill('there'));
  });

  test('that asks to wait is left alone by all', async () => {
    let first = true;
    const server = await givenServer((_request, response) => {
      if (first) response.writeHead(429, { 'retry-after': '1' });
      first = false;
      response.end('a');
    });
    const fetcher = localFetcher();
    const all = Promise.all([fetcher.fetch(`${server.url}/a`), fetcher.fetch(`${server.url}/b`)]);
    await sleep(500);
    expect(server.paths()).toEqual(['/a']);
    await all;
    expect(server.paths()).toEqual(['/a', '/a', '/b']);
  });
});
