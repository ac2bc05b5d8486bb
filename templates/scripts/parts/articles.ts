/// <reference lib="dom" />
import type { Numbers, ResultLine } from '../../../src/pages/find-data.ts';
import { filled, loadJson } from './load.ts';
import { node } from './node.ts';

/** The articles that results show, by their numbers; each block is asked for once, when one of its articles is. */
export class Articles {
  readonly #numbers: Numbers;
  readonly #blocks = new Map<number, Promise<ResultLine[]>>();

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  async lines(numbers: readonly number[]): Promise<ResultLine[]> {
    const { size } = this.#numbers;
    const blocks = await Promise.all(numbers.map((number) => this.#block(Math.floor(number / size))));
    return blocks.flatMap((block, at) => {
      const line = block[(numbers[at] ?? 0) % size];
      return line ? [line] : [];
    });
  }

  #block(index: number): Promise<ResultLine[]> {
    const block = this.#blocks.get(index) ?? loadJson<ResultLine[]>(this.#numbers.blocks[index] ?? '');
    this.#blocks.set(index, block);
    // Who asks again asks for it again.
    block.catch(() => this.#blocks.delete(index));
    return block;
  }
}

/** An article that was found: its title leads to its page. */
export function result(
  line: ResultLine,
  article: string,
  wordedDay: (date: string) => string,
): HTMLLIElement {
  const [title, slug, publisher, date, lang] = line;
  const link = node('a', { href: filled(article, slug) }, title);
  const day = node('time', { datetime: date }, wordedDay(date));
  return node(
    'li',
    {},
    node('span', { class: 'result-title', lang, dir: 'auto' }, link),
    node('span', { class: 'result-line' }, node('bdi', {}, publisher), ' ', day),
  );
}

/** A date as the day that it is in the topic's zone, worded. */
export function dayWorder(language: string, zone: string): (date: string) => string {
  const form = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const ofDays = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
  const ofMoments = new Intl.DateTimeFormat(language, { ...form, timeZone: zone });
  return (date) => (date.length === 10 ? ofDays : ofMoments).format(Date.parse(date));
}
