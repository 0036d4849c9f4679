import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { parseComplaintLink } from '../../../domain/complaints/complaint-link.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { setDueOn, undecidedReceiptDays } from '../../../store/complaints.ts';
import { saveSetting } from '../../../store/settings.ts';
import { complaintChoices } from '../../complaints/choices.ts';
import { dueFrom } from '../../complaints/due.ts';
import { complaintSettingsName } from '../../complaints/own-settings.ts';
import { Refusal } from '../../refusal.ts';

/** The association's own choices. A new target counts for everything that is not decided yet. */
export async function saveComplaintSettings(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'complaints.saveSettings'>,
): Promise<OutputOf<'complaints.saveSettings'>> {
  const settings = {
    link: readLink(input.link),
    committee: tidyText(input.committee),
    outsideRecipient: tidyText(input.outsideRecipient),
    targetWorkingDays: input.targetWorkingDays,
  };
  const choices = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'settings', id: complaintSettingsName };
    const recorded = await record(handle, {
      action: 'complaints.saveSettings',
      subject,
      content: settings,
    });
    await saveSetting(handle, complaintSettingsName, settings, recorded);
    for (const day of await undecidedReceiptDays(handle))
      await setDueOn(handle, day, await dueFrom(handle, isoDate(day), settings), recorded);
    return complaintChoices(handle, office);
  });
  office.session.announce('work');
  return choices;
}

function readLink(typed: string): string {
  if (typed.trim() === '') return '';
  const link = parseComplaintLink(typed);
  if (!link.ok) throw new Refusal(link.error === 'not-https' ? 'link-not-https' : 'link-invalid', 'link');
  return link.value;
}
