import type { OutputOf } from '../../contract/contract.ts';
import { record } from '../../../store/audit.ts';
import { saveSetting } from '../../../store/settings.ts';
import { settingNames } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { letterheadView } from './read.ts';

/** New slips have no picture. It stays kept for the slips that were issued with it. */
export async function removeLetterhead(
  office: Office,
  by: StaffMember,
): Promise<OutputOf<'letterhead.remove'>> {
  await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'settings', id: settingNames.letterhead };
    const recorded = await record(handle, { action: 'letterhead.remove', subject });
    await saveSetting(handle, settingNames.letterhead, { id: null }, recorded);
  });
  office.letterheads.chosenId = null;
  return letterheadView(office);
}
