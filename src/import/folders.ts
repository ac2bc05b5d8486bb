/** A folder as tools list them: each with its own id and that of the one around it. */
export interface Folder {
  id?: string;
  name?: string;
  parentId?: string;
}

/** The names of a folder and of those around it, the outermost first; a folder that lies in itself ends the way. */
export function pathOf(folder: Folder | undefined, byId: ReadonlyMap<string, Folder>): string[] {
  const way = new Set<Folder>();
  for (let one = folder; one && !way.has(one); one = byId.get(one.parentId ?? '')) way.add(one);
  return [...way].reverse().flatMap(({ name }) => name ?? []);
}

export function byId(folders: readonly Folder[]): Map<string, Folder> {
  return new Map(folders.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])));
}
