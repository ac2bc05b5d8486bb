/// <reference lib="dom" />
import type { NewFile } from '../../../src/curating/form-file.ts';
import { node } from '../../scripts/parts/node.ts';

/** Saves a file where the browser saves files. */
export function download({ name, text }: NewFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  node('a', { href: url, download: name }).click();
  // Some browsers fetch it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Copies what a field holds, and selects it for whoever has to do it by hand; whether it is done. */
export async function copy(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Pages without https, and those that forbid it, may still know the old way.
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
