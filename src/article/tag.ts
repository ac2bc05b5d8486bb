/**
 * Two spellings are one tag when their keys are equal: Unicode NFC, lower case, and every run of spaces, hyphens
 * and underscores counts as one space. `Cloud-computing` and `cloud computing` are one; `C`, `C++` and `C#`, `cafe`
 * and `café` are not.
 */
export function tagKey(name: string): string {
  const plain = name.normalize('NFC').toLowerCase();
  const words = plain.replace(/[\s\-_]+/gu, ' ').trim();
  return words || plain;
}

/** Names of tags, each key once: the first spelling stays. */
export function distinctTags(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(tagKey(name))) byKey.set(tagKey(name), name);
  return [...byKey.values()];
}
