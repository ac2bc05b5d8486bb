/// <reference lib="dom" />
import { type Query, Search } from './parts/pagefind.ts';
import { fillFilter, numbers, resultOf } from './parts/results.ts';

/* The page of the search: the address says what is asked, and every answer shows what the address says. */

const form = get<HTMLFormElement>('.search-form');
const field = get<HTMLInputElement>('#search-words');
const narrowing = get<HTMLFieldSetElement>('.search-filters');
const filters = [...form.querySelectorAll('select')];
const status = get('.search-status [role=status]');
const instead = get('.search-else');
const list = get('.search-results');
const more = get('.search-more');
const template = get<HTMLTemplateElement>('.search-page template');

/** Results that are shown at once, and milliseconds without a letter after which is searched. */
const [atOnce, pause] = [10, 250];

type Results = Awaited<ReturnType<Search['find']>>;

let search: Promise<Search> | undefined;
const title = document.title;

let rest: Results = [];
/** Counts what was asked: an earlier answer is of no interest any more. */
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Until a reader is told that it takes time. */
let patience: typeof waiting;

/** Loads what searching takes, once; again where that failed. */
function opened(): Promise<Search> {
  const { parts = '', root = '/' } = form.dataset;
  search ??= Search.open(parts, root).catch((error: unknown) => {
    search = undefined;
    throw error;
  });
  return search;
}

/** Shows what the address says. */
async function show(): Promise<void> {
  turn += 1;
  const its = turn;
  const query = asked();
  if (field.value.trim() !== query.words) field.value = query.words;
  for (const select of filters) choose(select, query.filters[select.name]);
  if (!query.words && Object.keys(query.filters).length === 0) return showNothing();
  clearTimeout(patience);
  patience = setTimeout(() => say('busy'), 2 * pause);
  try {
    await showFound(query, () => its === turn);
  } catch {
    if (its === turn) showFailure();
  }
}

async function showFound(query: Query, isWanted: () => boolean): Promise<void> {
  const open = await opened();
  const results = await open.find(query);
  const first = await fragments(results.slice(0, atOnce), query);
  if (!isWanted()) return;
  rest = results.slice(atOnce);
  list.replaceChildren(...first);
  document.title = [query.words, ...Object.values(query.filters), title].filter(Boolean).join(' – ');
  more.hidden = rest.length === 0;
  say(results.length === 0 ? 'none' : results.length === 1 ? 'one' : 'many', results.length);
  const counts = await open.counts(query);
  if (!isWanted()) return;
  for (const select of filters) fillFilter(select, counts[select.name], query.filters[select.name]);
  // Where nothing is found, only a filter that is chosen can be the reason.
  narrowing.disabled = results.length === 0 && Object.keys(query.filters).length === 0;
}

async function fragments(results: Results, { words, filters: its }: Query): Promise<DocumentFragment[]> {
  const found = await Promise.all(results.map((result) => result.data()));
  const tagLink = (tag: string) => addressOf({ words, filters: { ...its, tag } });
  return found.map((one) => resultOf(template, one, words, tagLink));
}

async function showMore(): Promise<void> {
  const its = turn;
  const next = rest.slice(0, atOnce);
  const made = await fragments(next, asked());
  if (its !== turn) return;
  rest = rest.slice(next.length);
  const before = list.children.length;
  list.append(...made);
  more.hidden = rest.length === 0;
  // Who came by keyboard goes on where the new ones begin.
  list.children[before]?.querySelector('a')?.focus();
}

function showNothing(): void {
  document.title = title;
  rest = [];
  list.replaceChildren();
  more.hidden = true;
  narrowing.disabled = true;
  clearTimeout(patience);
  status.textContent = '';
  instead.classList.remove('is-needed');
}

function showFailure(): void {
  showNothing();
  say('failed');
}

/** Tells in the page's own words how it went. */
function say(what: 'busy' | 'none' | 'one' | 'many' | 'failed', count = 0): void {
  clearTimeout(patience);
  status.textContent = (status.dataset[what] ?? '').replace('{}', numbers.format(count));
  instead.classList.toggle('is-needed', what === 'none' || what === 'failed');
}

/** What the address asks. */
function asked(): Query {
  const params = new URLSearchParams(location.search);
  const values = filters.map(({ name }) => [name, params.get(name) ?? '']).filter(([, value]) => value);
  return { words: (params.get('q') ?? '').trim(), filters: Object.fromEntries(values) };
}

/** What the form asks. */
function typed(): Query {
  const values = filters.map(({ name, value }) => [name, value]).filter(([, value]) => value);
  return { words: field.value.trim(), filters: Object.fromEntries(values) };
}

function addressOf({ words, filters: its }: Query): string {
  const params = new URLSearchParams({ ...(words && { q: words }), ...its }).toString();
  return params ? `?${params}` : location.pathname;
}

/** Goes to what the form asks; each step has its place in the history, letters have not. */
function go(isStep: boolean): void {
  clearTimeout(waiting);
  const [from, to] = [addressOf(asked()), addressOf(typed())];
  if (isStep && from !== to) history.pushState(null, '', to);
  if (!isStep) history.replaceState(null, '', to);
  void show();
}

/** A value that is chosen by the address stands in the filter before its count is known. */
function choose(select: HTMLSelectElement, value = ''): void {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

function get<T extends HTMLElement = HTMLElement>(selector: string): T {
  return document.querySelector(selector) as T;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(true);
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) go(true);
});
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => go(false), pause);
});
field.addEventListener('focus', () => opened().catch(() => undefined), { once: true });
more.addEventListener('click', () => showMore().catch(showFailure));
addEventListener('popstate', show);
void show();
