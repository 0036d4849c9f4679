import { mayKnow } from '../../domain/complaints/who-may.ts';
import { compareDates, isoDate } from '../../domain/time/plain-date.ts';
import { complaintNumber, concernsOf } from '../../store/complaints.ts';
import { improvementsOf, obstacleById } from '../../store/improvements.ts';
import type { ObstacleRecord } from '../../store/improvements.ts';
import type { ReadHandle, WriteHandle } from '../../store/handle.ts';
import type { ObstacleView } from '../contract/improvements.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { serviceLabel } from '../satisfaction/labels.ts';
import type { StaffMember } from '../session.ts';

/** An obstacle with what was changed because of it, as `by` may see it. */
export async function obstacleView(
  handle: ReadHandle | WriteHandle,
  office: Office,
  by: StaffMember,
  obstacle: ObstacleRecord,
): Promise<ObstacleView> {
  const { id, what, source, department, saidOn, serviceId, state } = obstacle;
  const kept = await improvementsOf(handle, id);
  const changes = kept.map((each) => ({
    id: each.id,
    change: each.change,
    changedOn: each.changedOn,
    changedBy: each.changedBy,
    checkOn: each.checkOn,
    checkedOn: each.checkedOn,
    outcome: each.outcome,
    finding: each.finding,
  }));
  const last = changes.at(-1);
  return {
    id,
    what,
    source,
    department,
    saidOn,
    serviceLabel: serviceLabel(office, serviceId),
    state,
    changes,
    isCheckDue:
      state === 'changed' && last !== undefined && compareDates(isoDate(last.checkOn), today(office)) <= 0,
    complaint: await complaintBehind(handle, by, obstacle),
  };
}

/** A complaint that concerns the reader does not exist for them, here as in its own lists. */
async function complaintBehind(
  handle: ReadHandle | WriteHandle,
  by: StaffMember,
  { complaintId }: ObstacleRecord,
): Promise<ObstacleView['complaint']> {
  if (complaintId === null) return null;
  const concerns = await concernsOf(handle, complaintId);
  if (!mayKnow({ concerns, decisionBy: null }, by.id)) return null;
  return { id: complaintId, number: (await complaintNumber(handle, complaintId)) ?? '' };
}

/** The obstacle with this id. */
export async function knownObstacle(handle: ReadHandle | WriteHandle, id: string): Promise<ObstacleRecord> {
  const obstacle = await obstacleById(handle, id);
  if (!obstacle) throw new Refusal('unknown-obstacle', 'obstacleId');
  return obstacle;
}
