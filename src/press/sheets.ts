import type { Sheet } from '../../templates/for-each.ts';
import type { PlannedPage } from '../pages/planned.ts';

/** Pages on one sheet: so many that what Eleventy does for each sheet costs next to nothing. */
const size = 200;

/** Pages in sheets of one kind each. */
export function sheetsOf(pages: readonly PlannedPage[], most = size): Sheet[] {
  const byKind = new Map<string, [PlannedPage, ...PlannedPage[]]>();
  const sheets: Sheet[] = [];
  for (const page of pages) {
    const open = byKind.get(page.kind);
    if (open && open.length < most) open.push(page);
    else {
      const sheet: [PlannedPage] = [page];
      byKind.set(page.kind, sheet);
      sheets.push(sheet);
    }
  }
  return sheets;
}
