import { isExpiredOn } from '../../domain/people/identity-document.ts';
import { maskMobile } from '../../domain/people/mobile.ts';
import { maskNationalId } from '../../domain/people/national-id.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { PersonFile } from '../../store/people.ts';
import type { PersonSummary } from '../contract/people.ts';

/** What lists and the side panel show of a person: identifiers masked. */
export function personSummary(person: PersonFile, day: IsoDate): PersonSummary {
  const identity = person.kind === 'person' ? person.identity : null;
  return {
    id: person.id,
    kind: person.kind,
    name: person.name,
    gender: person.kind === 'person' ? person.gender : null,
    identityMasked: identity && maskNationalId(identity.number),
    identityExpiresOn: identity && identity.expiresOn,
    isIdentityExpired: identity !== null && isExpiredOn(identity.expiresOn, day),
    mobileMasked: maskMobile(person.mobile),
    place: [person.address.district, person.address.city].join('، '),
    preferredChannelId: person.preferredChannelId,
  };
}
