import { appointmentTime } from '../../domain/entitlement/appointment.ts';
import { formatTime } from '../../domain/time/format-date.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import { clausesOf } from '../../domain/policy/offers.ts';
import type { AppointmentRecord } from '../../store/appointments.ts';
import { appointmentById } from '../../store/appointments.ts';
import { findRequest } from '../../store/entitlement.ts';
import type { ReadHandle, Recorded, WriteHandle } from '../../store/handle.ts';
import { personById } from '../../store/people.ts';
import { slipsAbout } from '../../store/slips.ts';
import { staffById } from '../../store/staff.ts';
import { m } from '../../text/index.ts';
import type { AppointmentView } from '../contract/entitlement.ts';
import { issueForm } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { slipSummary } from '../slip-view.ts';
import { instantOf, nowInRiyadh } from './moments.ts';

const inArabic = { locale: 'ar' } as const;
const slipSubject = (id: string) => ({ kind: 'appointment', id });

/** An appointment as the screens show it, with whom it is for: the entry that was recorded says who read that. */
export async function appointmentView(
  handle: WriteHandle,
  { office, staffId, recorded }: { office: Office; staffId: string; recorded: Recorded },
  record: AppointmentRecord,
): Promise<AppointmentView> {
  const request = await findRequest(handle, record.requestId);
  const person = request?.beneficiaryId
    ? await personById(handle, request.beneficiaryId, recorded)
    : undefined;
  const by = record.outcomeBy === null ? undefined : await staffById(handle, record.outcomeBy);
  const slip = (await slipsAbout(handle, slipSubject(record.id))).at(-1);
  const day = isoDate(record.onDay);
  return {
    id: record.id,
    requestId: record.requestId,
    requestNumber: request?.number ?? '',
    beneficiaryName: person?.name ?? '',
    kind: record.kind,
    host: record.host,
    hostName: record.hostName,
    on: day,
    time: record.atTime,
    place: record.place,
    purpose: record.purpose,
    state: record.state,
    when:
      record.state === 'planned' ? appointmentTime({ day, time: record.atTime }, nowInRiyadh(office)) : null,
    isMine: record.hostStaffId === staffId,
    outcome:
      record.outcomeAt === null
        ? null
        : { words: record.outcome ?? '', at: record.outcomeAt, by: by?.name ?? '' },
    slip: slip ? slipSummary(slip) : null,
  };
}

/** The slip that the applicant takes home: when, where and with whom. */
export async function issueAppointmentSlip(
  at: { handle: WriteHandle; office: Office; recorded: Recorded },
  id: string,
): Promise<void> {
  const { handle, office, recorded } = at;
  const record = await appointmentById(handle, id);
  const request = record && (await findRequest(handle, record.requestId));
  const person = request?.beneficiaryId && (await personById(handle, request.beneficiaryId, recorded));
  if (!record || !request || !person) throw new RangeError(`Appointment ${id} has nobody to come`);
  const { policy } = office.policy;
  const isSession = record.kind === 'session';
  const text = (label: string, value: string) => ({ label, value, form: 'text' }) as const;
  const moment = { day: isoDate(record.onDay), time: record.atTime };
  await issueForm(
    at,
    { subject: slipSubject(id), requestId: request.id },
    {
      kind: 'appointment',
      isSample: false,
      clauseIds: clausesOf(policy, 'appointments'),
      lead: isSession
        ? m.entitlement_slip_lead_session({}, inArabic)
        : m.entitlement_slip_lead_visit({}, inArabic),
      facts: [
        {
          label: m.desk_person_word(
            { word: policy.wording.beneficiary[person.kind === 'person' ? person.gender : 'male'] },
            inArabic,
          ),
          value: person.name,
          form: 'strong',
        },
        { label: m.entitlement_slip_request({}, inArabic), value: request.number, form: 'ltr' },
        { label: m.entitlement_slip_day({}, inArabic), value: record.onDay, form: 'day' },
        text(m.entitlement_slip_time({}, inArabic), formatTime(instantOf(moment))),
        text(
          isSession ? m.entitlement_slip_with({}, inArabic) : m.entitlement_slip_visitor({}, inArabic),
          record.host === 'social-researcher'
            ? m.entitlement_slip_researcher({ name: record.hostName }, inArabic)
            : m.entitlement_slip_project_supervisor({ name: record.hostName }, inArabic),
        ),
        text(m.entitlement_slip_place({}, inArabic), record.place),
      ],
      sections: [
        {
          heading: m.entitlement_slip_purpose({}, inArabic),
          look: 'plain',
          lines: [record.purpose],
          mark: 'none',
        },
        {
          heading: m.entitlement_slip_cannot({}, inArabic),
          look: 'notice',
          lines: [m.entitlement_slip_cannot_text({}, inArabic)],
          mark: 'none',
        },
      ],
      signatures: [
        m.entitlement_slip_signed_person({}, inArabic),
        m.entitlement_slip_signed_desk({}, inArabic),
      ],
    },
  );
}

/** An appointment whose outcome nobody has recorded yet. */
export async function requirePlanned(handle: ReadHandle, id: string): Promise<AppointmentRecord> {
  const record = await appointmentById(handle, id);
  if (!record) throw new Refusal('unknown-appointment', 'appointmentId');
  if (record.state !== 'planned') throw new Refusal('appointment-closed', 'appointmentId');
  return record;
}
