import { lastOpenVisit } from '../../../store/visits.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { offers } from '../../offered.ts';
import { readSettings } from '../../office.ts';
import type { Office } from '../../office.ts';

/** Who is at the desk, and which visit was left open. */
export async function sessionStatus(office: Office): Promise<OutputOf<'session.status'>> {
  const { session, policy, desk, ports } = office;
  const { settings, openVisitId } = await office.store.read(async (handle) => ({
    settings: await readSettings(handle),
    openVisitId: (await lastOpenVisit(handle))?.id ?? null,
  }));
  const { name, mark } = policy.policy.association;
  return {
    state: session.state,
    staff: session.staff,
    association: { name, mark, policyId: policy.policy.id },
    deskName: desk.name,
    now: ports.clock.now().toISOString(),
    idleLockMinutes: settings.idleLockMinutes,
    openVisitId,
    offers: offers(office, settings),
  };
}
