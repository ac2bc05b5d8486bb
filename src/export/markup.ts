import { withoutControls } from '../controls.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element, or for an attribute in double quotes, of HTML and of XML (1.0, section 2.4). */
export function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** Attributes; one without a value is not there. */
export function attributes(its: Record<string, string | number | undefined>): string {
  return Object.entries(its)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** Tags between commas, where no format says how a tag could hold one: it has a space there. */
export function withCommas(tags: readonly string[]): string | undefined {
  const names = tags.map((name) => name.replace(/\s*,\s*/g, ' ').trim()).filter(Boolean);
  return names.length > 0 ? names.join(',') : undefined;
}
