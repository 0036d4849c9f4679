import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { isBlank } from '../../../domain/letterhead/on-paper.ts';
import { record } from '../../../store/audit.ts';
import { addLetterhead } from '../../../store/letterheads.ts';
import { saveSetting } from '../../../store/settings.ts';
import { letterheadOf } from '../../letterhead.ts';
import { settingNames } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { letterheadView } from './read.ts';

/** Keeps the picture; slips issued from now on show it. */
export async function saveLetterhead(
  office: Office,
  by: StaffMember,
  { width, height, rgba: base64 }: ParsedInputOf<'letterhead.save'>,
): Promise<OutputOf<'letterhead.save'>> {
  const rgba = new Uint8Array(Buffer.from(base64, 'base64'));
  if (rgba.length !== width * height * 4) throw new Refusal('picture-unreadable', 'rgba');
  const { id, letterhead, samples } = letterheadOf({ width, height, rgba });
  if (isBlank(samples)) throw new Refusal('picture-blank', 'rgba');
  await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'settings', id: settingNames.letterhead };
    const recorded = await record(handle, {
      action: 'letterhead.save',
      subject,
      content: { id, width, height },
    });
    await addLetterhead(handle, { id, ...letterhead }, recorded);
    await saveSetting(handle, settingNames.letterhead, { id }, recorded);
  });
  office.letterheads.byId.set(id, letterhead);
  office.letterheads.chosenId = id;
  return letterheadView(office);
}
