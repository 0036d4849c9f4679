import type { OfficerView } from '../../../desk/contract/information.ts';
import type { WeekDay } from '../../../domain/information/officer-hours.ts';
import { m } from '../../../text/index.ts';
import { isolated } from '../../parts/isolated.ts';

/** The name of a day. */
export function dayText(day: WeekDay): string {
  const names = {
    SU: m.information_day_su,
    MO: m.information_day_mo,
    TU: m.information_day_tu,
    WE: m.information_day_we,
    TH: m.information_day_th,
    FR: m.information_day_fr,
    SA: m.information_day_sa,
  };
  return names[day]();
}

/** When an officer can be reached. */
export function hoursText({ days, opensAt, closesAt }: OfficerView): string {
  return m.inquiries_officer_hours({
    days: days.map(dayText).join('، '),
    from: isolated(opensAt),
    to: isolated(closesAt),
  });
}
