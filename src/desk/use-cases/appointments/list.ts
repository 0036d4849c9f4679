import { record } from '../../../store/audit.ts';
import { appointmentsPage, overdueAppointments } from '../../../store/appointments.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { AppointmentView } from '../../contract/entitlement.ts';
import { pageSize } from '../../contract/page.ts';
import { appointmentView } from '../../entitlement/appointment.ts';
import { nowInRiyadh } from '../../entitlement/moments.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The calendar of sessions and field visits. Whose they are is on record. */
export function listAppointments(
  office: Office,
  by: StaffMember,
  { view, whose, page }: ParsedInputOf<'appointments.list'>,
): Promise<OutputOf<'appointments.list'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'appointments');
    const { records, total } = await appointmentsPage(handle, {
      isPlanned: view === 'planned',
      hostStaffId: whose === 'mine' ? by.id : null,
      page,
      size: pageSize,
    });
    const recorded = await record(handle, {
      action: 'appointments.list',
      subject: { kind: 'list', id: 'appointments' },
      content: { requests: [...new Set(records.map(({ requestId }) => requestId))] },
    });
    const lines: AppointmentView[] = [];
    for (const each of records) {
      lines.push(await appointmentView(handle, { office, staffId: by.id, recorded }, each));
    }
    return { lines, total, page, overdue: await overdueAppointments(handle, nowInRiyadh(office)) };
  });
}
