/// <reference lib="dom" />
import type { Form } from '../../../src/curating/form.ts';
import { fileOf, type NewFile } from '../../../src/curating/form-file.ts';
import { isKnown } from '../../../src/curating/known-addresses.ts';
import { newFilePage } from '../../../src/curating/new-file-page.ts';
import type { PanelSetup } from '../../../src/curating/setup.ts';
import { webAddress } from '../../../src/link.ts';
import { node, worded } from '../../scripts/parts/node.ts';
import { fieldsFor } from './fields.ts';
import { copy, download } from './hand-over.ts';

/** What a panel opens with. */
export interface Filled {
  form: Form;
  /** Where the article was found, which its own address may not be. */
  found?: string;
  /** What the curator is to know. */
  told?: string;
}

/** Ways in which a file leaves the panel, each a button. */
type Way = 'open' | 'download' | 'copy';

/** A form for an article, the file that it makes, and the ways to hand that over. */
export class Panel {
  readonly dialog = node('dialog', { 'aria-labelledby': 'heading', dir: 'ltr' });
  /** Whether something was typed that was not handed over. */
  isTouched = false;
  readonly #setup: PanelSetup;
  readonly #found: string | undefined;
  readonly #typed: () => Form;
  readonly #now = Date.now();
  readonly #known = node('p', { class: 'known', role: 'status' });
  readonly #status = node('p', { class: 'status', role: 'status' });
  readonly #name = node('code');
  readonly #text: HTMLTextAreaElement;
  readonly #file: HTMLDetailsElement;

  constructor(setup: PanelSetup, { form, found, told = '' }: Filled) {
    const { panel: words } = setup.words;
    this.#setup = setup;
    this.#found = found;
    const { rows, typed } = fieldsFor(form, setup);
    this.#typed = typed;
    this.#text = node('textarea', { readonly: '', rows: '9', 'aria-label': words.fileText });
    this.#file = node('details', {}, node('summary', {}, words.file, ' ', this.#name), this.#text);
    const notes = [told, this.#knownOnly()].filter(Boolean).map((text) => node('p', {}, text));
    const fields = node('div', { class: 'fields' }, ...rows);
    const all = node('form', {}, this.#known, ...notes, fields, this.#file, this.#footer());
    all.addEventListener('input', () => this.#change());
    all.addEventListener('submit', (event) => this.#submit(event));
    this.dialog.lang = setup.wordsLanguage;
    this.dialog.append(this.#header(), all);
    this.#show();
  }

  #header(): HTMLElement {
    const { words, topic } = this.#setup;
    const [before = '', after = ''] = words.panel.heading.split('#');
    const name = node('bdi', {}, topic);
    const heading = node('h1', { id: 'heading', tabindex: '-1', autofocus: '' }, before, name, after);
    const close = node('button', { type: 'button', class: 'close', 'aria-label': words.panel.close }, '×');
    close.addEventListener('click', () => this.dialog.close());
    return node('header', {}, heading, close);
  }

  #footer(): HTMLElement {
    const ways: Way[] = this.#setup.repository ? ['open', 'download', 'copy'] : ['download', 'copy'];
    const buttons = ways.map((way) => node('button', { value: way }, this.#setup.words.panel[way]));
    return node('footer', {}, this.#status, ...buttons);
  }

  #knownOnly(): string {
    const { words, wordsLanguage, knownOnly } = this.#setup;
    return knownOnly ? worded(words.panel.knownOnly, knownOnly.toLocaleString(wordsLanguage)) : '';
  }

  #change(): void {
    this.isTouched = true;
    this.#status.textContent = '';
    this.#show();
  }

  /** Shows the file that what is typed becomes, and whether its address is curated already. */
  #show(): void {
    const { known, words } = this.#setup;
    const file = this.#made();
    this.#name.textContent = file?.name ?? '';
    this.#text.value = file?.text ?? '';
    const addresses = [webAddress(this.#typed().url), this.#found].filter((one) => one !== undefined);
    this.#known.textContent = addresses.some((one) => isKnown(one, known)) ? words.panel.known : '';
  }

  #made(): NewFile | undefined {
    return fileOf(this.#typed(), this.#setup, this.#now);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const file = this.#made();
    if (!file) {
      this.#status.textContent = this.#setup.words.panel.needs;
      return;
    }
    const way = (event.submitter as HTMLButtonElement | null)?.value as Way | undefined;
    this.isTouched = false;
    if (way === 'copy') this.#copy();
    else if (way === 'open') this.#open(file);
    else this.#download(file, this.#setup.words.panel.downloaded);
  }

  #open(file: NewFile): void {
    const { repository, words } = this.#setup;
    const address = repository && newFilePage(repository, file);
    if (address === undefined) {
      this.#download(file, words.panel.tooLong);
      return;
    }
    open(address, '_blank', 'noopener,noreferrer');
    this.#status.textContent = words.panel.opened;
  }

  #download(file: NewFile, told: string): void {
    download(file);
    this.#status.textContent = worded(told, file.name);
  }

  async #copy(): Promise<void> {
    const { words } = this.#setup;
    // What is hidden cannot be selected.
    this.#file.open = true;
    this.#status.textContent = (await copy(this.#text)) ? words.panel.copied : words.panel.notCopied;
  }
}
