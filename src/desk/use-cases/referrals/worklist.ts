import { dueGroups, dueSpans } from '../../../domain/referral/follow-up-due.ts';
import { record } from '../../../store/audit.ts';
import { countReferrals, findReferrals, referralLines } from '../../../store/referrals.ts';
import type { ReferralList } from '../../../store/referrals.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import type { ReferralView } from '../../contract/referrals.ts';
import { requireOffered } from '../../offered.ts';
import { holidaysFrom, readSettings, today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** Referrals by the day on which their arrival is asked for (Deem الإحالة/٨). Whose were listed is on record. */
export function referralWorklist(
  office: Office,
  by: StaffMember,
  { view, query, page }: ParsedInputOf<'referrals.worklist'>,
): Promise<OutputOf<'referrals.worklist'>> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'referral-worklist');
    const { daysOff } = await readSettings(handle);
    const spans = dueSpans(today(office), holidaysFrom(daysOff));
    const list = (of: ReferralView): ReferralList => {
      const group = dueGroups.find((each) => each === of);
      if (group !== undefined) return { kind: 'due', span: spans[group] };
      return { kind: of === 'ended' ? 'ended' : 'hand-over' };
    };
    const count = (of: ReferralView) => countReferrals(handle, list(of));
    const { ids, total } = await findReferrals(handle, list(view), { query, page, pageSize });
    const recorded = await record(handle, {
      action: 'referrals.worklist',
      subject: { kind: 'list', id: 'referrals' },
      content: { requests: ids },
    });
    return {
      lines: await referralLines(handle, ids, recorded),
      total,
      page,
      counts: {
        overdue: await count('overdue'),
        today: await count('today'),
        week: await count('week'),
        later: await count('later'),
        'hand-over': await count('hand-over'),
      },
    };
  });
}
