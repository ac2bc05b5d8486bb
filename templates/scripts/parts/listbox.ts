/// <reference lib="dom" />
import { node } from './node.ts';

export interface Suggestion {
  href: string;
  inside: Node[];
}

/**
 * Suggestions below a field, walked with the keyboard while the field keeps the focus: the pattern of a combobox with a
 * list (w3.org/WAI/ARIA/apg/patterns/combobox).
 */
export class Listbox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #suggest: (text: string) => Suggestion[];
  #suggestions: Suggestion[] = [];
  /** Which suggestion is chosen; -1 stands for the field itself. */
  #active = -1;

  constructor(field: HTMLInputElement, suggest: (text: string) => Suggestion[]) {
    this.#field = field;
    this.#suggest = suggest;
    const label = field.labels?.[0]?.textContent ?? '';
    this.#list = node('ul', {
      id: `${field.id}-list`,
      class: 'find-list',
      role: 'listbox',
      'aria-label': label,
    });
    field.setAttribute('role', 'combobox');
    field.setAttribute('autocomplete', 'off');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    this.#open(false);
    field.after(this.#list);
    this.#listen();
  }

  /** Where the chosen suggestion leads; nothing where none is chosen. */
  get chosen(): string | undefined {
    return this.#suggestions[this.#active]?.href;
  }

  /** Shows what fits the text in the field. */
  show(): void {
    this.#suggestions = this.#suggest(this.#field.value.trim());
    const options = this.#suggestions.map(({ inside }, at) =>
      node('li', { id: `${this.#list.id}-${at}`, role: 'option' }, ...inside),
    );
    this.#list.replaceChildren(...options);
    this.#open(options.length > 0);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.setAttribute('aria-expanded', String(isOpen));
    this.#choose(-1);
  }

  #choose(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = this.#list.children[index];
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #listen(): void {
    this.#field.addEventListener('input', () => this.show());
    this.#field.addEventListener('blur', () => this.#open(false));
    this.#field.addEventListener('keydown', (event) => {
      const { isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isPlain = !(isComposing || ctrlKey || metaKey || altKey || shiftKey);
      if (isPlain && this.#press(event.key)) event.preventDefault();
    });
    // The field keeps the focus, or the list would be gone before it is clicked.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#click(event));
  }

  /** Whether a key was meant for the list; the field has all others. */
  #press(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#walk(key === 'ArrowDown' ? 1 : -1);
    if (this.#list.hidden) return false;
    if (key === 'Escape') this.#open(false);
    else if (this.#active >= 0 && key === 'Home') this.#choose(0);
    else if (this.#active >= 0 && key === 'End') this.#choose(this.#suggestions.length - 1);
    else return false;
    return true;
  }

  /** Past either end stands the field. */
  #walk(step: number): true {
    if (this.#list.hidden) this.show();
    const places = this.#suggestions.length + 1;
    this.#choose(((this.#active + 1 + step + places) % places) - 1);
    return true;
  }

  #click({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    const its = option && this.#suggestions[[...this.#list.children].indexOf(option)];
    if (its) location.assign(its.href);
  }
}
