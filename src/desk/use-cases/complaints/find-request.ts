import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { findRequestByNumber } from '../../../store/request-numbers.ts';
import { record } from '../../../store/audit.ts';
import { isoDate, riyadhDay } from '../../../domain/time/plain-date.ts';
import { allStaff } from '../../../store/staff.ts';
import { doingsOf } from '../../complaints/doing.ts';
import { Refusal } from '../../refusal.ts';

/** The request that is complained about, with whoever worked on it. */
export function findComplainedRequest(
  office: Office,
  by: StaffMember,
  { number }: ParsedInputOf<'complaints.findRequest'>,
): Promise<OutputOf<'complaints.findRequest'>> {
  return office.store.write(by.id, async (handle) => {
    const found = await findRequestByNumber(handle, number);
    if (!found) throw new Refusal('unknown-request-number', 'number');
    const subject = { kind: 'request', id: found.id };
    const recorded = await record(handle, { action: 'complaints.findRequest', subject });
    const policy = office.editions.get(found.policyEditionId) ?? office.policy.policy;
    const title = policy.services.find(({ id }) => id === found.serviceId)?.title ?? found.need;
    const staff = await allStaff(handle);
    return {
      number: found.number,
      startedOn: isoDate(riyadhDay(new Date(found.createdAt))),
      title,
      staff: staff
        .filter(({ id }) => found.staffIds.includes(id))
        .map(({ id, name, role }) => ({ id, name, role })),
      ...(await doingsOf({ handle, recorded }, found.id, new Map(staff.map(({ id, name }) => [id, name])))),
    };
  });
}
