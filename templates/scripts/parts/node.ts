/// <reference lib="dom" />

/** An element with attributes, texts and elements in it; nothing in it is read as HTML. */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** Words with `#` where a text or a number stands. */
export function worded(words: string, value: string): string {
  return words.replace('#', () => value);
}

/** A number in the words of a language: one thing, or several. */
export function counted(count: number, one: string, several: string, language: string): string {
  const isOne = new Intl.PluralRules(language).select(count) === 'one';
  return worded(isOne ? one : several, new Intl.NumberFormat(language).format(count));
}

export function languageAround(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? 'en';
}
