import { analyse } from 'chardet';

/** Below these, in percent, a guess is no better than what most files are. */
const sure = 50;
const likely = 40;

/** Words with a byte in them that is not ASCII. */
const oddWord = /[a-z\x80-\xff]*[\x80-\xff][a-z\x80-\xff]*/gi;

/**
 * The encoding that bytes look like, if one is likely. How often letters follow each other tells languages apart, and only where
 * they are the language's own: among addresses, dates and English words a few of them would count for nothing.
 */
export function guessedEncoding(bytes: Uint8Array): string | undefined {
  const [inPairs] = analyse(bytes).filter(({ name }) => isOfPairs(name));
  if (inPairs && inPairs.confidence >= sure) return inPairs.name;
  const words = Buffer.from(bytes).toString('latin1').match(oddWord) ?? [];
  const [guess] = analyse(Buffer.from(words.join(' '), 'latin1'));
  return guess && isSingle(guess.name) && guess.confidence >= likely ? guess.name : undefined;
}

/** Of Chinese, Japanese and Korean, whose second bytes may be ASCII. */
function isOfPairs(name: string): boolean {
  return isKnown(name) && /^(?:shift_jis|euc-|iso-2022-|gb|big5)/i.test(name);
}

function isSingle(name: string): boolean {
  return isKnown(name) && /^(?:windows-|iso-8859-|koi8-)/i.test(name);
}

/** Whether the Encoding Standard has it. */
export function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
