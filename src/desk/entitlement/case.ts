import { isOpenOn } from '../../domain/entitlement/announcement.ts';
import { decisionBars } from '../../domain/entitlement/decision.ts';
import type { DecisionFacts } from '../../domain/entitlement/decision.ts';
import { clausesOf } from '../../domain/policy/offers.ts';
import type { Policy, Service } from '../../domain/policy/policy-schema.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import { publishedFor } from '../../store/announcements.ts';
import type { AnnouncementRecord } from '../../store/announcements.ts';
import { appointmentsOf } from '../../store/appointments.ts';
import type { AppointmentRecord } from '../../store/appointments.ts';
import {
  decisionOf,
  evidenceOf,
  findRequest,
  registrarsOf,
  reopenedDecisions,
} from '../../store/entitlement.ts';
import type { DecisionRecord, EvidenceRecord } from '../../store/entitlement.ts';
import type { ReadHandle, Recorded, WriteHandle } from '../../store/handle.ts';
import { personById } from '../../store/people.ts';
import type { PersonFile } from '../../store/people.ts';
import { requirementsOf } from '../../store/requests.ts';
import type { RequestRecord } from '../../store/requests.ts';
import { slipsAbout } from '../../store/slips.ts';
import { staffById } from '../../store/staff.ts';
import { clauseViews } from '../clause-view.ts';
import type { DecisionView, EntitlementCase, EvidenceView } from '../contract/entitlement.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { StaffMember } from '../session.ts';
import { slipSummary } from '../slip-view.ts';
import { personSummary } from '../visit/person-summary.ts';
import { appointmentView } from './appointment.ts';

/** Evidence as it stands: a row of its own, or a paper of the request that nobody has reviewed yet. */
export type EvidenceStanding = {
  /** The row's id, or the requirement's while there is no row. */
  id: string;
  requirementId: string | null;
  title: string;
  handedInOn: string;
  record: EvidenceRecord | null;
};

/** Everything that entitlement is decided from. */
export type CaseFile = {
  request: RequestRecord;
  beneficiary: PersonFile;
  service: Service;
  announcement: AnnouncementRecord | null;
  conditions: readonly string[];
  evidence: EvidenceStanding[];
  appointments: AppointmentRecord[];
  decision: DecisionRecord | null;
  /** Decisions that were reopened. */
  earlier: DecisionRecord[];
  registrarIds: string[];
};

/** Reads a complete request's case. The entry that was recorded says who read it and why. */
export async function readCase(
  handle: WriteHandle,
  office: Office,
  requestId: string,
  recorded: Recorded,
): Promise<CaseFile> {
  const request = await findRequest(handle, requestId);
  const policy = request && office.editions.get(request.policyEditionId);
  const service = policy?.services.find(({ id }) => id === request?.serviceId);
  const beneficiary = request?.beneficiaryId
    ? await personById(handle, request.beneficiaryId, recorded)
    : undefined;
  if (!request?.completedOn || !policy || !service || !beneficiary) {
    throw new Refusal('unknown-request', 'requestId');
  }
  const announcement = await announcementFor(handle, request);
  return {
    request,
    beneficiary,
    service,
    announcement,
    conditions: announcement?.conditions ?? service.conditions,
    evidence: await evidenceStanding(handle, request, service),
    appointments: await appointmentsOf(handle, requestId),
    decision: (await decisionOf(handle, requestId)) ?? null,
    earlier: await reopenedDecisions(handle, requestId),
    registrarIds: await registrarsOf(handle, requestId),
  };
}

/** The announcement that was open on the day on which the request was made (Deem الاستحقاق/٢). */
async function announcementFor(
  handle: ReadHandle,
  { serviceId, createdAt }: RequestRecord,
): Promise<AnnouncementRecord | null> {
  if (serviceId === null) return null;
  const day = riyadhDay(new Date(createdAt));
  return (await publishedFor(handle, serviceId)).find((each) => isOpenOn(each, day)) ?? null;
}

/** The papers of the request that were met, then what was handed in besides. Facts that were only told are no evidence. */
export async function evidenceStanding(
  handle: ReadHandle,
  request: RequestRecord,
  service: Service,
): Promise<EvidenceStanding[]> {
  const rows = await evidenceOf(handle, request.id);
  const met = (await requirementsOf(handle, request.id)).filter(({ state }) => state.state === 'met');
  const papers = service.requirements.filter(
    ({ id, kind }) =>
      kind !== 'information' &&
      met.some((requirement) => requirement.id === id) &&
      !rows.some((row) => row.requirementId === id),
  );
  return [
    ...rows.map((record) => ({
      id: record.id,
      requirementId: record.requirementId,
      title: record.title,
      handedInOn: record.handedInOn,
      record,
    })),
    ...papers.map(({ id, title }) => ({
      id,
      requirementId: id,
      title,
      handedInOn: request.completedOn ?? riyadhDay(new Date(request.createdAt)),
      record: null,
    })),
  ];
}

/** What the rules of a decision look at. */
export function factsOf(file: CaseFile): DecisionFacts {
  return {
    conditions: file.conditions,
    evidence: file.evidence.map(({ id, record }) => ({ id, finding: record?.finding ?? null })),
    appointments: file.appointments,
    registrarIds: file.registrarIds,
    isDecided: file.decision !== null,
  };
}

/** The case as the screen shows it to whoever is signed in. */
export async function caseView(
  handle: WriteHandle,
  at: { office: Office; by: StaffMember; recorded: Recorded },
  file: CaseFile,
): Promise<EntitlementCase> {
  const { office, by } = at;
  const { request, announcement, decision } = file;
  const { policy } = office.policy;
  const name = async (id: string) => (await staffById(handle, id))?.name ?? '';
  const bars = decisionBars(factsOf(file), by.id);
  return {
    requestId: request.id,
    requestNumber: request.number,
    serviceTitle: file.service.title,
    completedOn: request.completedOn,
    beneficiary: personSummary(file.beneficiary, today(office)),
    registeredBy: await Promise.all(file.registrarIds.map(name)),
    basis: {
      announcement:
        announcement?.publishedOn == null
          ? null
          : {
              id: announcement.id,
              title: announcement.title,
              edition: announcement.edition,
              publishedOn: announcement.publishedOn,
            },
      conditions: [...file.conditions],
    },
    evidence: await Promise.all(file.evidence.map((standing) => evidenceView(standing, name))),
    appointments: await Promise.all(
      file.appointments.map((record) => appointmentView(handle, { ...at, staffId: by.id }, record)),
    ),
    decision: decision && (await decisionView(decision, name)),
    earlierDecisions: await Promise.all(file.earlier.map((each) => decisionView(each, name))),
    slips: (await slipsAbout(handle, decisionSubject(request.id))).map(slipSummary),
    mayReopen: decision !== null && by.role === 'supervisor',
    bars: by.role === 'receptionist' && !bars.includes('already-decided') ? [...bars, 'not-allowed'] : bars,
    clauses: clauses(policy),
  };
}

/** What the slips of a request's decisions are about. */
export const decisionSubject = (requestId: string) => ({ kind: 'entitlement', id: requestId });

async function decisionView(
  decision: DecisionRecord,
  name: (staffId: string) => Promise<string>,
): Promise<DecisionView> {
  const { verdict, conditionsJson, note, decidedAt, decidedBy } = decision;
  const { reopenedAt, reopenedBy, reopenCause, reopenReason } = decision;
  return {
    verdict,
    conditions: JSON.parse(conditionsJson) as DecisionView['conditions'],
    note,
    at: decidedAt,
    by: await name(decidedBy),
    reopened:
      reopenedAt === null || reopenedBy === null || reopenCause === null
        ? null
        : { cause: reopenCause, reason: reopenReason ?? '', at: reopenedAt, by: await name(reopenedBy) },
  };
}

function clauses(policy: Policy): EntitlementCase['clauses'] {
  return clauseViews(policy, clausesOf(policy, 'evidence-review'));
}

async function evidenceView(
  { id, title, handedInOn, requirementId, record }: EvidenceStanding,
  name: (staffId: string) => Promise<string>,
): Promise<EvidenceView> {
  const { finding = null, note = '', reviewedAt = null, reviewedBy = null } = record ?? {};
  return {
    id,
    title,
    isRequirement: requirementId !== null,
    handedInOn,
    finding,
    note,
    reviewed:
      reviewedAt === null || reviewedBy === null ? null : { at: reviewedAt, by: await name(reviewedBy) },
  };
}
