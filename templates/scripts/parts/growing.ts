/// <reference lib="dom" />
import { node } from './node.ts';

/** Makes the entries of a list from one place to another. */
type Make = (from: number, to: number) => Promise<HTMLElement[]>;

/** A list of `count` entries that shows `size` of them, and so many more each time that it is asked to. */
export class GrowingList {
  readonly element: HTMLElement;
  readonly #list: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #count: number;
  readonly #size: number;
  readonly #make: Make;

  constructor(list: HTMLElement, more: string, count: number, size: number, make: Make) {
    [this.#list, this.#count, this.#size, this.#make] = [list, count, size, make];
    this.#button = node('button', { class: 'together-more', type: 'button' }, more);
    this.#button.addEventListener('click', () => this.#growWithFocus());
    this.element = node('div', {}, list, this.#button);
  }

  async grow(): Promise<HTMLElement[]> {
    const from = this.#list.children.length;
    const entries = await this.#make(from, Math.min(from + this.#size, this.#count));
    // Who asks twice before the answer came gets it once.
    if (this.#list.children.length === from) this.#list.append(...entries);
    this.#button.hidden = this.#list.children.length >= this.#count;
    return entries;
  }

  /** The reader goes on at the first of the new entries: the button may be gone. */
  async #growWithFocus(): Promise<void> {
    // Where they cannot be loaded the button stays.
    const [first] = await this.grow().catch(() => []);
    first?.querySelector('a')?.focus();
  }
}
