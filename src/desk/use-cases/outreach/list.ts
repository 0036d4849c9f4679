import type { OutreachState } from '../../../domain/outreach/outreach-outcome.ts';
import { record } from '../../../store/audit.ts';
import { countOutreach, findOutreach, outreachEntries } from '../../../store/outreach.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { OutreachView } from '../../contract/outreach.ts';
import { pageSize } from '../../contract/page.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

const statesOf: Record<OutreachView, readonly OutreachState[]> = {
  'to-reach': ['to-reach'],
  wants: ['wants'],
  declined: ['declined'],
  done: ['requested', 'closed'],
};

/** Who is to be reached without asking (الهدف/١). Whose entries were listed is on record. */
export function listOutreach(
  office: Office,
  by: StaffMember,
  { view, query, page }: ParsedInputOf<'outreach.list'>,
): Promise<OutputOf<'outreach.list'>> {
  const { channels, services, serves } = office.policy.policy;
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'outreach');
    const { ids, total } = await findOutreach(handle, statesOf[view], { query, page, pageSize });
    const recorded = await record(handle, {
      action: 'outreach.list',
      subject: { kind: 'list', id: 'outreach' },
      content: { entries: ids },
    });
    const entries = await outreachEntries(handle, ids, recorded);
    const counted = await countOutreach(handle);
    const count = (of: OutreachView) => statesOf[of].reduce((sum, state) => sum + (counted[state] ?? 0), 0);
    return {
      lines: entries.map(({ id, kind, name, place, serviceId, state, updatedAt }) => ({
        id,
        kind,
        name,
        place,
        service: services.find((each) => each.id === serviceId)?.title ?? null,
        state,
        updatedAt,
      })),
      total,
      page,
      counts: {
        'to-reach': count('to-reach'),
        wants: count('wants'),
        declined: count('declined'),
        done: count('done'),
      },
      channels: channels.map(({ id, label }) => ({ id, label })),
      services: services.map(({ id, title }) => ({ id, label: title })),
      serves: [...serves],
    };
  });
}
