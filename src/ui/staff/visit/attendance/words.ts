import type { AttendanceInput } from '../../../../desk/contract/visits.ts';
import type { VisitPlace } from '../../../../domain/request/attendance.ts';
import { m } from '../../../../text/index.ts';

/** Where the beneficiary is, in the page's language. */
export function attendanceLabel(kind: AttendanceInput['kind']): string {
  if (kind === 'at-desk') return m.channels_at_desk();
  return kind === 'remote' ? m.channels_remote() : m.channels_at_their_place();
}

export function placeLabel(place: VisitPlace): string {
  const labels = {
    home: m.channels_place_home,
    hospital: m.channels_place_hospital,
    mosque: m.channels_place_mosque,
    other: m.channels_place_other,
  };
  return labels[place]();
}
