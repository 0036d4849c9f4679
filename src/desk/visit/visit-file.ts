import type { Policy, Service } from '../../domain/policy/policy-schema.ts';
import { isComplete, nextStep, turnsOf } from '../../domain/request/next-step.ts';
import type { JourneySource, NextStep, Turn } from '../../domain/request/next-step.ts';
import type { Typed, TypedForm } from '../../domain/request/typing.ts';
import type { OwnChoices, VisitFacts } from '../../domain/request/visit.ts';
import { isoDate, riyadhDay } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { canonicalJson, sha256 } from '../../store/canonical.ts';
import { lastDeclaration } from '../../store/declarations.ts';
import type { DeclarationRecord } from '../../store/declarations.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { personById } from '../../store/people.ts';
import type { PersonFile } from '../../store/people.ts';
import { confirmationsOf, requestById, requirementsOf } from '../../store/requests.ts';
import type { Confirmation, RequestRecord } from '../../store/requests.ts';
import { slipsOf } from '../../store/slips.ts';
import type { SlipRecord } from '../../store/slips.ts';
import { typingOf } from '../../store/typing.ts';
import type { VisitRecord } from '../../store/visits.ts';
import type { DeskSettings } from '../contract/settings.ts';
import { readSettings } from '../office.ts';
import type { Office } from '../office.ts';
import { readAnnounced } from './announced.ts';
import type { Announced } from './announced.ts';
import { requestData } from './request-data.ts';
import { identityHolder, standingsOf } from './standing.ts';
import type { RequirementStanding } from './standing.ts';

/** All there is to a visit and its request, read in one transaction that the audit chain knows of. */
export type VisitFile = {
  visit: VisitRecord;
  request: RequestRecord;
  policy: Policy;
  settings: DeskSettings;
  own: OwnChoices;
  source: JourneySource;
  today: IsoDate;
  beneficiary: PersonFile | null;
  representative: PersonFile | null;
  service: Service | null;
  requirements: RequirementStanding[];
  confirmations: Confirmation[];
  declaration: DeclarationRecord | null;
  slips: SlipRecord[];
  /** Where each service stood on the day of the request. */
  announced: Announced;
  typed: Partial<Record<TypedForm, Typed>>;
  /** Chosen for identification and not confirmed yet. */
  chosen: { beneficiary: PersonFile | null; representative: PersonFile | null };
  /** The request's data as it would be signed now, and its hash. */
  dataJson: string;
  facts: VisitFacts;
  turns: Turn[];
  next: NextStep;
};

/** Reads a visit's file. */
export async function readVisitFile(
  handle: WriteHandle,
  office: Office,
  visit: VisitRecord,
  recorded: Recorded,
): Promise<VisitFile> {
  const request = await requestById(handle, visit.requestId);
  const policy = office.editions.get(request.policyEditionId);
  if (!policy) throw new RangeError(`Request ${request.id} stands on an unknown policy edition`);
  const settings = await readSettings(handle);
  const person = async (id: string | null) =>
    id === null ? null : ((await personById(handle, id, recorded)) ?? null);
  const beneficiary = await person(request.beneficiaryId);
  const representative = await person(request.representativeId);
  const service = policy.services.find(({ id }) => id === request.serviceId) ?? null;
  const today = riyadhDay(new Date(handle.at));
  const requirements = standingsOf({
    definitions:
      request.journey === 'referral' ? policy.registration.requirements : (service?.requirements ?? []),
    records: await requirementsOf(handle, request.id),
    identity: identityHolder(beneficiary, representative),
    // A request that was complete on its day stays complete when a paper expires later.
    day: request.completedOn === null ? today : isoDate(request.completedOn),
  });
  const confirmations = await confirmationsOf(handle, request.id);
  const declaration = (await lastDeclaration(handle, request.id)) ?? null;
  const typed = await typingOf(handle, request.id, recorded);
  const dataJson = canonicalJson(
    requestData({ request, beneficiary, representative, service, requirements }),
  );
  const own = ownChoices(settings);
  const source: JourneySource = { policy, borrowedReferral: office.borrowedReferral };
  const facts: VisitFacts = {
    journey: request.journey,
    confirmed: confirmations.map(({ screen }) => screen),
    requirements: requirements.map(({ state }) => state),
    requestDataHash: sha256(dataJson),
    declaredDataHash: declaration?.status === 'witnessed' ? declaration.requestDataSha256 : null,
  };
  return {
    visit,
    request,
    policy,
    settings,
    own,
    source,
    today,
    beneficiary,
    representative,
    service,
    requirements,
    confirmations,
    declaration,
    slips: await slipsOf(handle, request.id),
    announced: await readAnnounced(handle, policy, settings, riyadhDay(new Date(request.createdAt))),
    typed,
    chosen: {
      beneficiary: await person(typed.standing?.['beneficiaryId'] ?? null),
      representative: await person(typed.standing?.['representativeId'] ?? null),
    },
    dataJson,
    facts,
    turns: turnsOf(source, request.journey, own),
    next: nextStep(source, facts, own),
  };
}

export function ownChoices({ takesSignature, studiedBy, offersReferral }: DeskSettings): OwnChoices {
  return { takesSignature, studiedBy, offersReferral };
}

/** Whether the request is complete and, where a signature is taken, signed for as it stands. */
export function isReadyForReply(file: VisitFile): boolean {
  const has = (screen: Turn['screen']) => file.facts.confirmed.includes(screen);
  const takesDeclaration = file.turns.some(({ screen }) => screen === 'declaration');
  if (!has('completeness') || !isComplete(file.facts)) return false;
  if (!takesDeclaration) return true;
  return has('declaration') && file.facts.declaredDataHash === file.facts.requestDataHash;
}
