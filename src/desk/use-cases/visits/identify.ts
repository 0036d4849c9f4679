import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { personById } from '../../../store/people.ts';
import type { PersonFile } from '../../../store/people.ts';
import { changeRequest, replaceRequirements } from '../../../store/requests.ts';
import type { Policy } from '../../../domain/policy/policy-schema.ts';
import { requireEligible } from '../../visit/eligibility.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';
import { freshRequirements } from '../../visit/fresh-requirements.ts';

type Input = ParsedInputOf<'visits.identify'>;

/** Who the request is for, and apart from them who came in their place and in which capacity. */
export function identify(
  office: Office,
  by: StaffMember,
  input: Input,
): Promise<OutputOf<'visits.identify'>> {
  const { visitId, ...content } = input;
  const call = { name: 'visits.identify', screen: 'identify', visitId, content } as const;
  return confirmTurn(office, by, call, async ({ handle, file, recorded }) => {
    if (!input.privacyNoticeShown) throw new Refusal('privacy-notice-needed', 'privacyNoticeShown');
    const { beneficiary, representative } = await peopleOf(handle, input, recorded);
    checkCapacity(file.policy, input, beneficiary, representative);
    requireEligible(file, beneficiary, representative);
    const { request } = file;
    await changeRequest(
      handle,
      request.id,
      {
        beneficiaryId: beneficiary.id,
        representativeId: representative?.id ?? null,
        capacity: input.representative?.capacity ?? 'self',
        powerOfAttorneyNumber: input.representative?.powerOfAttorneyNumber?.trim() ?? null,
        privacyNoticeAt: handle.at,
      },
      recorded,
    );
    const definitions =
      request.journey === 'referral' ? file.policy.registration.requirements : file.service?.requirements;
    const isSamePerson =
      request.beneficiaryId === beneficiary.id && request.representativeId === (representative?.id ?? null);
    // Papers were shown for one person: another one's start anew.
    if (definitions && !(isSamePerson && file.requirements.length > 0)) {
      const fresh = freshRequirements(definitions, beneficiary, representative, file.today);
      await replaceRequirements(handle, request.id, fresh, recorded);
    }
  });
}

async function peopleOf(handle: WriteHandle, input: Input, recorded: Recorded) {
  const beneficiary = await personById(handle, input.beneficiaryId, recorded);
  if (!beneficiary) throw new Refusal('unknown-person', 'beneficiaryId');
  if (!input.representative) return { beneficiary, representative: null };
  const representative = await personById(handle, input.representative.personId, recorded);
  if (!representative) throw new Refusal('unknown-person', 'representative.personId');
  return { beneficiary, representative };
}

function checkCapacity(
  policy: Policy,
  { representative: standing }: Input,
  beneficiary: PersonFile,
  representative: PersonFile | null,
): void {
  if (!policy.serves.includes(beneficiary.kind)) throw new Refusal('unknown-person', 'beneficiaryId');
  if (beneficiary.kind === 'organisation' && !standing) {
    throw new Refusal('representative-needed', 'representative.personId');
  }
  if (!standing) return;
  const isForOrganisation = standing.capacity === 'organisation-representative';
  if (representative?.kind !== 'person' || representative.id === beneficiary.id) {
    throw new Refusal('representative-needed', 'representative.personId');
  }
  if (isForOrganisation !== (beneficiary.kind === 'organisation')) {
    throw new Refusal('representative-needed', 'representative.capacity');
  }
  if (standing.capacity === 'agent' && (standing.powerOfAttorneyNumber ?? '').trim() === '') {
    throw new Refusal('power-of-attorney-needed', 'representative.powerOfAttorneyNumber');
  }
}
