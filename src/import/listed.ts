/** A list that stands in one text, and how it was told apart. */
export interface Listed {
  items: string[];
  /** For people: `cut at commas`. */
  how: string;
}

const signs = { '|': 'bars', ';': 'semicolons', ',': 'commas' };

/** As JSON has a list, or as Python has it, or between the first of bars, semicolons and commas that stands in it. */
export function listed(text: string): Listed {
  const all = /^\s*\[.*\]\s*$/s.test(text) ? bracketed(text) : undefined;
  if (all) return { items: all, how: 'a list in brackets' };
  const [sign, name] = Object.entries(signs).find(([one]) => text.includes(one)) ?? [',', 'commas'];
  return { items: text.split(sign), how: `cut at ${name}` };
}

/** `["a", "b"]` of JSON, `['a', "b's"]` of Python; `undefined` for what is neither. */
function bracketed(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    const names = [...text.matchAll(/'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/g)];
    return names.length > 0
      ? names.map(([, one, other]) => (one ?? other ?? '').replace(/\\(.)/g, '$1'))
      : undefined;
  }
}

/** The folders of a path: between slashes, or where some have spaces around them, between those. */
export function folders(path: string): string[] {
  return path.split(path.includes(' / ') ? ' / ' : '/').map((name) => name.trim());
}

/** Texts below each other, without those that say nothing. */
export function together(...texts: (string | undefined)[]): string | undefined {
  return texts.filter(Boolean).join('\n\n') || undefined;
}
