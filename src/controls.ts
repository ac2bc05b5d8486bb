/** Neither HTML nor XML can hold a control character, nor half of a surrogate pair. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '');
}
