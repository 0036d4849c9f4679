import { maskMobile } from '../../domain/people/mobile.ts';
import type { ClauseId, Screen } from '../../domain/policy/policy-schema.ts';
import type { SlipCapacity } from '../../slips/content.ts';
import { m } from '../../text/index.ts';
import type { DeclarationRecord } from '../../store/declarations.ts';
import type { AgencyView } from '../contract/agencies.ts';
import type { SlipWords } from '../issue-slip.ts';
import type { VisitFile } from './visit-file.ts';
import { conditionsToTell } from './announced.ts';
import { channelView, studiedBy } from './visit-view.ts';

type Words<Kind extends SlipWords['kind']> = Extract<SlipWords, { kind: Kind }>;

/** The receipt of a complete request. */
export function receiptWords(file: VisitFile): Words<'receipt'> {
  const { request, representative, policy } = file;
  const channelId = request.agreedChannelId ?? request.channelId;
  return {
    kind: 'receipt',
    isSample: false,
    clauseIds: clausesOfScreen(file, 'explain'),
    ...personWords(file),
    personWord: personWord(file),
    representative: representative && { name: representative.name, capacity: slipCapacity(request) },
    serviceTitle: file.service?.title ?? '',
    requirementsMet: metTitles(file),
    studiedBy: studiedBy(file).name,
    reply:
      request.replyKind === null || request.replyOn === null
        ? null
        : { kind: request.replyKind, date: request.replyOn },
    agreedChannel: channelView(policy, channelId).label,
    mobileMasked: file.beneficiary && maskMobile(file.beneficiary.mobile),
  };
}

/** What is missing, and what has not been shown yet: the person brings both. */
export function missingWords(file: VisitFile): Words<'missing-requirements'> {
  return {
    kind: 'missing-requirements',
    isSample: false,
    clauseIds: file.policy.completeness.clauses,
    beneficiaryName: file.beneficiary?.name ?? '',
    serviceTitle: file.service?.title ?? file.request.need ?? '',
    items: file.requirements.flatMap(({ requirement, state }) => {
      if (state.state !== 'missing' && state.state !== 'open') return [];
      const reason = state.state === 'missing' ? state.reason : 'absent';
      return [{ title: requirement.title, reason, note: requirement.note ?? null }];
    }),
    requirementsMet: metTitles(file),
  };
}

/** The conditions and requirements of a service, to take home. */
export function conditionsWords(
  file: VisitFile,
  service: NonNullable<VisitFile['service']>,
): Words<'conditions'> {
  return {
    kind: 'conditions',
    isSample: false,
    clauseIds: clausesOfScreen(file, 'service'),
    serviceTitle: service.title,
    conditions: conditionsToTell(file.announced, service),
    requirements: service.requirements.map(({ title, note }) => ({ title, note: note ?? null })),
  };
}

/** The evidence of a witnessed declaration. */
export function declarationWords(
  file: VisitFile,
  declaration: DeclarationRecord,
  chainHash: string,
): Words<'declaration'> {
  return {
    kind: 'declaration',
    isSample: false,
    clauseIds: file.policy.declaration.clauses,
    signerName: declaration.signerName,
    capacity: slipCapacity(declaration),
    beneficiaryName: file.beneficiary?.name ?? '',
    documentSeen: declaration.documentSeen,
    wasReadAloud: declaration.wasReadAloud === 1,
    declarationText: declaration.text,
    edition: String(declaration.edition),
    textHash: declaration.textSha256,
    requestDataHash: declaration.requestDataSha256,
    chainHash,
    declared: JSON.parse(declaration.declaredJson) as Words<'declaration'>['declared'],
    strokes: JSON.parse(declaration.strokesJson ?? '[]') as Words<'declaration'>['strokes'],
    pad: JSON.parse(declaration.padJson ?? '{}') as Words<'declaration'>['pad'],
    startedAt: declaration.startedAt ?? declaration.presentedAt,
    endedAt: declaration.endedAt ?? declaration.presentedAt,
    witnessName: declaration.witnessName ?? '',
  };
}

/** Where to go, whom to ask for, what to bring. A sample agency's slip says that it is one. */
export function referralWords(file: VisitFile, agency: AgencyView, followUpOn: string): Words<'referral'> {
  const { request } = file;
  return {
    kind: 'referral',
    isSample: agency.isSample,
    clauseIds: clausesOfScreen(file, 'referral-slip'),
    ...personWords(file),
    serviceNeeded: request.need ?? agency.serviceName,
    agency: {
      name: agency.agencyName,
      addressLines: agency.addressLines,
      phones: agency.phones,
      emails: agency.emails,
      hours: agency.hours,
      contactPerson:
        request.responsibleName === null
          ? null
          : {
              name: request.responsibleName,
              phone: request.responsiblePhone === '' ? null : request.responsiblePhone,
              extension: extensionOf(agency, request.responsibleName),
            },
      lastVerifiedOn: agency.lastVerifiedOn,
    },
    bring: agency.bring,
    followUpOn,
  };
}

function extensionOf({ contactPerson }: AgencyView, name: string): string | null {
  return contactPerson?.name === name ? contactPerson.extension : null;
}

function personWords({ beneficiary }: VisitFile): { beneficiaryName: string; gender: 'male' | 'female' } {
  const gender = beneficiary?.kind === 'person' ? beneficiary.gender : 'male';
  return { beneficiaryName: beneficiary?.name ?? '', gender };
}

function personWord({ policy, beneficiary }: VisitFile): string {
  const gender = beneficiary?.kind === 'person' ? beneficiary.gender : 'male';
  return m.desk_person_word({ word: policy.wording.beneficiary[gender] }, { locale: 'ar' });
}

function slipCapacity(of: { capacity: string | null; powerOfAttorneyNumber: string | null }): SlipCapacity {
  switch (of.capacity) {
    case 'agent':
      return { kind: 'agent', powerOfAttorneyNumber: of.powerOfAttorneyNumber ?? '' };
    case 'guardian':
      return { kind: 'guardian' };
    case 'organisation-representative':
      return { kind: 'organisation-representative' };
    default:
      return { kind: 'self' };
  }
}

function metTitles(file: VisitFile): string[] {
  return file.requirements
    .filter(({ state }) => state.state === 'met')
    .map(({ requirement }) => requirement.title);
}

function clausesOfScreen(file: VisitFile, screen: Screen): ClauseId[] {
  return file.turns.find((turn) => turn.screen === screen)?.step.clauses ?? [];
}
