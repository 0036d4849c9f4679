import type { Service } from '../../domain/policy/policy-schema.ts';
import type { Canonical } from '../../store/canonical.ts';
import type { PersonFile } from '../../store/people.ts';
import type { RequestRecord } from '../../store/requests.ts';
import type { RequirementStanding } from './standing.ts';

/**
 * The data and information that a declaration answers for: who, for whom, which service, which papers. Its
 * hash tells whether anything changed after the signature.
 */
export function requestData(file: {
  request: RequestRecord;
  beneficiary: PersonFile | null;
  representative: PersonFile | null;
  service: Service | null;
  requirements: readonly RequirementStanding[];
}): Canonical {
  const { request } = file;
  return {
    request: request.number,
    journey: request.journey,
    policyEdition: request.policyEditionId,
    channel: request.channelId,
    beneficiary: personData(file.beneficiary),
    representative: personData(file.representative),
    capacity: request.capacity,
    powerOfAttorneyNumber: request.powerOfAttorneyNumber,
    service: file.service && { id: file.service.id, title: file.service.title },
    requirements: file.requirements.map(({ requirement, record }) => ({
      id: requirement.id,
      title: requirement.title,
      ...record.state,
    })),
  };
}

/** A person's data as the audit chain and a declaration keep it. */
export function personData(person: PersonFile | null): Canonical {
  if (person === null) return null;
  const { id, name, mobile, address, preferredChannelId } = person;
  const base = { id, kind: person.kind, name, mobile, address: { ...address }, preferredChannelId };
  return person.kind === 'person'
    ? { ...base, gender: person.gender, identity: { ...person.identity } }
    : base;
}
