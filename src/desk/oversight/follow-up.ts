import type { Period } from '../../domain/feedback/period.ts';
import { officerQueue, tally, usualDays } from '../../domain/oversight/follow-up.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { complaintCases, inquiryCases, officerCases } from '../../store/follow-up.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { m } from '../../text/index.ts';
import type { InBothLanguages, ReportSection } from '../contract/oversight.ts';
import type { Office } from '../office.ts';
import { asWritten, both, countOnly, inquiryLabel, kindLabel } from './sections.ts';

type Row = ReportSection['rows'][number];

/**
 * What senior management follows (Mabarrah د/٥, د/٦): complaints and questions by state, kind and channel, the time
 * they take, and how the contact officers' queue stands. Figures alone; nothing about a single employee, no order
 * among them, and no time behind which fewer than five stand.
 */
export async function followUpSections(
  handle: ReadHandle,
  office: Office,
  period: Period,
  { readerId, today }: { readerId: string; today: IsoDate },
): Promise<ReportSection[]> {
  const complaints = await complaintCases(handle, period, { readerId, today });
  const inquiries = await inquiryCases(handle, period);
  const officers = await officerCases(handle, today);
  const labels = new Map(office.policy.policy.channels.map(({ id, label }) => [id, label]));
  const channel = (id: string) => asWritten(labels.get(id) ?? id);
  const queue = officerQueue(inquiries);
  const oldest = Math.max(0, ...officers.map(({ daysSinceUpdate }) => daysSinceUpdate));
  return [
    counted('complaints-state', both(m.oversight_follow_complaints_state), complaints, 'state', stateLabel),
    counted('complaints-kind', both(m.oversight_complaints), complaints, 'kind', kindLabel),
    counted(
      'complaints-channel',
      both(m.oversight_follow_complaints_channel),
      complaints,
      'channelId',
      channel,
    ),
    figures('complaints-time', both(m.oversight_follow_complaints_time), [
      row(
        'overdue',
        both(m.oversight_follow_overdue),
        complaints.filter(({ isOverdue }) => isOverdue).length,
      ),
      row(
        'days',
        both(m.oversight_follow_days_to_decision),
        usualDays(complaints.map(({ daysToDecision }) => daysToDecision)),
      ),
    ]),
    counted('inquiries-state', both(m.oversight_inquiries), inquiries, 'status', inquiryLabel),
    counted('inquiries-channel', both(m.oversight_follow_inquiries_channel), inquiries, 'channelId', channel),
    figures('officers', both(m.oversight_follow_officers), [
      row('queued', both(m.oversight_follow_queued), queue.queued),
      row('answered', both(m.oversight_follow_answered), queue.answered),
      row('waiting', both(m.oversight_follow_waiting), queue.waiting),
      row(
        'days',
        both(m.oversight_follow_days_to_reply),
        usualDays(inquiries.map(({ daysToReply }) => daysToReply)),
      ),
      row('officers', both(m.oversight_follow_officer_count), officers.length),
      row('hours', both(m.oversight_follow_with_hours), officers.filter(({ hasHours }) => hasHours).length),
      row('updated', both(m.oversight_follow_days_since_update), officers.length === 0 ? null : oldest),
    ]),
  ];
}

function counted<Case, Key extends keyof Case & string>(
  id: string,
  title: InBothLanguages,
  cases: readonly (Case & Record<Key, string>)[],
  key: Key,
  label: (id: string) => InBothLanguages,
): ReportSection {
  const rows = tally(cases.map((one) => one[key])).map((each) => row(each.id, label(each.id), each.count));
  return { id, title, note: null, measures: countOnly(), rows };
}

function figures(id: string, title: InBothLanguages, rows: Row[]): ReportSection {
  return { id, title, note: both(m.oversight_follow_note), measures: countOnly(), rows };
}

function row(id: string, label: InBothLanguages, value: number | null): Row {
  return { id, label, values: [value] };
}

function stateLabel(state: string): InBothLanguages {
  const texts: Record<string, Parameters<typeof both>[0]> = {
    received: m.complaints_state_received,
    'looked-into': m.complaints_state_looked_into,
    'settlement-tried': m.complaints_state_settlement_tried,
    decided: m.complaints_state_decided,
    told: m.complaints_state_told,
    closed: m.complaints_state_closed,
  };
  const text = texts[state];
  return text ? both(text) : asWritten(state);
}
