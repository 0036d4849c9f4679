import { capabilityOf, measureKinds, measureStanding, shownCounts } from '../../domain/feedback/measure.ts';
import type { MeasureKind } from '../../domain/feedback/measure.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { ReadHandle, WriteHandle } from '../../store/handle.ts';
import { measureById } from '../../store/satisfaction-measures.ts';
import type { MeasureRecord } from '../../store/satisfaction-measures.ts';
import type { OutputOf } from '../contract/contract.ts';
import { isOffered, requireOffered } from '../offered.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';

type MeasureLine = OutputOf<'satisfaction.plan'>;

/** A means as its list shows it: numbers of fewer than five people are kept and not shown. */
export function measureLine(measure: MeasureRecord, today: IsoDate): MeasureLine {
  const { id, kind, plannedFrom, plannedUntil, who, place, doneOn, findings, action, dropReason } = measure;
  const byScore = measure.byScoreJson === null ? null : (JSON.parse(measure.byScoreJson) as number[]);
  return {
    id,
    kind,
    standing: measureStanding(
      { plannedUntil: isoDate(plannedUntil), doneOn: doneOn === null ? null : isoDate(doneOn), dropReason },
      today,
    ),
    plannedFrom,
    plannedUntil,
    who,
    place,
    doneOn,
    ...shownCounts({ asked: measure.asked, satisfied: measure.satisfied, byScore }),
    findings,
    action,
    dropReason,
  };
}

/** The means that the policy or the association's own choice offers. */
export async function offeredKinds(handle: ReadHandle | WriteHandle, office: Office): Promise<MeasureKind[]> {
  const offered: MeasureKind[] = [];
  for (const kind of measureKinds) {
    if (await isOffered(handle, office, capabilityOf(kind))) offered.push(kind);
  }
  return offered;
}

/** A means that is neither done nor dropped. */
export async function openMeasure(handle: WriteHandle, office: Office, id: string): Promise<MeasureRecord> {
  const measure = await measureById(handle, id);
  if (!measure) throw new Refusal('unknown-measure', 'measureId');
  await requireOffered(handle, office, capabilityOf(measure.kind));
  if (measure.doneOn !== null || measure.dropReason !== null) throw new Refusal('measure-closed');
  return measure;
}

/** The means as it now stands in the store. */
export async function keptMeasure(handle: WriteHandle, id: string, today: IsoDate): Promise<MeasureLine> {
  const measure = await measureById(handle, id);
  if (!measure) throw new RangeError(`Means ${id} was not kept`);
  return measureLine(measure, today);
}
