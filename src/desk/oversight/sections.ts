import type { Period } from '../../domain/feedback/period.ts';
import { fairnessLines, fewestCases } from '../../domain/oversight/fairness.ts';
import type { FairnessCase } from '../../domain/oversight/fairness.ts';
import type { ReadHandle } from '../../store/handle.ts';
import {
  complaintsByKind,
  decisionsIn,
  fairnessCases,
  inquiriesByStatus,
  referralsByEnding,
  requestsByOutcome,
  visitsByChannel,
  visitsByService,
} from '../../store/oversight.ts';
import type { Tally } from '../../store/oversight.ts';
import { m } from '../../text/index.ts';
import type { InBothLanguages, ReportSection } from '../contract/oversight.ts';
import type { Office } from '../office.ts';

type Message = (values: Record<string, never>, options: { locale: 'ar' | 'en' }) => string;

/** A text of the catalogue in both languages: a report does not know who will read it. */
export function both(message: Message): InBothLanguages {
  return { ar: message({}, { locale: 'ar' }), en: message({}, { locale: 'en' }) };
}

/** The policy's own words stand in Arabic in either language. */
export const asWritten = (text: string): InBothLanguages => ({ ar: text, en: text });
export const countOnly = () => [{ id: 'count', title: both(m.oversight_measure_count) }];

/** The sections of a period's report. Figures alone: nothing in them leads to a person. */
export async function reportSections(
  handle: ReadHandle,
  office: Office,
  period: Period,
  readerId: string,
): Promise<ReportSection[]> {
  const { policy } = office.policy;
  const channels = new Map(policy.channels.map(({ id, label }) => [id, label]));
  const services = new Map(
    [...office.editions.values(), policy].flatMap((edition) =>
      edition.services.map(({ id, title }) => [id, title]),
    ),
  );
  const fairness = await fairnessCases(handle, period);
  const serviceLabel = (id: string | null) =>
    id === null ? both(m.oversight_no_service) : asWritten(services.get(id) ?? id);
  return [
    tallied(
      'visits-by-channel',
      both(m.oversight_visits_by_channel),
      await visitsByChannel(handle, period),
      (id) => asWritten(channels.get(id ?? '') ?? id ?? ''),
    ),
    tallied(
      'visits-by-service',
      both(m.oversight_visits_by_service),
      await visitsByService(handle, period),
      serviceLabel,
    ),
    await requestSection(handle, period),
    await decisionSection(handle, period),
    tallied('referrals', both(m.oversight_referrals), await referralsByEnding(handle, period), endingLabel),
    tallied(
      'complaints',
      both(m.oversight_complaints),
      await complaintsByKind(handle, period, readerId),
      kindLabel,
    ),
    tallied('inquiries', both(m.oversight_inquiries), await inquiriesByStatus(handle, period), inquiryLabel),
    fairnessSection('fairness-service', both(m.oversight_fairness_service), fairness.service, serviceLabel),
    fairnessSection(
      'fairness-category',
      both(m.oversight_fairness_category),
      fairness.category,
      categoryLabel,
    ),
  ];
}

function tallied(
  id: string,
  title: InBothLanguages,
  tallies: readonly Tally[],
  label: (id: string | null) => InBothLanguages,
): ReportSection {
  const rows = [...tallies]
    .sort((a, b) => b.count - a.count)
    .map((tally) => ({ id: tally.id ?? 'none', label: label(tally.id), values: [tally.count] }));
  return { id, title, note: null, measures: countOnly(), rows };
}

async function requestSection(handle: ReadHandle, period: Period): Promise<ReportSection> {
  const rows = await requestsByOutcome(handle, period);
  const sum = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((total, { count }) => total + count, 0);
  const isRequest = ({ journey }: (typeof rows)[number]) => journey === 'request';
  return {
    id: 'requests',
    title: both(m.oversight_requests),
    note: null,
    measures: countOnly(),
    rows: [
      { id: 'received', label: both(m.oversight_received), values: [sum(isRequest)] },
      {
        id: 'complete',
        label: both(m.oversight_complete),
        values: [sum((row) => isRequest(row) && row.stage !== 'draft')],
      },
      {
        id: 'closed',
        label: both(m.oversight_closed),
        values: [sum((row) => isRequest(row) && row.stage === 'closed')],
      },
      {
        id: 'referral',
        label: both(m.oversight_referral_started),
        values: [sum(({ journey }) => journey === 'referral')],
      },
    ],
  };
}

async function decisionSection(handle: ReadHandle, period: Period): Promise<ReportSection> {
  const { accepted, rejected, late } = await decisionsIn(handle, period);
  return {
    id: 'decisions',
    title: both(m.oversight_decisions),
    note: null,
    measures: countOnly(),
    rows: [
      { id: 'accepted', label: both(m.oversight_accepted), values: [accepted] },
      { id: 'rejected', label: both(m.oversight_rejected), values: [rejected] },
      { id: 'late', label: both(m.oversight_late), values: [late] },
    ],
  };
}

function fairnessSection(
  id: string,
  title: InBothLanguages,
  cases: readonly FairnessCase[],
  label: (id: string) => InBothLanguages,
): ReportSection {
  const lines = fairnessLines(cases);
  const left = new Set(cases.map(({ group }) => group)).size - lines.length;
  const fewest = { count: fewestCases };
  return {
    id,
    title,
    note:
      left === 0
        ? null
        : {
            ar: m.oversight_fairness_note(fewest, { locale: 'ar' }),
            en: m.oversight_fairness_note(fewest, { locale: 'en' }),
          },
    measures: [
      { id: 'cases', title: both(m.oversight_measure_cases) },
      { id: 'desk-minutes', title: both(m.oversight_measure_desk_minutes) },
      { id: 'days-to-complete', title: both(m.oversight_measure_days_to_complete) },
      { id: 'days-to-decision', title: both(m.oversight_measure_days_to_decision) },
      { id: 'accepted-percent', title: both(m.oversight_measure_accepted_percent) },
    ],
    rows: lines.map((line) => ({
      id: line.group,
      label: label(line.group),
      values: [line.cases, line.deskMinutes, line.daysToComplete, line.daysToDecision, line.acceptedPercent],
    })),
  };
}

function categoryLabel(id: string): InBothLanguages {
  if (id === 'female') return both(m.oversight_category_female);
  return both(id === 'male' ? m.oversight_category_male : m.oversight_category_organisation);
}

function endingLabel(id: string | null): InBothLanguages {
  switch (id) {
    case 'arrived':
      return both(m.oversight_ending_arrived);
    case 'passed-on':
      return both(m.oversight_ending_passed_on);
    case null:
      return both(m.oversight_ending_followed);
    default:
      return both(m.oversight_ending_other);
  }
}

export function kindLabel(id: string | null): InBothLanguages {
  switch (id) {
    case 'complaint':
      return both(m.oversight_kind_complaint);
    case 'grievance':
      return both(m.oversight_kind_grievance);
    case 'suggestion':
      return both(m.oversight_kind_suggestion);
    default:
      return both(m.oversight_kind_technical_help);
  }
}

export function inquiryLabel(id: string | null): InBothLanguages {
  switch (id) {
    case 'answered':
      return both(m.oversight_inquiry_answered);
    case 'open':
      return both(m.oversight_inquiry_open);
    case 'replied':
      return both(m.oversight_inquiry_replied);
    default:
      return both(m.oversight_inquiry_told);
  }
}
