/** What the directory at the end of an archive says of a member. */
export interface Listed {
  name: string;
  isEncrypted: boolean;
  /** In bytes, unpacked. */
  size: number;
  crc: number;
}

/** So much of an archive's end is looked at: its directory, where it has less than about 100,000 members. */
export const directoryLimit = 16 * 1024 * 1024;

/** The members that the end of an archive lists (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16); `undefined` where it lists none. */
export function listed(end: Buffer): Map<string, Listed[]> | undefined {
  const last = end.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (last < 0 || last + 22 > end.length) return undefined;
  const start = last - end.readUInt32LE(last + 12);
  const all = new Map<string, Listed[]>();
  for (let at = start; at >= 0 && at + 46 <= last && end.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => end.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const flags = end.readUInt16LE(at + 8);
    const its = end.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + name);
    const one = {
      name: its,
      isEncrypted: (flags & 1) !== 0,
      size: end.readUInt32LE(at + 24),
      crc: end.readUInt32LE(at + 16),
    };
    all.set(its, [...(all.get(its) ?? []), one]);
    at += 46 + name + extra + comment;
  }
  return all;
}
