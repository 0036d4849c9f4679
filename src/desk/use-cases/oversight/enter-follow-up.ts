import { record } from '../../../store/audit.ts';
import { addObstacle } from '../../../store/improvements.ts';
import { addMeasure, changeMeasure, plannedMeasureOf } from '../../../store/satisfaction-measures.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { maybeText, needPastDay, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Senior management followed complaints and questions (Mabarrah د/٥) or the contact officer (د/٦): what was seen and
 * what is to be improved. It fulfils what was planned of its kind, else it stands for itself.
 */
export async function enterFollowUp(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'oversight.enterFollowUp'>,
): Promise<OutputOf<'oversight.enterFollowUp'>> {
  const { kind, isForRegister } = input;
  const doneOn = needPastDay(input.doneOn, 'doneOn', today(office));
  const findings = needText(input.findings, 'findings');
  const action = isForRegister ? needText(input.action, 'action') : maybeText(input.action);
  const entered = { doneOn, asked: null, satisfied: null, byScoreJson: null, findings, action };
  const kept = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'management-oversight');
    if (isForRegister) await requireOffered(handle, office, 'improvements');
    const planned = await plannedMeasureOf(handle, kind, doneOn);
    const measureId = planned?.id ?? handle.ids.next();
    const recorded = await record(handle, {
      action: 'oversight.enterFollowUp',
      subject: { kind: 'satisfaction-measure', id: measureId },
      content: { kind, doneOn, findings, action, isForRegister },
    });
    if (planned) await changeMeasure(handle, measureId, entered, recorded);
    else {
      const where = { kind, plannedFrom: doneOn, plannedUntil: doneOn, who: by.name, place: null };
      await addMeasure(handle, { id: measureId, ...where, ...entered }, recorded);
    }
    if (!isForRegister || action === null) return { measureId, obstacleId: null };
    const obstacleId = handle.ids.next();
    const source = kind === 'complaints-follow-up' ? 'complaint' : 'staff';
    const about = { what: action, source, department: null, saidOn: doneOn, serviceId: null } as const;
    await addObstacle(handle, { id: obstacleId, ...about, answerId: null, complaintId: null }, recorded);
    return { measureId, obstacleId };
  });
  office.session.announce('work');
  return kept;
}
