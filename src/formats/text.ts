import sniff from 'html-encoding-sniffer';

/** What came from outside: its bytes, and what is said of them. */
export interface Bytes {
  bytes: Buffer;
  /** Media type, without parameters. */
  type: string;
  /** As a header says. */
  charset?: string | undefined;
}

/**
 * The text of a page or a feed. Its encoding is what its first bytes show, or else what the header says, or else what it
 * says itself: the order of HTML (section 13.2.3.2) and of XML (RFC 7303, section 3). An encoding that does not fit all
 * bytes gives way to the next one, and counts again where none fits. Without any it is UTF-8, or windows-1252.
 */
export function textOf({ type, charset, bytes }: Bytes): string {
  const said = [shown(bytes), charset, declared(bytes, type)].filter((label) => label !== undefined);
  const wholly = [...said, 'utf-8'].map((label) => () => decode(bytes, label, true));
  const asFarAsItGoes = said.map((label) => () => decode(bytes, label));
  for (const decoded of [...wholly, ...asFarAsItGoes]) {
    const text = decoded();
    if (text !== undefined) return text;
  }
  return windows1252(bytes);
}

/** A mark at the beginning, or a `<` in two bytes. */
export function shown(bytes: Buffer): string | undefined {
  if (/^efbbbf/.test(bytes.toString('hex', 0, 3))) return 'utf-8';
  if (/^(fffe|3c00)/.test(bytes.toString('hex', 0, 2))) return 'utf-16le';
  return /^(feff|003c)/.test(bytes.toString('hex', 0, 2)) ? 'utf-16be' : undefined;
}

/** What the text says of its own encoding, near its beginning. JSON has only one (RFC 8259, section 8.1). */
export function declared(bytes: Buffer, type: string): string | undefined {
  if (/\bjson$/.test(type)) return undefined;
  const start = bytes.toString('latin1', 0, 1024);
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? sniffed(bytes);
  // It was read byte by byte: so it cannot be in pairs of bytes.
  return label && (/^utf-?16/i.test(label) ? 'utf-8' : label);
}

function sniffed(bytes: Buffer): string | undefined {
  try {
    return sniff(bytes, { defaultEncoding: '' }) || undefined;
  } catch {
    // It fails at a `content="charset"` that ends there.
    return undefined;
  }
}

/** `undefined` for an encoding that is not known, and for one that does not fit where it has to. */
function decode(bytes: Buffer, label: string, fatal = false): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where windows-1252 is not Latin-1. Node has it right from version to version, and wrong in between. */
const from128 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => from128[sign.charCodeAt(0) - 128] ?? sign);
}
