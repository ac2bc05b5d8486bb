import { digest, hash } from '../digest.ts';
import { address, outputFile } from '../pages/address.ts';
import type { PlannedDownloads } from '../pages/downloads.ts';
import { type ExportFormat, exportFormats } from '../site/topic-fields.ts';
import { bound } from './bound.ts';
import type { Binding, BoundBefore } from './bound-before.ts';
import { codeFingerprint } from './fingerprint.ts';
import type { MadeFile } from './print.ts';

/** The files in which readers take all articles along; parts of those that were bound before are used again. */
export function downloadFiles(planned: PlannedDownloads, before?: BoundBefore): MadeFile[] {
  return exportFormats.map((format) => {
    const head = hash(`${codeFingerprint()} ${format} ${digest(planned.house)}`);
    const file = outputFile(address.download(format));
    const keys = planned.parts.map(({ key }) => key);
    return {
      file,
      fingerprint: hash([head, ...keys].join('\n')),
      make: async () => pieces(format, planned, { file, head, before }),
    };
  });
}

interface Where {
  file: string;
  head: string;
  before?: BoundBefore;
}

/** The bytes of a file: no more than one part of it is in memory. */
function* pieces(
  format: ExportFormat,
  { house, parts }: PlannedDownloads,
  { file, head, before }: Where,
): Generator<Uint8Array> {
  const { begin, between, part, take, end } = bound(format, house);
  const old = before?.open(file, head, begin.length, between.length);
  const binding: Binding = { head, parts: [] };
  try {
    yield begin;
    for (const [index, { key, articles }] of parts.entries()) {
      if (index > 0) yield between;
      const bytes = old?.read(key) ?? part(articles);
      take(bytes);
      binding.parts.push([key, bytes.length]);
      yield bytes;
    }
    yield end();
    before?.note(file, binding);
  } finally {
    old?.close();
  }
}
