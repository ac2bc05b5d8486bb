/// <reference lib="dom" />
import type { FindAddresses, Numbers, ResultLine } from '../../../src/pages/find-data.ts';
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
export function result(line: ResultLine, { article }: FindAddresses, language: string): HTMLLIElement {
  const [title, slug, publisher, day, lang] = line;
  const link = node('a', { href: filled(article, slug) }, title);
  return node(
    'li',
    {},
    node('span', { class: 'result-title', lang, dir: 'auto' }, link),
    node(
      'span',
      { class: 'result-line' },
      node('bdi', {}, publisher),
      ' ',
      node('time', { datetime: day }, worded(day, language)),
    ),
  );
}

function worded(day: string, language: string): string {
  const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, form).format(Date.parse(day));
}
