import { isExpiredOn } from '../../domain/people/identity-document.ts';
import type { Requirement } from '../../domain/policy/policy-schema.ts';
import type { RequirementState } from '../../domain/request/visit.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { PersonFile } from '../../store/people.ts';
import type { RequirementRecord } from '../../store/requests.ts';

/** A requirement as the policy words it, and how it stands on the day. */
export type RequirementStanding = {
  requirement: Requirement;
  record: RequirementRecord;
  state: RequirementState;
};

/** Whose identity document counts: the beneficiary's, or of an organisation whoever stands for it. */
export function identityHolder(
  beneficiary: PersonFile | null,
  representative: PersonFile | null,
): Extract<PersonFile, { kind: 'person' }> | null {
  if (beneficiary?.kind === 'person') return beneficiary;
  return representative?.kind === 'person' ? representative : null;
}

/** How each requirement stands on a day: a paper that was met and has expired since is missing. */
export function standingsOf(given: {
  definitions: readonly Requirement[];
  records: readonly RequirementRecord[];
  identity: ReturnType<typeof identityHolder>;
  day: IsoDate;
}): RequirementStanding[] {
  return given.records.flatMap((record) => {
    const requirement = given.definitions.find(({ id }) => id === record.id);
    if (!requirement) return [];
    const lastDay = requirement.kind === 'identity' ? given.identity?.identity.expiresOn : record.expiresOn;
    const isExpired = record.state.state === 'met' && lastDay != null && isExpiredOn(lastDay, given.day);
    const state: RequirementState = isExpired ? { state: 'missing', reason: 'expired' } : record.state;
    return [{ requirement, record, state }];
  });
}
