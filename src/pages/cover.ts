import { createHash } from 'node:crypto';
import type { Cover } from './parts.ts';

/** What the covers of an article have of its publisher and of its title. */
export type Tone = Pick<Cover, 'tone' | 'form'>;

export function coverOf(title: string, publisher: string): Cover {
  const words = title.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const word = words.reduce((longest, one) => (one.length > longest.length ? one : longest), '') || publisher;
  const length = 1 + [6, 9, 13].filter((letters) => word.length > letters).length;
  return { word, length, ...toneOf(title, publisher) };
}

export function toneOf(title: string, publisher: string): Tone {
  return { tone: 1 + (byteOf(publisher) % 6), form: 1 + (byteOf(title) % 4) };
}

function byteOf(text: string): number {
  return createHash('sha256').update(text).digest()[0] ?? 0;
}
