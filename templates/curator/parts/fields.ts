/// <reference lib="dom" />
import { minuteIn } from '../../../src/article/minute.ts';
import type { Form } from '../../../src/curating/form.ts';
import type { PanelSetup } from '../../../src/curating/setup.ts';
import { node } from '../../scripts/parts/node.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** In the order in which they are looked at; `lines` of text, or one. */
const fields: [name: keyof Form, lines: number, attributes: Record<string, string>][] = [
  ['title', 2, { required: '', dir: 'auto' }],
  ['url', 1, { required: '', type: 'url' }],
  ['author', 1, { dir: 'auto' }],
  ['publisher', 1, { dir: 'auto' }],
  ['published', 1, { type: 'date' }],
  ['language', 1, { autocapitalize: 'off', spellcheck: 'false' }],
  ['excerpt', 4, { dir: 'auto' }],
  ['tags', 1, { dir: 'auto' }],
  ['via', 1, { dir: 'auto' }],
  ['insight', 3, { dir: 'auto' }],
];

/** The fields of a form, each with its label, and what is typed in them. */
export function fieldsFor(
  form: Form,
  { words, timezone }: PanelSetup,
): { rows: HTMLElement[]; typed: () => Form } {
  const day = dayOf(form.published, timezone);
  const made = fields.map(([name, lines, attributes]) => {
    const field = fieldOf(lines, { name, id: name, autocomplete: 'off', ...attributes });
    field.value = name === 'published' ? day : form[name];
    return field;
  });
  const rows = made.map((field) =>
    node(
      'p',
      { class: field.id },
      node('label', { for: field.id }, words.panel[field.id as keyof Form]),
      field,
    ),
  );
  const typed = () => {
    const its = { ...form, ...Object.fromEntries(made.map(({ name, value }) => [name, value])) };
    // The page may have told the moment: a day that nobody changed does not stand for it.
    return its.published === day ? { ...its, published: form.published } : its;
  };
  return { rows, typed };
}

function fieldOf(lines: number, attributes: Record<string, string>): Field {
  return lines === 1 ? node('input', attributes) : node('textarea', { rows: String(lines), ...attributes });
}

function dayOf(published: string, timezone: string): string {
  return published.length > 10 ? minuteIn(Date.parse(published), timezone).slice(0, 10) : published;
}
