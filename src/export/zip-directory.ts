/** The most that 16 and 32 bits say; where more is to be said they say that ZIP64 says it. */
const most16 = 0xffff;
const most32 = 0xffffffff;

/** The list of what is in a zip, which stands at its end. It is read from the entries, wherever they come from. */
export class Directory {
  readonly #lines: Uint8Array[] = [];
  /** Where the next entry begins. */
  #at = 0;

  /** Takes entries as they are put into the zip, one or several after another. */
  take(entries: Uint8Array): void {
    const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
    let at = 0;
    while (at < bytes.length) {
      const head = bytes.subarray(at, at + 30 + bytes.readUInt16LE(at + 26));
      this.#lines.push(line(head, this.#at + at));
      at += head.length + head.readUInt32LE(18);
    }
    this.#at += at;
  }

  /** What ends the zip (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16). */
  end(): Uint8Array {
    const lines = Buffer.concat(this.#lines);
    const count = this.#lines.length;
    const isLarge = count >= most16 || this.#at + lines.length >= most32;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, most16), 8);
    end.writeUInt16LE(Math.min(count, most16), 10);
    end.writeUInt32LE(Math.min(lines.length, most32), 12);
    end.writeUInt32LE(Math.min(this.#at, most32), 16);
    return Buffer.concat([lines, ...(isLarge ? [largeEnd(count, lines.length, this.#at)] : []), end]);
  }
}

/** The line of an entry, from its head: the head says all but where it stands. */
function line(head: Buffer, at: number): Uint8Array {
  const isFar = at >= most32;
  const its = Buffer.alloc(46);
  its.writeUInt32LE(0x02014b50, 0);
  its.writeUInt16LE(isFar ? 45 : 20, 4);
  head.copy(its, 6, 4, 30);
  its.writeUInt16LE(isFar ? 12 : 0, 30);
  its.writeUInt32LE(Math.min(at, most32), 42);
  return Buffer.concat([its, head.subarray(30), ...(isFar ? [farPlace(at)] : [])]);
}

function farPlace(at: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(at), 4);
  return extra;
}

/** The same end with 64 bits for each number, and where it is found. */
function largeEnd(count: number, length: number, at: number): Buffer {
  const its = Buffer.alloc(76);
  its.writeUInt32LE(0x06064b50, 0);
  its.writeBigUInt64LE(44n, 4);
  its.writeUInt16LE(45, 12);
  its.writeUInt16LE(45, 14);
  its.writeBigUInt64LE(BigInt(count), 24);
  its.writeBigUInt64LE(BigInt(count), 32);
  its.writeBigUInt64LE(BigInt(length), 40);
  its.writeBigUInt64LE(BigInt(at), 48);
  its.writeUInt32LE(0x07064b50, 56);
  its.writeBigUInt64LE(BigInt(at + length), 64);
  its.writeUInt32LE(1, 72);
  return its;
}
