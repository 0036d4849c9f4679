import { fewestShown } from '../../../domain/feedback/answers.ts';
import { resultsOf } from '../../../domain/feedback/results.ts';
import { reasonsBetween, talliesBetween } from '../../../store/satisfaction.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { channelLabel, serviceLabel } from '../../satisfaction/labels.ts';
import { periodOf } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

/**
 * How the service was rated in a period: as a whole, by service and by channel, and never by who served. Nothing is
 * shown of fewer than five answers (a means of improving, لا للعقاب والتشهير).
 */
export function satisfactionResults(
  ...[office, , { period: asked }]: [Office, StaffMember, ParsedInputOf<'satisfaction.results'>]
): Promise<OutputOf<'satisfaction.results'>> {
  const { policy } = office.policy;
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'satisfaction');
    const period = periodOf(asked, today(office));
    const { total, byService, byChannel } = resultsOf(await talliesBetween(handle, period), {
      serviceIds: policy.services.map(({ id }) => id),
      channelIds: policy.channels.map(({ id }) => id),
    });
    return {
      period,
      fewestShown,
      total,
      byService: byService.map((group) => ({ ...group, label: serviceLabel(office, group.id) })),
      byChannel: byChannel.map((group) => ({ ...group, label: channelLabel(office, group.id ?? '') })),
      reasons: total === null ? [] : await reasonsBetween(handle, period),
    };
  });
}
