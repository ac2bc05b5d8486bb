import { describe, expect, test } from 'vitest';
import { isKnown } from '../../src/curating/known-addresses.ts';
import { bookmarkletOf } from '../../src/pages/bookmarklet.ts';

const topic = {
  topic: 'L’Univers du Cloud Computing dans le Monde et Ailleurs',
  curator: { name: 'Patrick Bouillaud', url: 'https://curator.example/' },
  language: 'fr',
  timezone: 'Europe/Paris',
  excerptLength: 300,
  repository: { url: 'https://github.com/a/b', kind: 'github', branch: 'main', folder: 'content' },
} as const;
const addresses = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://news.example/${at}/article`);

/** What runs when the bookmark is chosen. */
const program = (address: string) => decodeURIComponent(address.slice('javascript:'.length));

describe('a bookmarklet', () => {
  test('is one address of ASCII that nothing on its way to a bookmark changes', () => {
    const { address } = bookmarkletOf(topic, addresses(10));
    expect(address.slice(0, 20)).toBe('javascript:(kiosque=');
    expect(address.match(/[^ -~]|[#?]|%(?![\dA-F]{2})/g)).toBeNull();
    expect(new URL(address).href === address).toBe(true);
  });

  test('is a program that holds the setup of its topic', () => {
    const { address, setup } = bookmarkletOf(topic, addresses(10));
    let given: unknown;
    const run = new Function(
      'stand',
      `(${program(address).replace(/^\(kiosque=>\{[\s\S]*\}\)\((?=\{"topic)/, 'stand(')})`,
    );
    run((its: unknown) => {
      given = its;
    });
    expect(given).toEqual(setup);
  });

  test('holds no word of the topic as code', () => {
    const name = '</script>\u2028`$\u007bx}`"\'\\%23%0A';
    const { address, setup } = bookmarkletOf({ ...topic, topic: name }, []);
    expect(setup.topic).toBe(name);
    expect(() => new Function(program(address))).not.toThrow();
    expect(program(address)).toContain(JSON.stringify(name).replaceAll('\u2028', '\\u2028'));
  });

  test.each([
    [2000, 40 * 1024],
    [20_000, 65_536],
    [100_000, 65_536],
  ])('of %i articles is shorter than %i characters', (count, longest) => {
    const { address, setup } = bookmarkletOf(topic, addresses(count));
    process.stdout.write(
      `bookmarklet of ${count} articles: ${address.length} characters, ${setup.knownOnly ?? 'all'} known\n`,
    );
    expect(address.length).toBeLessThan(longest);
    // Also where each space is written as %20.
    expect(address.replaceAll(' ', '%20').length).toBeLessThan(65_536);
  });

  test('knows the newest articles of a topic that is too large for it, and says so', () => {
    const all = addresses(50_000);
    const { setup } = bookmarkletOf(topic, all);
    const only = setup.knownOnly ?? 0;
    expect(only).toBeGreaterThan(12_000);
    expect(all.slice(0, only).every((address, at) => at % 997 !== 0 || isKnown(address, setup.known))).toBe(
      true,
    );
    expect(
      all.slice(only, only + 200).filter((address) => isKnown(address, setup.known)).length,
    ).toBeLessThan(5);
    expect(bookmarkletOf(topic, all.slice(0, 2000)).setup.knownOnly).toBeUndefined();
  });
});
