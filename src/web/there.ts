import type { Origin } from '../article/article.ts';
import { webAddress } from '../link.ts';

/** An article as its own topic has it: the fields of an article file, as far as they can be told, and the topic. */
export interface There {
  fields: Record<string, unknown>;
  topic: Origin;
  /** The source's words, in Markdown. */
  excerpt?: string;
}

/** A name that a page says, or nothing. */
export function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** An address that a page says, or nothing. */
export function urlIn(value: unknown): string | undefined {
  return typeof value === 'string' ? webAddress(value) : undefined;
}
