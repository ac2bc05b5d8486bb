import type { ExportFormat } from '../site/topic-fields.ts';
import { csv } from './csv.ts';
import { everything, type Holds } from './field.ts';
import type { TextFormat } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { opml } from './opml.ts';

export const textFormats: Record<Exclude<ExportFormat, 'zip'>, TextFormat> = { json, html, csv, opml };

/** What each format keeps of an article; the zip has the files themselves. */
export function heldBy(format: ExportFormat): Holds {
  return format === 'zip' ? everything : textFormats[format].holds;
}
