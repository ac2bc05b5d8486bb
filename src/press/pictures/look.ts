import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atATime } from '../../at-a-time.ts';
import { hash } from '../../digest.ts';
import { type Problem, problemOf } from '../../problem.ts';
import type { Content } from '../../site/list.ts';
import type { Picture, Pictures } from '../../site/picture.ts';
import type { Folders } from '../folders.ts';
import { unreadable } from './faults.ts';
import { type Known, PictureMemory } from './memory.ts';
import { type Studio, studio } from './studio.ts';

/** Who looks, and who hears how many of all the pictures are looked at. */
export interface Looking {
  its?: Studio;
  onLook?: (done: number, all: number) => void;
}

/** Looks at the pictures of a content folder, as far as it is not known what they are. */
export async function lookAtPictures(
  folders: Pick<Folders, 'content' | 'cache'>,
  { images, stamps }: Pick<Content, 'images' | 'stamps'>,
  { its = studio, onLook }: Looking = {},
): Promise<Pictures> {
  const { content, cache } = folders;
  const memory = new PictureMemory(join(cache, `pictures-${hash(content)}.txt`));
  let done = 0;
  const all = await atATime(2, [...images], async (path): Promise<Known> => {
    const stamp = stamps.get(path) ?? { text: '', isFresh: true };
    const known = memory.at(path);
    done += 1;
    if (known?.stamp === stamp.text && stamp.text !== '' && !known.wasFresh) return known;
    onLook?.(done, images.size);
    const seen = await lookAt(join(content, path), path, memory, its);
    return { path, stamp: stamp.text, wasFresh: stamp.isFresh, ...seen };
  });
  memory.save(all.filter(({ hash: bytes }) => bytes !== ''));
  return { known: new Map(all.flatMap(picture)), problems: all.flatMap(problem) };
}

async function lookAt(
  file: string,
  path: string,
  memory: PictureMemory,
  its: Studio,
): Promise<Pick<Known, 'hash' | 'seen'>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (!Buffer.isBuffer(bytes)) return { hash: '', seen: unreadable(bytes.code ?? bytes.message) };
  const name = hash(bytes);
  return { hash: name, seen: memory.of(name, path)?.seen ?? (await its.look(bytes, path)) };
}

function picture({ path, hash: bytes, seen }: Known): [string, Picture][] {
  return 'fault' in seen ? [] : [[path, { hash: bytes, ...seen }]];
}

function problem({ path, seen }: Known): Problem[] {
  return 'fault' in seen ? [problemOf(path, seen.fault, seen.mend)] : [];
}
