import { record } from '../../store/audit.ts';
import type { Canonical } from '../../store/canonical.ts';
import { claimById, complaintOfClaim } from '../../store/compensation.ts';
import type { ClaimRecord } from '../../store/compensation.ts';
import { concernsOf } from '../../store/complaints.ts';
import { mayKnow } from '../../domain/complaints/who-may.ts';
import type { WriteHandle } from '../../store/handle.ts';
import { parseDateInput } from '../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { ClaimView } from '../contract/compensation.ts';
import type { CallName } from '../contract/contract.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';
import { claimView } from './claim-view.ts';
import type { ClaimAtWork } from './claim-view.ts';

/**
 * Reads a claim, lets `work` change it, and answers with the claim as it then stands. A claim that came from a
 * complaint does not exist for whom that complaint concerns.
 */
export async function atClaim(
  office: Office,
  by: StaffMember,
  call: { name: CallName; claimId: string; input?: Canonical },
  work: ((at: ClaimAtWork) => Promise<void>) | null,
): Promise<ClaimView> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireMayKnowClaim(handle, by, call.claimId);
    const recorded = await record(handle, {
      action: call.name,
      subject: { kind: 'compensation', id: call.claimId },
      ...(call.input === undefined ? {} : { content: call.input }),
    });
    const claim = await claimOf(handle, call.claimId, recorded);
    const at = { handle, office, by, claim, recorded, today: today(office) };
    await work?.(at);
    return claimView({ ...at, claim: await claimOf(handle, claim.id, recorded) });
  });
  if (work !== null) office.session.announce('work');
  return view;
}

/** Refuses a claim whose complaint concerns the caller as one that does not exist. */
export async function requireMayKnowClaim(
  handle: WriteHandle,
  by: StaffMember,
  claimId: string,
  field = 'claimId',
): Promise<void> {
  const complaintId = await complaintOfClaim(handle, claimId);
  if (!complaintId) return;
  const concerns = await concernsOf(handle, complaintId);
  if (!mayKnow({ concerns, decisionBy: null }, by.id)) throw new Refusal('unknown-claim', field);
}

async function claimOf(
  handle: WriteHandle,
  id: string,
  recorded: Parameters<typeof claimById>[2],
): Promise<ClaimRecord> {
  const claim = await claimById(handle, id, recorded);
  if (!claim) throw new Refusal('unknown-claim', 'claimId');
  return claim;
}

/** A day as typed, not after today. */
export function pastDay(typed: string, field: string, day: IsoDate): IsoDate {
  const parsed = parseDateInput(typed);
  if (!parsed.ok) throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', field);
  if (parsed.value.date > day) throw new Refusal('claim-date-ahead', field);
  return parsed.value.date;
}
