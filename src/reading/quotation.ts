/** A text as a short quotation: whole sentences from its start, or else whole words and an ellipsis. Length in UTF-16 units. */
export function quotation(text: string, length: number, language: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const kept = whole(plain, length, language, 'sentence');
  if (kept.length >= length / 3) return kept;
  const words = whole(plain, length - 1, language, 'word').replace(/[\s,;:.!?–—-]+$/, '');
  return words && `${words}…`;
}

/** As many whole sentences or words from the start of a text as there is room for. */
function whole(text: string, length: number, language: string, granularity: 'sentence' | 'word'): string {
  const parts = new Intl.Segmenter(language, { granularity }).segment(text.slice(0, length + 200));
  let end = 0;
  for (const { index, segment } of parts) {
    if (index + segment.trimEnd().length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trim();
}

/** Plain text as Markdown that shows the same: no sign in it marks anything up (CommonMark 0.31, section 2.4). */
export function asMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>&#|~]|!(?=\[)/g, '\\$&')
      // An address becomes a link on its own, and takes the backslashes in it along.
      .replace(/\/(?=\/)|mailto(?=:)/gi, '$&\\')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
      .replace(/^(\s*)([-+=])/gm, '$1\\$2')
  );
}
