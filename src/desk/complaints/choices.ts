import { complaintKinds } from '../../domain/complaints/complaint.ts';
import type { ComplaintKind } from '../../domain/complaints/complaint.ts';
import { groundOf } from '../../domain/policy/offers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { activeStaff } from '../../store/staff.ts';
import { clauseView } from '../clause-view.ts';
import type { ComplaintChoices } from '../contract/complaints.ts';
import { readSettings } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { complaintCommittee, readComplaintSettings } from './own-settings.ts';

/** The capability by which a kind is received: technical help is a clause of its own (Mabarrah ج/٢). */
export function capabilityOf(kind: ComplaintKind): 'technical-help' | 'complaints' {
  return kind === 'technical-help' ? 'technical-help' : 'complaints';
}

/** Refuses where neither the policy nor the association offers any kind. */
export async function complaintChoices(handle: ReadHandle, office: Office): Promise<ComplaintChoices> {
  const { policy } = office.policy;
  const chosen = await readSettings(handle);
  const kinds = complaintKinds.filter(
    (kind) => groundOf(policy, capabilityOf(kind), chosen) !== 'not-offered',
  );
  if (kinds.length === 0) throw new Refusal('not-offered', undefined, { capability: 'complaints' });
  const settings = await readComplaintSettings(handle);
  const amicable = policy.complaints?.amicable ?? null;
  return {
    kinds,
    channels: policy.channels.map(({ id, label }) => ({ id, label })),
    staff: (await activeStaff(handle)).map(({ id, name, role }) => ({ id, name, role })),
    committee: complaintCommittee(office, settings),
    linkLabel: policy.complaints?.link?.label ?? null,
    amicable: amicable && clauseView(policy, amicable.clause),
    settings,
  };
}
