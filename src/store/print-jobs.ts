import type { Selectable, Updateable } from 'kysely';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { PrintJobsTable } from './tables/printing.ts';

/** A print as the store keeps it, with the name of who said whether its paper came out. */
export type PrintJob = Selectable<PrintJobsTable> & { answeredByName: string | null };

type NewJob = Pick<PrintJob, 'id' | 'slipId' | 'number' | 'printer' | 'paper' | 'copies'>;
type Changes = Partial<Omit<Updateable<PrintJobsTable>, 'id' | 'slipId'>>;

/** Keeps the wish to print; from here on the print is queued, whatever the printer does. */
export async function addPrintJob(handle: WriteHandle, job: NewJob, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('printJobs')
    .values({
      ...job,
      state: 'queued',
      cause: null,
      attempts: 0,
      nextAttemptAt: handle.at,
      systemJob: null,
      requestedAt: handle.at,
      requestedBy: handle.actor,
      handedOverAt: null,
      answeredAt: null,
      answeredBy: null,
      isComplete: null,
      isRightPaper: null,
    })
    .execute();
}

export async function changePrintJob(
  handle: WriteHandle,
  id: string,
  changes: Changes,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('printJobs').set(changes).where('id', '=', id).execute();
}

function jobs(handle: ReadHandle) {
  return handle.tables
    .selectFrom('printJobs')
    .leftJoin('staff', 'staff.id', 'printJobs.answeredBy')
    .selectAll('printJobs')
    .select('staff.name as answeredByName');
}

export function printJobById(handle: ReadHandle, id: string): Promise<PrintJob | undefined> {
  return jobs(handle).where('printJobs.id', '=', id).executeTakeFirst();
}

/** The prints of these slips, each slip's in the order in which they were asked for. */
export async function printsOf(
  handle: ReadHandle,
  slipIds: readonly string[],
): Promise<ReadonlyMap<string, PrintJob[]>> {
  const found = new Map<string, PrintJob[]>();
  if (slipIds.length === 0) return found;
  const rows = await jobs(handle)
    .where('printJobs.slipId', 'in', slipIds)
    .orderBy('printJobs.requestedAt')
    .orderBy('printJobs.number')
    .execute();
  for (const row of rows) {
    const { slipId } = row;
    if (slipId !== null) found.set(slipId, [...(found.get(slipId) ?? []), row]);
  }
  return found;
}

/** Prints that wait for an attempt that comes by itself, the next one first. */
export function queuedJobs(handle: ReadHandle): Promise<PrintJob[]> {
  return jobs(handle)
    .where('printJobs.state', '=', 'queued')
    .where('printJobs.nextAttemptAt', 'is not', null)
    .orderBy('printJobs.nextAttemptAt')
    .execute();
}

/** What an earlier run of the desk left: on its way, or handed over since then without an answer. */
export function unsettledJobs(handle: ReadHandle, handedOverSince: string): Promise<PrintJob[]> {
  return jobs(handle)
    .where((is) =>
      is.or([
        is('printJobs.state', 'in', ['queued', 'handing-over']),
        is.and([
          is('printJobs.state', '=', 'handed-over'),
          is('printJobs.requestedAt', '>=', handedOverSince),
        ]),
      ]),
    )
    .execute();
}

/** The last test pages, newest first. */
export function testPages(handle: ReadHandle, count: number): Promise<PrintJob[]> {
  return jobs(handle)
    .where('printJobs.slipId', 'is', null)
    .orderBy('printJobs.requestedAt', 'desc')
    .limit(count)
    .execute();
}
