import type {
  AppointmentHost,
  AppointmentKind,
  AppointmentState,
  AppointmentTime,
} from '../../../domain/entitlement/appointment.ts';
import { formatTime } from '../../../domain/time/format-date.ts';
import { getLocale, m } from '../../../text/index.ts';

export function appointmentKind(kind: AppointmentKind): string {
  return kind === 'session' ? m.entitlement_session() : m.entitlement_field_visit();
}

export function appointmentHost(host: AppointmentHost): string {
  return host === 'social-researcher'
    ? m.entitlement_host_researcher()
    : m.entitlement_host_project_supervisor();
}

export function appointmentState(state: AppointmentState): string {
  switch (state) {
    case 'planned':
      return m.entitlement_appointment_planned();
    case 'held':
      return m.entitlement_appointment_held();
    case 'did-not-come':
      return m.entitlement_appointment_did_not_come();
    case 'postponed':
      return m.entitlement_appointment_postponed();
    case 'cancelled':
      return m.entitlement_appointment_cancelled();
  }
}

export function appointmentTime(when: AppointmentTime): string {
  switch (when) {
    case 'overdue':
      return m.entitlement_when_overdue();
    case 'today':
      return m.entitlement_when_today();
    case 'this-week':
      return m.entitlement_when_this_week();
    case 'later':
      return m.entitlement_when_later();
  }
}

export function appointmentTone(appointment: {
  state: AppointmentState;
  when: AppointmentTime | null;
}): 'plain' | 'good' | 'wait' | 'bad' {
  if (appointment.when === 'overdue') return 'bad';
  if (appointment.state === 'planned') return 'wait';
  return appointment.state === 'held' ? 'good' : 'plain';
}

/** The time of a day in Riyadh, as people say it: '٩:٣٠ ص'. */
export function timeText(day: string, time: string): string {
  return formatTime(new Date(`${day}T${time}:00+03:00`), { locale: getLocale() });
}
