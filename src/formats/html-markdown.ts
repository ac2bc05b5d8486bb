import { asMarkdown } from '../reading/quotation.ts';
export function htmlAsMarkdown(html: string): string {
  return asMarkdown(html.replace(/<[^>]*>/g, ''));
}
export function plainAsMarkdown(text: string): string {
  return asMarkdown(text);
}
