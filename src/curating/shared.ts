import { webAddress, withoutMarks } from '../link.ts';
import { asMarkdown } from '../reading/quotation.ts';
import { emptyForm, type Form } from './form.ts';

/** More than any app shares; an address may hold whatever somebody wrote into it. */
const longest = 10_000;

/**
 * What another app shared, by the names of the Web Share Target API, as a form; `undefined` where nothing was. Many apps put
 * the address into the text.
 */
export function sharedForm(params: URLSearchParams): Form | undefined {
  const [title = '', text = '', url = ''] = ['title', 'text', 'url'].map((name) =>
    words(params.get(name) ?? ''),
  );
  if (!title && !text && !url) return undefined;
  const address = [url, text, title].map(addressIn).find((one) => one !== undefined);
  const rest = [title, text].map((its) => words(its.replace(written, '')));
  const [headline = '', quoted = ''] = rest[0] ? rest : [rest[1]];
  return {
    ...emptyForm,
    url: address === undefined ? url : withoutMarks(address),
    title: headline.replace(/\s+/g, ' '),
    excerpt: quoted === headline ? '' : asMarkdown(quoted),
  };
}

function words(text: string): string {
  return text.slice(0, longest).trim();
}

/** An address in a text, and the signs that end a sentence behind it. */
const written = /(https?:\/\/\S+?)[)\]}>.,;:!?'"’”»…]*(?=\s|$)/i;

function addressIn(text: string): string | undefined {
  return webAddress(written.exec(text)?.[1] ?? '');
}
