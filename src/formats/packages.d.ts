declare module 'html-encoding-sniffer' {
  /** The name of the encoding of a page by its first bytes; `defaultEncoding` where it says none. */
  export default function sniff(bytes: Uint8Array, how: { defaultEncoding: string }): string;
}
