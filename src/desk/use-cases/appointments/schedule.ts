import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addAppointment, appointmentById } from '../../../store/appointments.ts';
import type { ReadHandle } from '../../../store/handle.ts';
import { allStaff } from '../../../store/staff.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { appointmentView, issueAppointmentSlip } from '../../entitlement/appointment.ts';
import { readCase } from '../../entitlement/case.ts';
import { requireFree } from '../../entitlement/clashes.ts';
import { readMoment } from '../../entitlement/moments.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** Plans a session with the applicant, or a visit to them (Deem الاستحقاق/٤, ٥), and issues its slip. */
export async function schedule(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'appointments.schedule'>,
): Promise<OutputOf<'appointments.schedule'>> {
  const { requestId, kind, host } = input;
  const hostName = required(input.hostName, 'hostName');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'appointments');
    const { day, time } = await readMoment(handle, office, input);
    const place = required(input.place, 'place');
    const purpose = required(input.purpose, 'purpose');
    await requireFree(handle, office, { day, time }, { requestId, kind, hostName, place }, { field: 'time' });
    const facts = { kind, host, hostName, onDay: day, atTime: time, place, purpose };
    const recorded = await record(handle, {
      action: 'appointments.schedule',
      subject: { kind: 'request', id: requestId },
      content: facts,
    });
    const { decision } = await readCase(handle, office, requestId, recorded);
    if (decision) throw new Refusal('already-decided');
    const id = handle.ids.next();
    const hostStaffId = host === 'social-researcher' ? await researcherCalled(handle, hostName) : null;
    await addAppointment(handle, { id, requestId, ...facts, hostStaffId }, recorded);
    await issueAppointmentSlip({ handle, office, recorded }, id);
    const added = await appointmentById(handle, id);
    if (!added) throw new RangeError(`Appointment ${id} was not kept`);
    return appointmentView(handle, { office, staffId: by.id, recorded }, added);
  });
  office.session.announce('work');
  return view;
}

function required(typed: string, field: string): string {
  const text = tidyText(typed);
  if (text === '') throw new Refusal('field-required', field);
  return text;
}

/** The researcher on the desk's staff of that name, so that they see the appointment as their own. */
async function researcherCalled(handle: ReadHandle, name: string): Promise<string | null> {
  const wanted = normaliseForSearch(name);
  const staff = await allStaff(handle);
  return (
    staff.find(({ role, nameNormalised }) => role === 'researcher' && nameNormalised === wanted)?.id ?? null
  );
}
