import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { screenOfForm } from '../../../domain/request/typing.ts';
import { record } from '../../../store/audit.ts';
import { confirmationsOf } from '../../../store/requests.ts';
import { beginTyping, forgetTyping, retype } from '../../../store/typing.ts';
import { visitById } from '../../../store/visits.ts';
import { Refusal } from '../../refusal.ts';

/**
 * Keeps what stands half typed in a form, so that a kill, a lock or a restart loses at most the keystroke in
 * flight; with no field at all it is destroyed. The audit chain gets one entry when a staff member begins
 * to type in a form of a visit, not one per keystroke. What comes after the screen's confirmation is late
 * and dropped. Nothing is announced: no page has to read anew because someone types.
 */
export function keepTyping(
  office: Office,
  by: StaffMember,
  { visitId, form, typed }: ParsedInputOf<'visits.keepTyping'>,
): Promise<OutputOf<'visits.keepTyping'>> {
  return office.store.write(by.id, async (handle) => {
    const visit = await visitById(handle, visitId);
    if (!visit) throw new Refusal('unknown-visit', 'visitId');
    if (visit.status !== 'open') throw new Refusal('visit-closed');
    const place = { requestId: visit.requestId, visitId, form };
    const confirmed = await confirmationsOf(handle, visit.requestId);
    const isLate = confirmed.some(({ screen }) => screen === screenOfForm[form]);
    if (isLate || Object.keys(typed).length === 0) {
      await forgetTyping(handle, visit.requestId, [form]);
    } else if (!(await retype(handle, place, typed))) {
      const subject = { kind: 'request', id: visit.requestId };
      const recorded = await record(handle, {
        action: 'visits.keepTyping',
        subject,
        content: { visitId, form },
      });
      await beginTyping(handle, place, typed, recorded);
    }
    return {};
  });
}
