import { record } from '../../../store/audit.ts';
import {
  addedAndReferredTo,
  addedSince,
  conflicts,
  importHistoryLine,
  namesOfRows,
  takeBack,
} from '../../../store/agency-imports.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { importRecord } from './imports.ts';

const namesShown = 3;

/**
 * Makes every entry again what it was before an import. Refused, with the names, where an entry was changed since
 * or a referral has chosen one that the import brought: undoing would then lose somebody's work.
 */
export async function undoImport(
  office: Office,
  by: StaffMember,
  { importId }: ParsedInputOf<'agencies.undoImport'>,
): Promise<OutputOf<'agencies.undoImport'>> {
  const undone = await office.store.write(by.id, async (handle) => {
    const before = await importHistoryLine(handle, importId);
    if (!before || before.state === 'staged') throw new Refusal('unknown-import', 'importId');
    if (before.state === 'undone') throw new Refusal('import-undone-already', 'importId');
    const referred = await addedAndReferredTo(handle, importId);
    if (referred.length > 0) throw new Refusal('import-referred-to', 'importId', named(referred));
    const changed = [
      ...(await conflicts(handle, importId, 'back', namesShown + 1)),
      ...(await addedSince(handle, importId, namesShown + 1)),
    ];
    if (changed.length > 0)
      throw new Refusal('import-edited-since', 'importId', named(await namesOfRows(handle, changed)));
    const recorded = await record(handle, {
      action: 'agencies.undoImport',
      subject: { kind: 'agency-import', id: importId },
    });
    await takeBack(handle, importId, recorded);
    return importHistoryLine(handle, importId);
  });
  if (!undone) throw new Refusal('unknown-import', 'importId');
  office.session.announce('work');
  return importRecord(undone);
}

function named(names: readonly string[]): { names: string; count: number } {
  return { names: names.slice(0, namesShown).join('، '), count: names.length };
}
