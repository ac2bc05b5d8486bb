/** HTML that is safe to print as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template whose values are escaped, for text and for quoted attributes alike; lists are joined, and `undefined`,
 * `null` and `false` print nothing. Only `Html` passes as it is.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += print(value) + parts[index + 1];
  return new Html(text);
}

/** A `lang` for words in another language than those around them. */
export function lang(its: string, around: string): Html {
  return its === around ? new Html('') : html` lang="${its}"`;
}

/** The one way out of escaping: for text that is HTML already, because cleaning or a serialiser made it. */
export function raw(text: string): Html {
  return new Html(text);
}

/**
 * A text that is kept for long, as one: V8 keeps a text that was put together as its parts, and each part takes more than its
 * letters, until a letter is asked for.
 */
export function asOne(text: string): string {
  text.charCodeAt(0);
  return text;
}

function print(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(print).join('');
  if (value === undefined || value === null || value === false) return '';
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;
}
