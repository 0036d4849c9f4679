import type { Agency } from '../hsds.ts';
import { entryId } from './sheet-apply.ts';
import type { EntryPlace } from './sheet-apply.ts';
import { readSheetRow } from './sheet-row.ts';
import type { SheetEntry } from './sheet-row.ts';
import { sheetRowsOf } from './sheet-write.ts';

/**
 * A row without what the directory shows already: a phone that is the agency's own is shown with each of its
 * services, and reading it back must not make it theirs.
 */
export function newsIn(entry: SheetEntry, agency: Agency, found: EntryPlace): SheetEntry {
  const values = sheetRowsOf(agency).find(({ id }) => id === entryId(found));
  const shown = values && readSheetRow({ file: '', line: 0, values }, () => undefined);
  if (!shown) return entry;
  const isKnown = (field: keyof SheetEntry['text']) => entry.text[field] === shown.text[field];
  const text = Object.fromEntries(
    Object.entries(entry.text).filter(([field]) => !isKnown(field as keyof SheetEntry['text'])),
  ) as SheetEntry['text'];
  const hasSameDays = entry.byday === null || entry.byday === shown.byday;
  // Days and times say one thing together: of a change in one of them, all are kept.
  if (!(hasSameDays && isKnown('opens') && isKnown('closes'))) {
    for (const field of ['opens', 'closes'] as const) {
      const time = entry.text[field] ?? shown.text[field];
      if (time !== undefined) text[field] = time;
    }
  }
  const news = (list: string[], known: string[]) => (list.join('\n') === known.join('\n') ? [] : list);
  return {
    ...entry,
    text,
    status: entry.status === shown.status ? null : entry.status,
    phones: news(entry.phones, shown.phones),
    areas: news(entry.areas, shown.areas),
    documents: news(entry.documents, shown.documents),
    languages: news(entry.languages, shown.languages),
  };
}
