import { InvalidArgumentError } from 'commander';
import { webAddress } from '../link.ts';

/** Someone, or a topic, as options name them: `Jacques Le Bris`, or `Jacques Le Bris https://jacques.example/`. */
export interface Named {
  name: string;
  url?: string;
}

export function credit(text: string, before: Named[] = []): Named[] {
  const [, name = '', , typed] = /^(.*?)(\s+<?(https?:\/\/[^\s<>]+)>?)?$/su.exec(folded(text)) ?? [];
  if (!name || /^https?:/i.test(name)) {
    throw new InvalidArgumentError(
      'write a name, and an address behind it if there is one: "Ada https://ada.example/".',
    );
  }
  const url = typed === undefined ? undefined : webAddress(typed);
  if (typed !== undefined && url === undefined) throw new InvalidArgumentError(`${typed} is no web address.`);
  return [...before, { name, ...(url && { url }) }];
}

/** A text of one line that says something. */
export function line(text: string): string {
  const its = folded(text);
  if (its === '') throw new InvalidArgumentError('it is empty.');
  return its;
}

/** Lines as article files have them. */
export function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** As article files are read. */
function folded(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Options that are given several times, or with commas. */
export function several(text: string, before: string[] = []): string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ];
}
