import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { isExpiredOn } from '../../../domain/people/identity-document.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { personById, renewIdentity as keepRenewed } from '../../../store/people.ts';
import {
  requestById,
  requirementsOf,
  setRequirement,
  unfinishedRequestIds,
} from '../../../store/requests.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { personSummary } from '../../visit/person-summary.ts';

/** A new identity document was shown. Requests that waited for it can be met again. */
export async function renewIdentity(
  office: Office,
  by: StaffMember,
  { personId, identityExpiry }: ParsedInputOf<'people.renewIdentity'>,
): Promise<OutputOf<'people.renewIdentity'>> {
  const parsed = parseDateInput(identityExpiry);
  if (!parsed.ok) {
    throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'id-expiry-invalid', 'identityExpiry');
  }
  const expiresOn = parsed.value.date;
  if (isExpiredOn(expiresOn, today(office))) throw new Refusal('id-expiry-invalid', 'identityExpiry');
  const summary = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'person', id: personId };
    const recorded = await record(handle, {
      action: 'people.renewIdentity',
      subject,
      content: { expiresOn },
    });
    const person = await personById(handle, personId, recorded);
    if (person?.kind !== 'person') throw new Refusal('unknown-person', 'personId');
    await keepRenewed(handle, personId, expiresOn, recorded);
    await reopenIdentity(office, handle, personId);
    return personSummary({ ...person, identity: { ...person.identity, expiresOn } }, today(office));
  });
  office.session.announce('visit');
  return summary;
}

/** The identity document of waiting requests counts as not yet looked at; dates kept from the old one go. */
async function reopenIdentity(office: Office, handle: WriteHandle, personId: string): Promise<void> {
  for (const id of await unfinishedRequestIds(handle, personId)) {
    const request = await requestById(handle, id);
    const policy = office.editions.get(request.policyEditionId);
    const asked = [
      ...(policy?.registration.requirements ?? []),
      ...(policy?.services ?? []).flatMap((s) => s.requirements),
    ];
    const identityIds = new Set(
      asked.filter(({ kind }) => kind === 'identity').map((requirement) => requirement.id),
    );
    for (const requirement of await requirementsOf(handle, id)) {
      const { state } = requirement;
      const isExpired = state.state === 'met' || (state.state === 'missing' && state.reason === 'expired');
      if (!identityIds.has(requirement.id) || !isExpired) continue;
      const recorded = await record(handle, {
        action: 'people.renewIdentity',
        subject: { kind: 'request', id },
      });
      await setRequirement(
        handle,
        id,
        { id: requirement.id, state: { state: 'open' }, expiresOn: null as IsoDate | null },
        recorded,
      );
    }
  }
}
