import { checkEligibility, lackingFields } from '../../domain/people/eligibility.ts';
import type { EligibilityFacts, EligibilityField } from '../../domain/people/eligibility.ts';
import { isExpiredOn } from '../../domain/people/identity-document.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { PersonFile } from '../../store/people.ts';
import { m } from '../../text/index.ts';
import { Refusal } from '../refusal.ts';
import { identityHolder } from './standing.ts';
import type { VisitFile } from './visit-file.ts';

/** Refuses to go on with someone of whom the policy's eligibility data are not there (Deem الأهداف/٧). */
export function requireEligible(
  { policy, today }: Pick<VisitFile, 'policy' | 'today'>,
  beneficiary: PersonFile,
  representative: PersonFile | null,
): void {
  if (policy.eligibility === null) return;
  const facts = factsOf(beneficiary, representative, today);
  const lacking = lackingFields(checkEligibility(policy.eligibility.fields, facts));
  if (lacking.length === 0) return;
  const list = lacking.map(fieldName).join(m.desk_list_separator());
  throw new Refusal('eligibility-lacking', 'beneficiaryId', { list });
}

function factsOf(beneficiary: PersonFile, representative: PersonFile | null, day: IsoDate): EligibilityFacts {
  const identity = identityHolder(beneficiary, representative)?.identity;
  const { name, mobile, address } = beneficiary;
  return {
    name,
    identity: identity === undefined ? 'none' : isExpiredOn(identity.expiresOn, day) ? 'expired' : 'valid',
    contact: mobile,
    residence: `${address.district} ${address.city}`,
  };
}

function fieldName(field: EligibilityField): string {
  const names = {
    name: m.channels_eligibility_name,
    'valid-identity': m.channels_eligibility_valid_identity,
    contact: m.channels_eligibility_contact,
    residence: m.channels_eligibility_residence,
  };
  return names[field]();
}
