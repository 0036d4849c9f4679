import type { OutputOf } from '../../contract/contract.ts';
import { resultOf } from '../../../domain/feedback/results.ts';
import { groundOf } from '../../../domain/policy/offers.ts';
import type { OptionalCapability } from '../../../domain/policy/offers.ts';
import { dueSpans } from '../../../domain/referral/follow-up-due.ts';
import { addDays } from '../../../domain/time/plain-date.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { overdueAppointments } from '../../../store/appointments.ts';
import { record } from '../../../store/audit.ts';
import { countComplaints } from '../../../store/complaints.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { inquiriesWaiting } from '../../../store/inquiries.ts';
import { appointmentsOn, openObstacles, overdueMeasures, visitFigures } from '../../../store/oversight.ts';
import { countReferrals } from '../../../store/referrals.ts';
import { talliesBetween } from '../../../store/satisfaction.ts';
import { findSigners } from '../../../store/sign-offs.ts';
import { bindingTexts } from '../../binding-documents.ts';
import type { FigureId } from '../../contract/oversight.ts';
import type { DeskSettings } from '../../contract/settings.ts';
import { holidaysFrom, readSettings, today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { nowInRiyadh } from '../../entitlement/moments.ts';
import { editionsView } from '../../policy-editions.ts';
import type { StaffMember } from '../../session.ts';
import { countRequests } from '../requests/counts.ts';

type Figure = OutputOf<'oversight.today'>['figures'][number];

const satisfactionDays = 90;

/** What stands open today. Counted in the store: no file is opened, and senior management sees no more than this. */
export function oversightToday(office: Office, by: StaffMember): Promise<OutputOf<'oversight.today'>> {
  const day = today(office);
  return office.store.write(by.id, async (handle) => {
    const recorded = await record(handle, {
      action: 'oversight.today',
      subject: { kind: 'list', id: 'oversight' },
    });
    const settings = await readSettings(handle);
    const isOffered = (capability: OptionalCapability) =>
      groundOf(office.policy.policy, capability, settings) !== 'not-offered';
    const all = [
      ...(await visitsAndReplies(handle, office, day)),
      ...(isOffered('referral-worklist') ? await referrals(handle, day, settings) : []),
      ...(isOffered('appointments') ? await appointments(handle, office, day) : []),
      ...(isOffered('complaints') ? await complaints(handle, by, day) : []),
      figure('inquiries-open', (await inquiriesWaiting(handle)).open),
      ...(isOffered('staff-signatures') ? [await unsigned(handle, office, recorded)] : []),
      await review(handle, office),
      ...(isOffered('satisfaction-means')
        ? [figure('measures-overdue', await overdueMeasures(handle, day), true)]
        : []),
      ...(isOffered('improvements') ? [figure('obstacles-open', await openObstacles(handle))] : []),
    ];
    const since = addDays(day, -satisfactionDays);
    const result = resultOf(await talliesBetween(handle, { from: since, until: day }));
    return {
      day,
      figures: all,
      satisfaction: result && { average: result.average, count: result.count },
    };
  });
}

/** Urgent where it must not be left until tomorrow and there is one. */
function figure(id: FigureId, count: number, isUrgent = false): Figure {
  return { id, count, isUrgent: isUrgent && count > 0 };
}

async function visitsAndReplies(handle: WriteHandle, office: Office, day: IsoDate): Promise<Figure[]> {
  const { visits, drafts } = await visitFigures(handle, { from: day, until: day });
  const { byReply, dues } = await countRequests(handle, office);
  return [
    figure('visits-today', visits),
    figure('drafts-waiting', drafts),
    figure('replies-due-soon', byReply['due-soon']),
    figure('replies-overdue', byReply.overdue, true),
    ...(dues === null ? [] : [figure('dues-overdue', dues.overdue, true)]),
  ];
}

async function referrals(handle: WriteHandle, day: IsoDate, settings: DeskSettings): Promise<Figure[]> {
  const spans = dueSpans(day, holidaysFrom(settings.daysOff));
  const count = (span: (typeof spans)['today']) => countReferrals(handle, { kind: 'due', span });
  return [
    figure('referrals-due', await count(spans.today)),
    figure('referrals-overdue', await count(spans.overdue), true),
  ];
}

async function appointments(handle: WriteHandle, office: Office, day: IsoDate): Promise<Figure[]> {
  return [
    figure('appointments-today', await appointmentsOn(handle, day)),
    figure('appointments-without-outcome', await overdueAppointments(handle, nowInRiyadh(office)), true),
  ];
}

/** Without those that concern whoever reads. */
async function complaints(handle: WriteHandle, by: StaffMember, day: IsoDate): Promise<Figure[]> {
  const list = { query: '', viewerId: by.id, today: day };
  return [
    figure('complaints-open', await countComplaints(handle, { ...list, filter: 'open' })),
    figure('complaints-overdue', await countComplaints(handle, { ...list, filter: 'overdue' }), true),
  ];
}

async function unsigned(handle: WriteHandle, office: Office, recorded: Recorded): Promise<Figure> {
  const openAmong = await bindingTexts(handle, office);
  const { total } = await findSigners(handle, { query: '', openAmong, from: 0, most: 1 }, recorded);
  return figure('policy-unsigned', total);
}

async function review(handle: WriteHandle, office: Office): Promise<Figure> {
  const { state } = (await editionsView(handle, office)).review;
  return figure('policy-review-due', state === 'later' ? 0 : 1, state === 'overdue');
}
