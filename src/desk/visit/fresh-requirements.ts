import { isExpiredOn } from '../../domain/people/identity-document.ts';
import type { Requirement } from '../../domain/policy/policy-schema.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { PersonFile } from '../../store/people.ts';
import type { RequirementRecord } from '../../store/requests.ts';
import { identityHolder } from './standing.ts';

/** The requirements of a service before any was looked at; an expired identity document is missing already. */
export function freshRequirements(
  definitions: readonly Requirement[],
  beneficiary: PersonFile | null,
  representative: PersonFile | null,
  day: IsoDate,
): RequirementRecord[] {
  const expiresOn = identityHolder(beneficiary, representative)?.identity.expiresOn;
  const isIdentityExpired = expiresOn !== undefined && isExpiredOn(expiresOn, day);
  return definitions.map(({ id, kind }) =>
    kind === 'identity' && isIdentityExpired
      ? { id, state: { state: 'missing', reason: 'expired' }, expiresOn: null }
      : { id, state: { state: 'open' }, expiresOn: null },
  );
}
