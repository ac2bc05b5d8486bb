import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fetcher } from '../../src/web/fetch.ts';
import { addressesOf, isPublic } from '../../src/web/guard.ts';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer } from './given-server.ts';

/** Given to nobody since 2006: whoever connects there reaches no one. */
const nobody = '3ffe::1';

const refused: Record<string, string[]> = {
  'this machine': ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::'],
  'a private network': [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    'fd00::1',
    'fc00::1',
    'fec0::1',
  ],
  'a link': ['169.254.0.1', 'fe80::1', 'febf::1'],
  'a provider': ['100.64.0.1', '100.127.255.255'],
  'metadata of a cloud': [
    '169.254.169.254',
    'fd00:ec2::254',
    'fd20:ce::254',
    '100.100.100.200',
    '192.0.0.192',
    '168.63.129.16',
  ],
  'many at once': ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
  'nothing yet, or examples': [
    '240.0.0.1',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '192.88.99.1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    '5f00::1',
    '4000::1',
    '2001:2::1',
  ],
  'IPv4 in IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::',
    '64:ff9b:1::8.8.8.8',
    '2002:7f00:1::',
    '2002:808:808::1',
    '2001:0:7f00:1::1',
  ],
  'no address': ['', 'localhost', '127.1', '0x7f.1', '1.2.3', 'fe80::1%1', '2606:4700::1%lo', '8.8.8.8 '],
};

describe('the public Internet', () => {
  test.each(Object.entries(refused))('has no address of %s', (_what, addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });

  test.each([
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '11.0.0.1',
    '169.253.0.1',
    '2606:4700::1',
    '2a00::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('has %s', (address) => expect(isPublic(address)).toBe(true));

  test('has an IPv4 address exactly if it has the one in IPv6 that stands for it', () => {
    const octet = fc.nat(255);
    const first = fc.oneof(octet, fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224));
    fc.assert(
      fc.property(first, octet, octet, octet, (...octets) => {
        const address = octets.join('.');
        expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address));
        expect(isPublic(`64:ff9b::${address}`)).toBe(isPublic(address));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the addresses of a name', () => {
  test('are those that are public, where some are not', async () => {
    const { lookup } = namesFor({ 'mixed.example': ['10.0.0.1', '8.8.8.8', '::1', '2a00::1'] });
    const addresses = await addressesOf('mixed.example', lookup, isPublic);
    expect(addresses.map(({ address }) => address)).toEqual(['8.8.8.8', '2a00::1']);
  });

  test('that has none are missed', async () => {
    const { lookup } = namesFor({});
    await expect(addressesOf('gone.example', lookup, () => true)).rejects.toThrow(
      'no server of the name gone.example',
    );
  });
});

/** Every way to write a host of this machine that a browser understands. */
const spellings = [
  '127.0.0.1',
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '%31%32%37.0.0.1',
  '１２７.0.0.1',
  '127。0。0。1',
  '①②⑦.0.0.1',
  '0',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
];

/** Every name stands for this machine. */
const here = async () => [{ address: '127.0.0.1', family: 4 }];

describe('a server of this machine', () => {
  test('is not connected to as the system knows it', async () => {
    const server = await givenServer(() => {});
    const { message } = await refusalOf(new Fetcher().fetch(`http://localhost:${server.port}/`));
    expect(message).toMatch(/The name localhost stands for (127\.0\.0\.1|::1), which is not an address/);
    expect(server.connections()).toBe(0);
  });

  test.each(spellings)('is not connected to as %s', async (host) => {
    const server = await givenServer(() => {});
    const { message } = await refusalOf(
      new Fetcher({ lookup: here }).fetch(`http://${host}:${server.port}/`),
    );
    expect(message).toContain('not an address of the public Internet');
    expect(server.connections()).toBe(0);
  });

  test.each([
    'http://[fe80::1%25lo]/',
    'http://127.0.0.1:80:80/',
    'http://1.2.3.4.5/',
    'http://256.0.0.1/',
    'http://127.0.0.0x100/',
    'http://[::1',
    'http:///',
    'http://a b/',
    'http://a%00b/',
  ])('is not reached by %s, which is no address', async (url) => {
    const { message } = await refusalOf(localFetcher().fetch(url));
    expect(message).toContain('This is no web address');
  });

  test.each([
    'http://8.8.8.8@127.0.0.1:PORT/',
    'http://ada:secret@127.0.0.1:PORT/',
    'http://ada@127.0.0.1:PORT/',
  ])('is not asked with a user name, as in %s', async (url) => {
    const server = await givenServer(() => {});
    const asked = url.replace('PORT', String(server.port));
    expect((await refusalOf(localFetcher().fetch(asked))).message).toContain('user name or a password');
    expect(server.connections()).toBe(0);
  });

  test('that a public name stands for is not connected to', async () => {
    const server = await givenServer(() => {});
    const { lookup } = namesFor({ 'news.example': '127.0.0.1' });
    const { message } = await refusalOf(new Fetcher({ lookup }).fetch(`http://news.example:${server.port}/`));
    expect(message).toContain(
      'The name news.example stands for 127.0.0.1, which is not an address of the public Internet.',
    );
    expect(message).toContain('--allow-private');
    expect(server.connections()).toBe(0);
  });

  test.each([[['127.0.0.1', nobody]], [[nobody, '127.0.0.1']], [['::ffff:127.0.0.1', nobody, '127.0.0.1']]])(
    'is not connected to where a name stands for %j',
    async (addresses) => {
      const server = await givenServer(() => {});
      const { lookup } = namesFor({ 'news.example': addresses });
      const fetcher = new Fetcher({ lookup, limits: { milliseconds: 300 } });
      await refusalOf(fetcher.fetch(`http://news.example:${server.port}/`));
      expect(server.connections()).toBe(0);
    },
  );

  test('is not connected to when a name stands for it a moment after it was looked up', async () => {
    const server = await givenServer(() => {});
    let times = 0;
    const lookup = async () => {
      times += 1;
      return times === 1 ? [{ address: nobody, family: 6 }] : [{ address: '127.0.0.1', family: 4 }];
    };
    const fetcher = new Fetcher({ lookup, limits: { milliseconds: 300 } });
    await refusalOf(fetcher.fetch(`http://news.example:${server.port}/`));
    expect([times, server.connections()]).toEqual([1, 0]);
    // The next time it is looked up anew, and refused.
    const { message } = await refusalOf(fetcher.fetch(`http://news.example:${server.port}/`));
    expect(message).toContain('stands for 127.0.0.1');
    expect([times, server.connections()]).toEqual([2, 0]);
  });

  test('is asked where that is allowed, at the address that was looked up, by the name', async () => {
    const server = await givenServer({ '/': 'Good morning' });
    const { lookup, looked } = namesFor({ 'news.example': ['127.0.0.1'] });
    const { url, bytes } = await localFetcher({ lookup }).fetch(`http://news.example:${server.port}/`);
    expect([url, String(bytes)]).toEqual([`http://news.example:${server.port}/`, 'Good morning']);
    expect(server.requests[0]?.headers.host).toBe(`news.example:${server.port}`);
    expect(looked).toEqual(['news.example']);
  });

  test('is asked at the next of several addresses where the first takes no connections', async () => {
    const server = await givenServer({ '/': 'Good morning' });
    const { lookup } = namesFor({ 'news.example': ['::1', '127.0.0.1'] });
    const { bytes } = await localFetcher({ lookup }).fetch(`http://news.example:${server.port}/`);
    expect(String(bytes)).toBe('Good morning');
  });
});
