/** A text in the bytes of an encoding of the WHATWG's Encoding Standard: what its decoder turns into that text. */
export function encoded(text: string, encoding: string): Buffer {
  const bytes = tableOf(encoding);
  return Buffer.from(
    [...text].flatMap((sign) => {
      const its = bytes.get(sign);
      if (!its) throw new Error(`${encoding} has no ${sign}`);
      return its;
    }),
  );
}

const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const tables = new Map<string, Map<string, number[]>>();

/** Of every one or two bytes, what they say. */
function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const learn = (...bytes: number[]) => {
    try {
      const sign = decoder.decode(Buffer.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
    } catch {
      // These say nothing.
    }
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  // Node's own is wrong from 128 to 159, from version to version.
  if (encoding === 'windows-1252')
    for (const [at, sign] of [...windows].entries()) table.set(sign, [128 + at]);
  for (let one = 128; one < 256; one += 1) for (let two = 64; two < 256; two += 1) learn(one, two);
  tables.set(encoding, table);
  return table;
}
