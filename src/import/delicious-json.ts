import type { JsonFormat } from './json-format.ts';
import { names, shaped, text, when, words } from './shape.ts';

/** https://del.icio.us, until 2017: its export, and the short names of its feeds. */
export const deliciousJson: JsonFormat = {
  name: 'delicious-json',
  words: 'Delicious (JSON)',
  at: ['$.*'],
  is: (record) => isExport(record) || ('u' in record && 'd' in record && 'dt' in record),
  entry: ({ value }) => {
    const { its, more } = read(value);
    return {
      title: its.title ?? its.d,
      url: its.url ?? its.u,
      date: its.created ?? its.dt,
      tags: its.tags ?? its.t,
      insight: words(its.note ?? its.n, 'plain'),
      more,
    };
  },
};

/** It has the plainest names of all, and no other. */
function isExport(record: Record<string, unknown>): boolean {
  const hasAll = ['title', 'url', 'tags', 'created'].every((name) => name in record);
  return hasAll && /^\d+$/.test(String(record.created)) && !('id' in record);
}

const read = shaped({
  title: text,
  url: text,
  tags: names,
  created: when,
  note: text,
  d: text,
  u: text,
  t: names,
  dt: when,
  n: text,
});
