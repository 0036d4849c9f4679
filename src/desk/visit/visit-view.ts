import type { z } from 'zod';
import { clausesOf, groundOf } from '../../domain/policy/offers.ts';
import type { Policy, Service } from '../../domain/policy/policy-schema.ts';
import { isInPerson } from '../../domain/request/attendance.ts';
import { replyFor } from '../../domain/request/reply-rule.ts';
import { daysBetween, isoDate } from '../../domain/time/plain-date.ts';
import { declarationTextFor } from '../../store/declaration-texts.ts';
import type { WriteHandle } from '../../store/handle.ts';
import { attendanceOf } from '../../store/visits.ts';
import { agencyById } from '../agency-view.ts';
import { clauseView, clauseViews } from '../clause-view.ts';
import type { OutputOf } from '../contract/contract.ts';
import type { VisitView, serviceViewSchema } from '../contract/visits.ts';
import { holidaysFrom } from '../office.ts';
import { slipSummary } from '../slip-view.ts';
import { conditionsToTell } from './announced.ts';
import { composeDeclaration, declaredLines, signerOf } from './declaration-text.ts';
import { personSummary } from './person-summary.ts';
import { identityHolder } from './standing.ts';
import type { RequirementStanding } from './standing.ts';
import type { VisitFile } from './visit-file.ts';

/** What a screen needs to render a visit: a projection of its file, every decision made. */
export async function visitView(
  handle: WriteHandle,
  file: VisitFile,
  unclear: VisitView['unclear'],
): Promise<VisitView> {
  const { visit, request, policy, next } = file;
  const isOpen = visit.status === 'open';
  const turn = isOpen && next.kind === 'turn' ? next.turn : null;
  const place = turn ? file.turns.findIndex(({ screen }) => screen === turn.screen) : file.turns.length;
  const steps = [...new Map(file.turns.map(({ step }) => [step.id, step])).values()];
  const nowAt = standingTurn(file);
  return {
    visitId: visit.id,
    requestId: request.id,
    requestNumber: request.number,
    journey: request.journey,
    status: visit.status,
    startedAt: visit.startedAt,
    channel: channelView(policy, request.channelId),
    attendance: attendanceOf(visit),
    isChannelInPerson: policy.channels.some((each) => each.id === request.channelId && isInPerson(each)),
    homeVisit: homeVisitView(file),
    eligibility: policy.eligibility && {
      fields: policy.eligibility.fields,
      clause: clauseView(policy, policy.eligibility.clause),
    },
    steps: steps.map(({ id, label, basis }, index) => ({
      id,
      label,
      basis,
      state: nowAt === null || index < nowAt ? 'done' : index === nowAt ? 'now' : 'ahead',
    })),
    screen: turn?.screen ?? null,
    nextLabel: turn ? (file.turns[place + 1]?.step.label ?? null) : null,
    clauses: turn ? clauseViews(policy, turn.step.clauses) : [],
    canGoBack: isOpen && canGoBack(file),
    wording: {
      beneficiary: policy.wording.beneficiary.male,
      beneficiaryFemale: policy.wording.beneficiary.female,
      visitor: policy.wording.visitor,
      applicant: policy.wording.applicant,
    },
    hospitality: policy.hospitality && {
      clause: clauseView(policy, policy.hospitality.clause),
      isAsFarAsPossible: policy.hospitality.isAsFarAsPossible,
    },
    unclear,
    serves: policy.serves,
    beneficiary: file.beneficiary && personSummary(file.beneficiary, file.today),
    representative: representativeView(file),
    services: policy.services.map((service) => serviceView(file, service)),
    service: file.service && serviceView(file, file.service),
    requirements: file.requirements.map((standing) => requirementView(file, standing)),
    declaration: await declarationView(handle, file),
    studiedBy: studiedBy(file),
    reply: replyView(file),
    agreedChannel: request.agreedChannelId === null ? null : channelView(policy, request.agreedChannelId),
    channels: policy.channels.map(({ id, label }) => ({ id, label })),
    referral: await referralView(handle, file),
    slips: file.slips.map(slipSummary),
    typed: file.typed,
    chosen: {
      beneficiary: file.chosen.beneficiary && personSummary(file.chosen.beneficiary, file.today),
      representative: file.chosen.representative && personSummary(file.chosen.representative, file.today),
    },
  };
}

/** The index of the step where the request stands; null when it is finished. */
function standingTurn({ visit, next }: VisitFile): number | null {
  return visit.status !== 'finished' && next.kind === 'turn' ? next.turn.stepIndex : null;
}

/** Back is closed at the first screen, while the guest has the declaration, and once a slip left the desk. */
export function canGoBack(file: VisitFile): boolean {
  if (file.declaration?.status === 'presented') return false;
  const isHandedOver = file.slips.some(
    ({ kind, handedOverAt }) => kind === 'referral' && handedOverAt !== null,
  );
  return !isHandedOver && lastConfirmedIndex(file) >= 0;
}

/** The last turn before the present one that was confirmed; -1 when there is none. */
export function lastConfirmedIndex(file: VisitFile): number {
  const { next, turns, facts } = file;
  const now =
    next.kind === 'turn' ? turns.findIndex(({ screen }) => screen === next.turn.screen) : turns.length;
  return turns.slice(0, now).findLastIndex(({ screen }) => facts.confirmed.includes(screen));
}

/** Who studies the request, and on whose word. */
export function studiedBy({
  policy,
  settings,
}: Pick<VisitFile, 'policy' | 'settings'>): VisitView['studiedBy'] {
  if (policy.study) return { name: policy.study.committee, basis: 'policy' };
  return settings.studiedBy === null
    ? { name: null, basis: 'not-stated' }
    : { name: settings.studiedBy, basis: 'own-choice' };
}

/** The clauses that the policy itself has; steps that were borrowed cite none. */
function serviceView({ announced }: VisitFile, service: Service): z.output<typeof serviceViewSchema> {
  const { id, title, summary, requirements } = service;
  const { standing, announcement = null } = announced?.get(id) ?? {};
  return {
    id,
    title,
    summary,
    conditions: [...conditionsToTell(announced, service)],
    requirements: requirements.map(({ id: requirementId, title: name, note }) => ({
      id: requirementId,
      title: name,
      note: note ?? null,
    })),
    announced:
      standing === undefined
        ? null
        : {
            standing,
            publishedOn: announcement?.publishedOn ?? null,
            opensOn: announcement?.opensOn ?? null,
            closesOn: announcement?.closesOn ?? null,
          },
  };
}

export function channelView(policy: Policy, id: string): OutputOf<'visits.home'>['channels'][number] {
  return { id, label: policy.channels.find((channel) => channel.id === id)?.label ?? id };
}

/** A visit at the beneficiary's place is offered on the ground of the policy in force, as everything beside a journey. */
function homeVisitView({ policy, settings }: VisitFile): VisitView['homeVisit'] {
  const ground = groundOf(policy, 'home-visit', settings);
  if (ground === 'not-offered') return null;
  return { ground, clauses: clauseViews(policy, clausesOf(policy, 'home-visit')) };
}

function representativeView({ request, representative, today }: VisitFile): VisitView['representative'] {
  if (!representative || request.capacity === null) return null;
  return {
    person: personSummary(representative, today),
    capacity: request.capacity,
    powerOfAttorneyNumber: request.powerOfAttorneyNumber,
  };
}

function requirementView(file: VisitFile, standing: RequirementStanding): VisitView['requirements'][number] {
  const { requirement, record, state } = standing;
  const holder = identityHolder(file.beneficiary, file.representative);
  const lastDay = requirement.kind === 'identity' ? (holder?.identity.expiresOn ?? null) : record.expiresOn;
  const isExpired = state.state === 'missing' && state.reason === 'expired';
  const daysAgo = isExpired && lastDay !== null ? daysBetween(lastDay, file.today) : null;
  return {
    id: requirement.id,
    title: requirement.title,
    note: requirement.note ?? null,
    kind: requirement.kind,
    hasExpiry: requirement.hasExpiry,
    notApplicableWhen: requirement.notApplicableWhen ?? null,
    state,
    expiredDaysAgo: daysAgo !== null && daysAgo > 0 ? daysAgo : null,
  };
}

async function declarationView(handle: WriteHandle, file: VisitFile): Promise<VisitView['declaration']> {
  if (!file.turns.some(({ screen }) => screen === 'declaration')) return null;
  const basis = file.policy.declaration.signature === 'stated' ? 'policy' : 'own-choice';
  const kept = file.declaration;
  // One whose data changed, or that was witnessed and gone back on, is no longer the one that is due.
  const isSuperseded =
    file.visit.status !== 'finished' &&
    (kept?.requestDataSha256 !== file.facts.requestDataHash ||
      (kept.status === 'witnessed' && !file.facts.confirmed.includes('declaration')));
  if (kept && !isSuperseded) {
    return {
      basis,
      text: kept.text,
      edition: kept.edition,
      declared: JSON.parse(kept.declaredJson) as { label: string; value: string }[],
      signerName: kept.signerName,
      capacity: kept.capacity,
      status: kept.status === 'recalled' ? 'ready' : kept.status,
      signature:
        kept.strokesJson === null || kept.padJson === null
          ? null
          : {
              strokes: JSON.parse(kept.strokesJson) as never,
              pad: JSON.parse(kept.padJson) as { width: number; height: number },
            },
    };
  }
  const signer = signerOf(file);
  if (!signer || !file.beneficiary) return null;
  const { edition, wording } = await declarationTextFor(handle, file.request.policyEditionId);
  const { text } = composeDeclaration(wording, signer, file.beneficiary);
  return {
    basis,
    text,
    edition,
    declared: declaredLines(file),
    signerName: signer.person.name,
    capacity: signer.capacity,
    status: 'ready',
    signature: null,
  };
}

function replyView({ request, policy, settings, today }: VisitFile): VisitView['reply'] {
  const rule = policy.reply;
  if (!rule || request.journey === 'referral') return { kind: 'not-stated' };
  const isPreview = request.completedOn === null || request.replyOn === null;
  const dates = replyFor(rule, today, holidaysFrom(settings.daysOff));
  const on = isPreview ? (dates.notAfter ?? dates.notBefore ?? today) : isoDate(request.replyOn ?? today);
  return rule.kind === 'latest'
    ? { kind: 'latest', notAfter: on, workingDays: rule.workingDays, isPreview }
    : { kind: 'earliest', notBefore: on, days: rule.days, isPreview, fromIsStated: rule.fromIsStated };
}

async function referralView(handle: WriteHandle, file: VisitFile): Promise<VisitView['referral']> {
  const { request, slips } = file;
  if (request.journey !== 'referral') return null;
  const handedOver = slips.filter(({ kind }) => kind === 'referral').map(({ handedOverAt }) => handedOverAt);
  return {
    need: request.need,
    agency:
      request.agencyId === null ? null : await agencyById(handle, request.agencyId, new Date(handle.at)),
    person:
      request.responsibleName === null
        ? null
        : { name: request.responsibleName, phone: request.responsiblePhone ?? '' },
    followUpOn: request.followUpOn,
    slipHandedOverAt: handedOver.find((at) => at !== null) ?? null,
  };
}
