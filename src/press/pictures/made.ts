import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atATime } from '../../at-a-time.ts';
import { hash } from '../../digest.ts';
import { type Developed, type PlannedPicture, recipes } from '../../pages/pictures.ts';
import { UserError } from '../../problem.ts';
import type { Folders } from '../folders.ts';
import type { MadeFile } from '../print.ts';
import { Kept } from './kept.ts';
import { drawShare } from './share.ts';
import { type Studio, studio } from './studio.ts';

/** Changes whenever the same words would be drawn otherwise. */
const drawing = 1;

type Where = Pick<Folders, 'content' | 'cache'>;

/** Makes pictures; one that was made before, for whatever output folder and under whatever name, is taken from the cache. */
export class Maker {
  readonly #content: string;
  readonly #kept: Kept;
  readonly #studio: Studio;

  constructor({ content, cache }: Where, its: Studio = studio) {
    this.#content = content;
    this.#kept = new Kept(join(cache, `made-${hash(content)}`));
    this.#studio = its;
  }

  /** The bytes of a picture, and the file of the cache that holds the same. */
  async make(planned: PlannedPicture): Promise<{ file: string; bytes: Uint8Array }> {
    const fingerprint = fingerprintOf(planned);
    const known = await this.#kept.find(fingerprint);
    if (known) return known;
    const bytes = await ('share' in planned ? drawShare(planned.share) : this.#develop(planned));
    return this.#kept.put(fingerprint, bytes);
  }

  async #develop({ source, hash: known, recipe }: Developed): Promise<Uint8Array> {
    const bytes = await readFile(join(this.#content, source));
    if (hash(bytes) !== known)
      throw new UserError(`the picture ${source} was changed while the site was built: build it again`);
    return await this.#studio.develop(bytes, recipe);
  }

  /** Lets go of what was not planned in a long time. */
  sweep(planned: readonly PlannedPicture[]): void {
    this.#kept.sweep(new Set(planned.map(fingerprintOf)));
  }
}

/** Pictures as files for the press, each made when it is stale. */
export function madeFiles(planned: readonly PlannedPicture[], maker: Maker): MadeFile[] {
  return planned.map((one) => ({
    file: fileOf(one),
    fingerprint: fingerprintOf(one),
    make: async () => (await maker.make(one)).bytes,
  }));
}

/** Where each picture goes in the output, and the file that is to be copied there. */
export async function madeCopies(
  planned: readonly PlannedPicture[],
  maker: Maker,
): Promise<[string, string][]> {
  return await atATime(2, planned, async (one) => [fileOf(one), (await maker.make(one)).file]);
}

/** The file of the output that a picture is published as. */
function fileOf({ address }: PlannedPicture): string {
  return decodeURIComponent(address.slice(1));
}

/** A picture in another place, or under another name, is made from the same. */
function fingerprintOf(one: PlannedPicture): string {
  if ('share' in one) return hash(JSON.stringify(['share', drawing, one.share]));
  return hash(JSON.stringify(['picture', recipes, one.hash, one.recipe]));
}
