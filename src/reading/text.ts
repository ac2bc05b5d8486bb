/** One line of plain text, of at most `longest` characters; `undefined` if nothing is left. */
export function oneLine(text: string, longest: number): string | undefined {
  // Cut before anything else is done with it: a page can hold a title of megabytes.
  const start = text.trim().slice(0, longest * 4);
  // A space of full width is a sign of Japanese and Chinese.
  const line = start.replace(/[\s\p{Cc}\p{Bidi_C}]+/gu, (run) => (/^\u3000+$/.test(run) ? run : ' ')).trim();
  return (line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line) || undefined;
}

/** What makes two names one: letters and digits, without case and accents. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

const names: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', szlig: 'ß' },
};

/** `eacute` is a letter and the name of its accent. */
const accents: Record<string, string> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a' },
  cedil: '\u0327',
};

/** What was escaped once too often, or holds HTML where plain text was meant: `L&#8217;&eacute;t&eacute;`, `<em>`. */
export function decoded(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, decimal, hex, name) =>
      name ? named(name, all) : sign(decimal ? Number(decimal) : Number.parseInt(hex, 16), all),
    )
    .replace(/<\/?(?:i|b|em|strong|span|sup|sub|br|p|div|a)\b[^<>]*>/gi, ' ');
}

function sign(code: number, all: string): string {
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : all;
}

function named(name: string, all: string): string {
  const [, letter = '', accent = ''] = /^([a-z])(\w+)$/i.exec(name) ?? [];
  return names[name] ?? (accents[accent] ? (letter + accents[accent]).normalize() : all);
}

const breaking =
  /^(?:p|div|li|ul|ol|d[ltd]|h\d|br|hr|section|article|header|footer|aside|t[rdh]|figure|figcaption|blockquote|pre|address|center)$/;

/** The text of an element as readers see it, line by line; white space is folded. Its scripts and styles are no text. */
export function linesOf(element: Node, longest = 10_000): string[] {
  let text = '';
  const read = (node: Node): void => {
    if (text.length > longest) return;
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) text += node.textContent?.slice(0, longest).replace(/\s+/g, ' ');
    if (node.nodeType !== 1 || /^(?:script|style|template|noscript|svg)$/.test(name)) return;
    const line = breaking.test(name) ? '\n' : '';
    text += line;
    for (const child of node.childNodes) read(child);
    text += line;
  };
  read(element);
  return text.split('\n').flatMap((line) => oneLine(line, longest) ?? []);
}
