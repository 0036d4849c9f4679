import { hasBegun } from '../../../domain/entitlement/appointment.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import { addAppointment, appointmentById, recordAppointmentOutcome } from '../../../store/appointments.ts';
import type { AppointmentRecord } from '../../../store/appointments.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { appointmentView, issueAppointmentSlip, requirePlanned } from '../../entitlement/appointment.ts';
import { requireFree } from '../../entitlement/clashes.ts';
import { readMoment } from '../../entitlement/moments.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

type Outcome = ParsedInputOf<'appointments.recordOutcome'>['outcome'];

/** What became of a session or a field visit. One that is moved leaves its place to a new one with a slip of its own. */
export async function recordOutcome(
  office: Office,
  by: StaffMember,
  { appointmentId, outcome }: ParsedInputOf<'appointments.recordOutcome'>,
): Promise<OutputOf<'appointments.recordOutcome'>> {
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'appointments');
    const planned = await requirePlanned(handle, appointmentId);
    const words = readWords(outcome);
    const isOfTheDay = outcome.state === 'held' || outcome.state === 'did-not-come';
    if (isOfTheDay && !hasBegun(isoDate(planned.onDay), today(office))) {
      throw new Refusal('appointment-not-yet', 'outcome.state');
    }
    const moment =
      outcome.state === 'postponed' ? await readMoment(handle, office, outcome, 'outcome.') : null;
    if (moment !== null)
      await requireFree(handle, office, moment, planned, {
        field: 'outcome.time',
        movedId: appointmentId,
      });
    const recorded = await record(handle, {
      action: 'appointments.recordOutcome',
      subject: { kind: 'request', id: planned.requestId },
      content: { appointment: appointmentId, state: outcome.state, words, moment },
    });
    const movedToId = moment && (await move({ handle, office, recorded }, planned, moment));
    await recordAppointmentOutcome(
      handle,
      appointmentId,
      { state: outcome.state, words, movedToId },
      recorded,
    );
    const shown = await appointmentById(handle, movedToId ?? appointmentId);
    if (!shown) throw new RangeError(`Appointment ${appointmentId} was not kept`);
    return appointmentView(handle, { office, staffId: by.id, recorded }, shown);
  });
  office.session.announce('work');
  return view;
}

async function move(
  at: { handle: WriteHandle; office: Office; recorded: Recorded },
  planned: AppointmentRecord,
  { day, time }: { day: string; time: string },
): Promise<string> {
  const { requestId, kind, host, hostName, hostStaffId, place, purpose } = planned;
  const id = at.handle.ids.next();
  const same = { requestId, kind, host, hostName, hostStaffId, place, purpose };
  await addAppointment(at.handle, { id, ...same, onDay: day, atTime: time }, at.recorded);
  await issueAppointmentSlip(at, id);
  return id;
}

/** What was found, or why. Someone who did not come may have given no reason. */
function readWords(outcome: Outcome): string {
  switch (outcome.state) {
    case 'held':
      return required(outcome.findings, 'outcome.findings');
    case 'did-not-come':
      return tidyText(outcome.note);
    case 'postponed':
    case 'cancelled':
      return required(outcome.reason, 'outcome.reason');
  }
}

function required(typed: string, field: string): string {
  const text = tidyText(typed);
  if (text === '') throw new Refusal('field-required', field);
  return text;
}
