import { maySettleNow, mayReopen, nextComplaintStep } from '../../domain/complaints/complaint.ts';
import type { ComplaintCourse } from '../../domain/complaints/complaint.ts';
import { timeTaken } from '../../domain/complaints/time-taken.ts';
import { barToHandle, goesOutside } from '../../domain/complaints/who-may.ts';
import { formatPhone } from '../../domain/people/mobile.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import { claimsOfComplaint } from '../../store/compensation.ts';
import { complaintEvents } from '../../store/complaints.ts';
import type { ComplaintRecord } from '../../store/complaints.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { obstacleOfComplaint } from '../../store/improvements.ts';
import { requestById } from '../../store/requests.ts';
import { slipsAbout } from '../../store/slips.ts';
import { activeStaff, allStaff } from '../../store/staff.ts';
import type { ComplaintLine, ComplaintView } from '../contract/complaints.ts';
import { holidaysFrom, readSettings } from '../office.ts';
import type { Office } from '../office.ts';
import type { StaffMember } from '../session.ts';
import { slipSummary } from '../slip-view.ts';

/** A complaint being worked on: one call, one transaction, one entry of the audit chain. */
export type ComplaintAtWork = {
  handle: WriteHandle;
  office: Office;
  by: StaffMember;
  complaint: ComplaintRecord;
  recorded: Recorded;
  today: IsoDate;
};

/** The course of a complaint as the rules read it. */
export function courseOf(complaint: ComplaintRecord): ComplaintCourse {
  return {
    kind: complaint.kind,
    state: complaint.state,
    isAnonymous: complaint.complainantKind === 'anonymous',
    wasReopened: complaint.reopenedOn !== null,
  };
}

/** Whether the policy has an amicable settlement tried first (Mabarrah ج/٣). */
export function isSettlementStated(policy: Policy): boolean {
  return (policy.complaints?.amicable ?? null) !== null;
}

/** The policy edition under which a complaint was received. */
export function policyOf(office: Office, complaint: { policyEditionId: string }): Policy {
  return office.editions.get(complaint.policyEditionId) ?? office.policy.policy;
}

/** What lines are made with, read once for a whole page. */
export type LineReading = {
  names: ReadonlyMap<string, string>;
  today: IsoDate;
  daysOff: ReturnType<typeof holidaysFrom>;
};

export async function lineReading(handle: WriteHandle, day: IsoDate): Promise<LineReading> {
  const staff = await allStaff(handle);
  return {
    names: new Map(staff.map(({ id, name }) => [id, name])),
    today: day,
    daysOff: holidaysFrom((await readSettings(handle)).daysOff),
  };
}

/** A complaint as lists show it. */
export function complaintLine(
  complaint: Omit<ComplaintRecord, 'concerns'>,
  { names, today, daysOff }: LineReading,
): ComplaintLine {
  const isUndecided = ['received', 'looked-into', 'settlement-tried'].includes(complaint.state);
  const end = complaint.toldOn ?? complaint.closedOn ?? today;
  return {
    id: complaint.id,
    number: complaint.number,
    kind: complaint.kind,
    state: complaint.state,
    complainantName: complaint.complainantName,
    receivedOn: complaint.receivedOn,
    timeTaken: timeTaken(isoDate(complaint.receivedOn), isoDate(end), daysOff),
    isOverdue: isUndecided && complaint.dueOn !== null && complaint.dueOn < today,
    handlerName:
      complaint.outsideName ??
      (complaint.handlerId === null ? null : (names.get(complaint.handlerId) ?? null)),
    outcome: complaint.outcome,
  };
}

/** A complaint with everything that has been done about it. */
export async function complaintView(at: ComplaintAtWork): Promise<ComplaintView> {
  const { handle, office, by, complaint, recorded } = at;
  const reading = await lineReading(handle, at.today);
  const staff = await activeStaff(handle);
  const obstacle = await obstacleOfComplaint(handle, complaint.id);
  const policy = policyOf(office, complaint);
  const name = (id: string | null) => (id === null ? null : (reading.names.get(id) ?? null));
  const channel = (id: string | null) =>
    id === null ? null : { id, label: policy.channels.find((each) => each.id === id)?.label ?? id };
  const course = courseOf(complaint);
  const isOutside = complaint.outsideName !== null;
  const bar = barToHandle(complaint, by, { kind: complaint.kind, isOutside });
  const slips = await slipsAbout(handle, { kind: 'complaint', id: complaint.id });
  const events = await complaintEvents(handle, complaint.id, recorded);
  return {
    ...complaintLine(complaint, reading),
    channelLabel: channel(complaint.channelId)?.label ?? '',
    complainant: {
      kind: complaint.complainantKind,
      personId: complaint.personId,
      phone: complaint.complainantPhone === null ? null : formatPhone(complaint.complainantPhone),
      representative:
        complaint.representativeName === null
          ? null
          : { name: complaint.representativeName, capacity: complaint.representativeCapacity ?? '' },
    },
    requestNumber:
      complaint.requestId === null ? null : (await requestById(handle, complaint.requestId)).number,
    concerns: complaint.concerns.flatMap((id) => name(id) ?? []),
    about: complaint.about,
    decisionBy: name(complaint.decisionBy),
    decisionCommittee: complaint.decisionCommittee,
    receivedBy: name(complaint.receivedBy) ?? '',
    story: complaint.story,
    wish: complaint.wish,
    replyChannel: channel(complaint.replyChannelId),
    reasons: complaint.reasons,
    dueOn: complaint.dueOn,
    isOutside,
    next: nextComplaintStep(course, isSettlementStated(policy)),
    bar: bar === 'concerned' ? null : bar,
    goesOutside: goesOutside(complaint, complaint.kind, staff),
    maySettle: maySettleNow(course),
    mayReopen: mayReopen(course),
    events: events.map((event) => ({
      kind: event.kind,
      at: event.at,
      byName: name(event.by) ?? '',
      happenedOn: event.happenedOn,
      text: event.text,
      isAgreed: event.isAgreed === null ? null : event.isAgreed === 1,
      outcome: event.outcome,
      channelLabel: channel(event.channelId)?.label ?? null,
    })),
    slips: slips.map(slipSummary),
    claims: (await claimsOfComplaint(handle, complaint.id)).map(({ id, number }) => ({ id, number })),
    obstacle: obstacle ? { id: obstacle.id, what: obstacle.what } : null,
  };
}
