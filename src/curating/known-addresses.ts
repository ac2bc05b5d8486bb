import { sameAddress } from '../link.ts';
import { quickHash } from '../quick-hash.ts';

/*
 * Which addresses are curated, in so few letters that a bookmark can hold thousands: a Golomb-coded set, as BIP 158
 * describes one. Each address is a number below count × 2ᵏ; the numbers are sorted, and each is written as its distance
 * from the one before: what 2ᵏ goes into it as ones and a zero, and the rest in k bits.
 */

/** An address that is not curated is taken for one that is once in 2ᵏ times; each takes k + 1.5 bits. */
const k = 10;

/** Addresses in their normal form, in letters that stay as they are in any address: `count.base64`. */
export function packed(addresses: readonly string[]): string {
  const distinct = new Set(addresses.map(sameAddress));
  const numbers = [...distinct].map((one) => numberOf(one, distinct.size)).sort((a, b) => a - b);
  const bits = numbers.map((number, at) => distance(number - (numbers[at - 1] ?? 0)));
  return `${distinct.size}.${base64(bits.join(''))}`;
}

/** Whether an address is among those that were packed: surely not, or most probably. */
export function isKnown(address: string, pack: string): boolean {
  const [count = '', text = ''] = pack.split('.');
  const wanted = numberOf(sameAddress(address), Number(count));
  for (const number of numbersIn(text, Number(count))) if (number >= wanted) return number === wanted;
  return false;
}

function numberOf(address: string, count: number): number {
  return Math.floor((quickHash(address) / 2 ** 53) * count * 2 ** k);
}

function distance(number: number): string {
  const rest = (number % 2 ** k).toString(2).padStart(k, '0');
  return `${'1'.repeat(Math.floor(number / 2 ** k))}0${rest}`;
}

function base64(bits: string): string {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  const letters = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte.padEnd(8, '0'), 2)));
  return btoa(letters.join('')).replace(/=+$/, '');
}

function* numbersIn(text: string, count: number): Generator<number> {
  const bytes = atob(text);
  let at = 0;
  const bit = () => (bytes.charCodeAt(at >> 3) >> (7 - (at++ & 7))) & 1;
  let number = 0;
  for (let left = count; left > 0; left -= 1) {
    while (bit() === 1) number += 2 ** k;
    let rest = 0;
    for (let place = 0; place < k; place += 1) rest = rest * 2 + bit();
    number += rest;
    yield number;
  }
}
