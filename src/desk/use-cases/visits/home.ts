import { turnsOf } from '../../../domain/request/next-step.ts';
import { addDays, startOfDay } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { visitsBetween, waitingVisits } from '../../../store/visits.ts';
import type { VisitRecord } from '../../../store/visits.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { readSettings, today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { ownChoices, readVisitFile } from '../../visit/visit-file.ts';

type Home = OutputOf<'visits.home'>;

/** As many drafts as somebody looks through at the desk; all of them are in the list of requests. */
const mostDrafts = 25;

/** What the home screen shows: channels in the policy's order, drafts that wait, today's visits. */
export function home(office: Office, by: StaffMember): Promise<Home> {
  const { policy } = office.policy;
  return office.store.write(by.id, async (handle) => {
    const own = ownChoices(await readSettings(handle));
    const source = { policy, borrowedReferral: office.borrowedReferral };
    const isOffered = turnsOf(source, 'referral', own).length > 0;
    const { newest: waiting, total: draftCount } = await waitingVisits(handle, mostDrafts);
    const day = today(office);
    const ofToday = await visitsBetween(handle, startOfDay(day), startOfDay(addDays(day, 1)));
    const recorded = await record(handle, {
      action: 'visits.home',
      subject: { kind: 'list', id: 'home' },
      content: { requests: [...new Set([...waiting, ...ofToday].map(({ requestId }) => requestId))] },
    });
    return {
      channels: policy.channels.map(({ id, label }) => ({ id, label })),
      referral: policy.journeys.referral ? 'stated' : isOffered ? 'own-choice' : 'not-offered',
      drafts: await lines(handle, office, waiting, recorded),
      draftCount,
      today: await lines(handle, office, ofToday, recorded),
    };
  });
}

async function lines(
  handle: WriteHandle,
  office: Office,
  visits: readonly VisitRecord[],
  recorded: Recorded,
): Promise<Home['drafts']> {
  const all: Home['drafts'] = [];
  for (const visit of visits) {
    const file = await readVisitFile(handle, office, visit, recorded);
    const turn = file.next.kind === 'turn' && visit.status !== 'finished' ? file.next.turn : null;
    all.push({
      visitId: visit.id,
      requestNumber: file.request.number,
      journey: file.request.journey,
      status: visit.status,
      beneficiaryName: file.beneficiary?.name ?? null,
      serviceTitle: file.service?.title ?? file.request.need,
      stepLabel: turn?.step.label ?? null,
      missing: file.requirements
        .filter(({ state }) => state.state === 'missing')
        .map(({ requirement }) => requirement.title),
      updatedAt: visit.updatedAt,
    });
  }
  return all;
}
