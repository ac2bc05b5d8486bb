/// <reference lib="dom" />
import type { Numbers } from '../../src/pages/find-data.ts';
import { Articles } from './parts/articles.ts';
import { loadFindData, loadJson } from './parts/load.ts';
import { languageAround, node } from './parts/node.ts';
import { hasTag, nameOf, readQuery } from './parts/query.ts';
import { type Together, type TogetherData, together } from './parts/together.ts';

/* Several tags together, on the page of all tags. Without it that page is the list of all tags. */

const nothing: Together = { said: '', above: [], below: [] };
const title = document.title;

class TogetherPage {
  readonly #place: HTMLElement;
  /** The list of all tags, which stands there while no tag is asked for. */
  readonly #all: HTMLElement;
  readonly #above = node('div');
  // It stands there from the start: a live region tells what comes into it, not that it comes.
  readonly #said = node('p', { class: 'together-said', role: 'status' });
  readonly #below = node('div');
  #data: Promise<TogetherData> | undefined;
  /** What the address asked for last. */
  #asked = '';
  #turn = 0;

  constructor(place: HTMLElement, all: HTMLElement) {
    this.#place = place;
    this.#all = all;
    place.append(this.#above, this.#said, this.#below);
    place.addEventListener('click', (event) => this.#click(event));
    // A link within the page is told too, and asks for nothing else.
    addEventListener('popstate', () => location.search !== this.#asked && this.show());
  }

  /** Shows what the address asks for, and all tags where that cannot be loaded. */
  async show(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#asked = location.search;
    const asked = new URLSearchParams(location.search).getAll('t').join(' ').trim();
    // What goes later would move what comes.
    if (asked) this.#all.hidden = true;
    const show = asked ? await this.#made(asked).catch(() => undefined) : undefined;
    // Who goes on before this came wants something else.
    if (turn === this.#turn) (show ?? (() => this.#fill(nothing)))();
  }

  async #made(asked: string): Promise<() => void> {
    this.#data ??= load(this.#place);
    const data = await this.#data.catch((error) => {
      this.#data = undefined;
      throw error;
    });
    const query = readQuery(data.tags, asked);
    const made = await together(query, data);
    return () => this.#fill(made, hasTag(query) ? nameOf(query) : undefined);
  }

  #fill({ said, above, below }: Together, name?: string): void {
    document.title = name === undefined ? title : `${name} – ${title}`;
    this.#all.hidden = name !== undefined;
    this.#above.replaceChildren(...above);
    this.#said.textContent = said;
    this.#below.replaceChildren(...below);
  }

  /** A link to another query is gone to without loading the page again; the reader goes on at what it came to. */
  async #click(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!isPlain || !link?.getAttribute('href')?.startsWith('?')) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    await this.show();
    this.#place.querySelector<HTMLElement>('h2')?.focus();
  }
}

async function load(place: HTMLElement): Promise<TogetherData> {
  const found = await loadFindData(place.dataset.find ?? '');
  const numbers = await loadJson<Numbers>(found.addresses.numbers);
  const words = JSON.parse(place.dataset.words ?? '');
  return { ...found, numbers, articles: new Articles(numbers), words, language: languageAround(place) };
}

const place = document.querySelector<HTMLElement>('#together');
const all = document.querySelector<HTMLElement>('#all-tags');
if (place && all) new TogetherPage(place, all).show();
