/// <reference lib="dom" />
import { Listbox, type Suggestion } from './parts/listbox.ts';
import { type FindData, filled, loadFindData, searchFor } from './parts/load.ts';
import { type Match, matches, tagCalled } from './parts/match.ts';
import { counted, languageAround, node, worded } from './parts/node.ts';
import { nameOf, readQuery, written } from './parts/query.ts';

/* Completes tags in the field of the masthead. `kiosque.ts` loads it when the field is looked at first. */

const most = 8;

/** Makes the field complete what is typed. Fails where the data cannot be had: the form is then as it was. */
export async function start(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector('input');
  if (!field) return;
  const data = await loadFindData(form.dataset.find ?? '');
  const list = new Listbox(field, suggester(form, data));
  form.addEventListener('submit', (event) => {
    const text = field.value.trim();
    if (!text) return;
    event.preventDefault();
    location.assign(list.chosen ?? bestFor(text, data));
  });
  // What was typed before this script came is completed too.
  if (document.activeElement === field && field.value) list.show();
}

/** What fits a text; how many tags do is told to who does not see them. */
function suggester(form: HTMLFormElement, data: FindData): (text: string) => Suggestion[] {
  const { search = '', suggestion = '', suggestions = '' } = form.dataset;
  const language = languageAround(form);
  const status = node('p', { class: 'heard', role: 'status' });
  form.append(status);
  return (text) => {
    const found = matches(data.tags, text, most);
    status.textContent = text && counted(found.length, suggestion, suggestions, language);
    if (!text) return [];
    return [...found.map((one) => toTag(one, data)), ...toTogether(text, data), toSearch(text, search, data)];
  };
}

/** The page of the tag of that name, or else the search for it. */
function bestFor(text: string, data: FindData): string {
  const tag = tagCalled(data.tags, text);
  return tag ? filled(data.addresses.tag, tag.slug) : searchFor(text, data);
}

function toTag({ tag, alias }: Match, { addresses }: FindData): Suggestion {
  const name = node('span', {}, node('bdi', {}, tag.name));
  if (alias) name.append(' ', node('small', {}, node('bdi', {}, alias)));
  return { href: filled(addresses.tag, tag.slug), inside: [name, node('small', {}, String(tag.count))] };
}

/** Several tags, where every word names one: `cloud -docker`. */
function toTogether(text: string, { addresses, tags }: FindData): Suggestion[] {
  const query = readQuery(tags, text);
  const isSeveral = query.with.length + query.without.length > 1 && query.unknown.length === 0;
  const inside = [node('span', { dir: 'auto' }, nameOf(query))];
  return isSeveral ? [{ href: addresses.together + written(query), inside }] : [];
}

function toSearch(text: string, words: string, data: FindData): Suggestion {
  return { href: searchFor(text, data), inside: [node('span', {}, worded(words, text))] };
}
