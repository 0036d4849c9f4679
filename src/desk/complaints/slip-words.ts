import type { ComplaintKind, ComplaintOutcome } from '../../domain/complaints/complaint.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { FormFact } from '../../slips/content.ts';
import type { ComplaintRecord } from '../../store/complaints.ts';
import { m } from '../../text/index.ts';
import type { ComplaintSettings } from '../contract/complaints.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import { complaintCommittee } from './own-settings.ts';
import { policyOf } from './complaint-view.ts';

/** Slips are in Arabic, whatever language the screens are in. */
const arabic = { locale: 'ar' } as const;

const kindTexts: Record<ComplaintKind, () => string> = {
  complaint: () => m.complaints_kind_complaint({}, arabic),
  grievance: () => m.complaints_kind_grievance({}, arabic),
  suggestion: () => m.complaints_kind_suggestion({}, arabic),
  'technical-help': () => m.complaints_kind_technical_help({}, arabic),
};

const outcomeTexts: Record<ComplaintOutcome, () => string> = {
  upheld: () => m.complaints_outcome_upheld({}, arabic),
  partly: () => m.complaints_outcome_partly({}, arabic),
  'not-upheld': () => m.complaints_outcome_not_upheld({}, arabic),
  settled: () => m.complaints_outcome_settled({}, arabic),
};

type About = {
  office: Office;
  complaint: ComplaintRecord;
  settings: ComplaintSettings;
  requestNumber: string | null;
  /** Nobody at the desk may handle it. */
  isForOutside: boolean;
};

/** What whoever complained takes home: number, day, who looks into it and how they will be told. */
export function complaintReceiptWords(about: About): FormWords {
  const { office, complaint, settings } = about;
  const policy = policyOf(office, complaint);
  const link = settings.link;
  return {
    kind: 'complaint-receipt',
    isSample: false,
    lead: m.complaints_slip_receipt_lead({}, arabic),
    clauseIds: [
      ...(policy.complaints?.clauses ?? []),
      ...(policy.complaints?.amicable ? [policy.complaints.amicable.clause] : []),
    ],
    facts: [
      ...factsOf(about),
      fact(m.complaints_slip_looks_into({}, arabic), whoLooksInto(about)),
      fact(m.complaints_slip_told_by({}, arabic), howTold(about)),
      ...(complaint.dueOn === null
        ? []
        : [
            {
              label: m.complaints_slip_target({}, arabic),
              value: isoDate(complaint.dueOn),
              form: 'day' as const,
            },
          ]),
    ],
    sections: [],
    ...(link === ''
      ? {}
      : { link: { label: policy.complaints?.link?.label ?? m.complaints_slip_link({}, arabic), url: link } }),
    signatures: [m.slip_sign_receptionist({}, arabic), m.slip_sign_stamp({}, arabic)],
  };
}

/** The decision on a complaint with its reasons, for whoever complained. */
export function complaintDecisionWords(about: About): FormWords {
  const { complaint, office } = about;
  const policy = policyOf(office, complaint);
  const amicable = complaint.outcome === 'settled' ? policy.complaints?.amicable : null;
  return {
    kind: 'decision',
    isSample: false,
    lead: m.complaints_slip_decision_lead({}, arabic),
    clauseIds: amicable ? [amicable.clause] : (policy.complaints?.clauses ?? []),
    facts: [
      ...factsOf(about),
      {
        label: m.complaints_slip_outcome({}, arabic),
        value: complaint.outcome === null ? '' : outcomeTexts[complaint.outcome](),
        form: 'strong',
      },
      ...(complaint.decidedOn === null
        ? []
        : [
            {
              label: m.complaints_slip_decided_on({}, arabic),
              value: complaint.decidedOn,
              form: 'day' as const,
            },
          ]),
    ],
    sections: [
      {
        heading: m.complaints_slip_reasons({}, arabic),
        look: 'plain',
        lines: [complaint.reasons ?? ''],
        mark: 'none',
      },
    ],
    signatures: [m.slip_sign_receptionist({}, arabic), m.slip_sign_stamp({}, arabic)],
  };
}

function factsOf({ complaint, requestNumber, office }: About): FormFact[] {
  const channel = policyOf(office, complaint).channels.find(({ id }) => id === complaint.channelId);
  return [
    { label: m.complaints_slip_number({}, arabic), value: complaint.number, form: 'ltr' },
    fact(m.complaints_slip_kind({}, arabic), kindTexts[complaint.kind]()),
    { label: m.complaints_slip_received_on({}, arabic), value: complaint.receivedOn, form: 'day' },
    fact(m.complaints_slip_channel({}, arabic), channel?.label ?? complaint.channelId),
    fact(
      m.complaints_slip_complainant({}, arabic),
      complaint.complainantName ?? m.complaints_anonymous({}, arabic),
    ),
    ...(complaint.representativeName === null
      ? []
      : [
          fact(
            m.complaints_slip_representative({}, arabic),
            [complaint.representativeName, complaint.representativeCapacity ?? '']
              .filter((part) => part !== '')
              .join('، '),
          ),
        ]),
    ...(requestNumber === null
      ? []
      : [
          {
            label: m.complaints_slip_about({}, arabic),
            value: requestNumber,
            form: 'ltr',
          } satisfies FormFact,
        ]),
  ];
}

function whoLooksInto({ office, settings, isForOutside }: About): string {
  if (isForOutside) return outsideName(office, settings) ?? m.complaints_outside_not_set({}, arabic);
  return complaintCommittee(office, settings)?.name ?? m.complaints_slip_desk_looks({}, arabic);
}

/** Who outside the desk receives what nobody at it may handle: the association's choice, else the committee. */
export function outsideName(office: Office, settings: ComplaintSettings): string | null {
  if (settings.outsideRecipient !== '') return settings.outsideRecipient;
  return complaintCommittee(office, settings)?.name ?? null;
}

function howTold({ office, complaint }: About): string {
  const channel = policyOf(office, complaint).channels.find(({ id }) => id === complaint.replyChannelId);
  return channel?.label ?? m.complaints_slip_ask_by_number({}, arabic);
}

function fact(label: string, value: string): FormFact {
  return { label, value, form: 'text' };
}
