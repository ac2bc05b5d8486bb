import type { Answer } from './ask.ts';
import { byHand, later, Refusal } from './refusal.ts';

type Said = Pick<Answer, 'status' | 'headers'>;

/** Throws `Refusal` unless an answer is what was asked for (RFC 9110, section 15). */
export function checkStatus({ status, headers }: Said): void {
  if (status === 200 || status === 201 || status === 203) return;
  const [meaning, mend] = refusals.get(status) ?? ofKind(status);
  const wait = retryAfter({ status, headers });
  throw new Refusal(
    `The server answers with status ${status}: ${meaning}.`,
    wait ? `It asks to come again in ${spoken(wait)}.` : mend,
    status,
  );
}

const refusals = new Map<number, [meaning: string, mend: string]>([
  [202, ['it has nothing to show yet', byHand]],
  [204, ['it has nothing to show', 'Check the address.']],
  [205, ['it has nothing to show', 'Check the address.']],
  [206, ['it sends only a part', later]],
  [401, ['it wants to know who asks', byHand]],
  [402, ['it wants to be paid', byHand]],
  [403, ['it does not let programs in', byHand]],
  [404, ['there is no such page', 'Check the address: it may have moved.']],
  [406, ['it does not have this in a form that can be read', byHand]],
  [407, ['a proxy wants to know who asks', byHand]],
  [410, ['the page is gone for good', 'Check the address, or look for the page in a web archive.']],
  [429, ['it is asked too often', later]],
  [451, ['it may not show this, for legal reasons', byHand]],
  [503, ['it is overloaded or being mended', later]],
  // In no registry, and sent by a large network to all programs.
  [999, ['it does not let programs in', byHand]],
]);

function ofKind(status: number): [meaning: string, mend: string] {
  if (status >= 500) return ['it has a fault of its own', later];
  if (status >= 400) return ['it does not take the request', 'Check the address.'];
  return ['that is no page', 'Check the address.'];
}

/** Where an answer leads (RFC 9110, section 15.4). Headers are bytes; of an address they are UTF-8 in practice. */
export function redirectOf({ status, headers }: Said): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
  return isRedirect ? Buffer.from(headers.location ?? '', 'latin1').toString() : undefined;
}

/** When a server that is asked too much wants to be asked again, in milliseconds from now (RFC 9110, section 10.2.3). */
export function retryAfter({ status, headers }: Said): number | undefined {
  const said = headers['retry-after']?.trim() ?? '';
  if (status !== 429 && status !== 503) return undefined;
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  const moment = /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

function spoken(milliseconds: number): string {
  const units = [
    [86_400_000, 'days'],
    [3_600_000, 'hours'],
    [60_000, 'minutes'],
    [1000, 'seconds'],
  ] as const;
  const [unit, name] = units.find(([unit]) => milliseconds >= 2 * unit) ?? [1000, 'seconds'];
  return `${Math.ceil(milliseconds / unit)} ${name}`;
}
