import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { isExpiredOn } from '../../../domain/people/identity-document.ts';
import { mayBeMatched } from '../../../domain/request/attendance.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { setRequirement as keepRequirement, unconfirmScreens } from '../../../store/requests.ts';
import type { RequirementRecord } from '../../../store/requests.ts';
import { attendanceOf } from '../../../store/visits.ts';
import { Refusal } from '../../refusal.ts';
import { atVisit, requireTurn, settle } from '../../visit/change-visit.ts';
import { identityHolder } from '../../visit/standing.ts';
import type { RequirementStanding } from '../../visit/standing.ts';
import type { VisitFile } from '../../visit/visit-file.ts';

type Input = ParsedInputOf<'visits.setRequirement'>;

/**
 * How one requirement stands, saved at once. A paper said to be met whose last day is past is kept as
 * missing, expired; of the identity document the registered last day counts.
 */
export function setRequirement(
  office: Office,
  by: StaffMember,
  { visitId, requirementId, set }: Input,
): Promise<OutputOf<'visits.setRequirement'>> {
  const call = { name: 'visits.setRequirement', visitId, input: { requirementId, set } } as const;
  return atVisit(office, by, call, async (visit) => {
    const { handle, file, recorded } = visit;
    requireTurn(file, 'completeness');
    const standing = file.requirements.find(({ requirement }) => requirement.id === requirementId);
    if (!standing) throw new Refusal('unknown-requirement', 'requirementId');
    await keepRequirement(handle, file.request.id, recordOf(file, standing, set), recorded);
    // Whoever changes a paper confirms the whole anew, and is not carried on by an old confirmation.
    await unconfirmScreens(handle, file.request.id, ['completeness'], recorded);
    await settle(visit);
  });
}

function recordOf(
  file: VisitFile,
  { requirement }: RequirementStanding,
  set: Input['set'],
): RequirementRecord {
  const { id } = requirement;
  switch (set.state) {
    case 'open':
      return { id, state: { state: 'open' }, expiresOn: null };
    case 'missing':
      return { id, state: { state: 'missing', reason: set.reason }, expiresOn: null };
    case 'not-applicable': {
      if (requirement.notApplicableWhen === undefined)
        throw new Refusal('requirement-never-inapplicable', 'state');
      const reason = set.reason.trim();
      if (reason === '') throw new Refusal('reason-needed', 'reason');
      return { id, state: { state: 'not-applicable', reason }, expiresOn: null };
    }
    case 'met':
      if (!mayBeMatched(attendanceOf(file.visit), requirement))
        throw new Refusal('original-not-seen', 'matchedWithOriginal');
      // Information given aloud has no original to be matched with.
      if (!set.matchedWithOriginal && requirement.kind !== 'information') {
        throw new Refusal('requirement-not-matched', 'matchedWithOriginal');
      }
      return met(id, lastDayOf(file, requirement, set.expiry), file.today);
  }
}

function met(id: string, expiresOn: IsoDate | null, day: IsoDate): RequirementRecord {
  return expiresOn !== null && isExpiredOn(expiresOn, day)
    ? { id, state: { state: 'missing', reason: 'expired' }, expiresOn }
    : { id, state: { state: 'met', matchedWithOriginal: true, expiresOn }, expiresOn };
}

function lastDayOf(
  { beneficiary, representative }: VisitFile,
  { kind, hasExpiry }: RequirementStanding['requirement'],
  typed: string,
): IsoDate | null {
  if (kind === 'identity') return identityHolder(beneficiary, representative)?.identity.expiresOn ?? null;
  if (!hasExpiry) return null;
  const parsed = parseDateInput(typed);
  if (parsed.ok) return parsed.value.date;
  throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', 'expiry');
}
