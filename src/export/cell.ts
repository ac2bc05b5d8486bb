import type { Origin, Person } from '../article/article.ts';

/* What stands in one cell of a table, both ways: docs/moving.md. */

/** What a spreadsheet would take for a formula; apostrophes before it are ours, or one of ours is needed. */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** Text that no spreadsheet runs (owasp.org, CSV Injection): an apostrophe stands before what looks like a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell without its guard. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** The cell itself (RFC 4180, section 2). */
export function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A list in one text: names between commas; a comma or a backslash in one has a backslash before it. */
export function joined(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\,]/g, '\\$&')).join(', ');
}

/** The list that `joined` made a text of. */
export function split(text: string): string[] {
  return (text.match(/(?:\\[\s\S]?|[^\\,])+/g) ?? []).map((part) => plain(part.trim()));
}

/** People, or topics with their addresses: `Jacques Le Bris <https://…>`; a `<` in a name has a backslash before it. */
export function joinedCredit(credit: readonly (Person | Origin)[]): string {
  return joined(
    credit.map((one) => {
      const [name, ...addresses] = 'topic' in one ? [one.topic, one.url, one.article] : [one.name, one.url];
      const last = addresses.findLastIndex((address) => address !== undefined);
      const its = addresses.slice(0, last + 1).map((address) => ` <${address ?? ''}>`);
      return (name ?? '').replace(/[\\<]/g, '\\$&') + its.join('');
    }),
  );
}

/** Names and their addresses, the nearest first, as `joinedCredit` wrote them; an address that is not given is empty. */
export function splitCredit(text: string): { name: string; addresses: string[] }[] {
  return split(text).map((one) => {
    const [name = '', ...addresses] = one.match(/(?:\\[\s\S]?|[^\\<])+/g) ?? [];
    return { name: plain(name.trim()), addresses: addresses.map((its) => its.trim().replace(/>$/, '')) };
  });
}

function plain(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}
