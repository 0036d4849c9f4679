import type { Selectable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import type { ObstacleState } from '../domain/improvements/obstacle.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { ImprovementsTable, ObstaclesTable } from './tables/improvements.ts';

export type ObstacleRecord = Selectable<ObstaclesTable>;
export type ImprovementRecord = Selectable<ImprovementsTable>;

export async function addObstacle(
  handle: WriteHandle,
  obstacle: Omit<ObstacleRecord, 'whatNormalised' | 'state' | 'createdAt' | 'updatedAt'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('obstacles')
    .values({
      ...obstacle,
      whatNormalised: normaliseForSearch(obstacle.what),
      state: 'open',
      createdAt: handle.at,
      updatedAt: handle.at,
    })
    .execute();
}

export function obstacleById(handle: ReadHandle, id: string): Promise<ObstacleRecord | undefined> {
  return handle.tables.selectFrom('obstacles').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The obstacle that was taken from the words of a rating. */
export function obstacleOfAnswer(handle: ReadHandle, answerId: string): Promise<ObstacleRecord | undefined> {
  return handle.tables
    .selectFrom('obstacles')
    .selectAll()
    .where('answerId', '=', answerId)
    .executeTakeFirst();
}

/** The obstacle that came from a complaint or suggestion. */
export function obstacleOfComplaint(
  handle: ReadHandle,
  complaintId: string,
): Promise<ObstacleRecord | undefined> {
  return handle.tables
    .selectFrom('obstacles')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .executeTakeFirst();
}

export async function moveObstacle(
  handle: WriteHandle,
  id: string,
  state: ObstacleState,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('obstacles')
    .set({ state, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

/** What was changed because of an obstacle, first to last. */
export function improvementsOf(handle: ReadHandle, obstacleId: string): Promise<ImprovementRecord[]> {
  return handle.tables
    .selectFrom('improvements')
    .selectAll()
    .where('obstacleId', '=', obstacleId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function addImprovement(
  handle: WriteHandle,
  improvement: Pick<
    ImprovementRecord,
    'id' | 'obstacleId' | 'change' | 'changedOn' | 'changedBy' | 'checkOn'
  >,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('improvements')
    .values({ ...improvement, checkedOn: null, outcome: null, finding: null, createdAt: handle.at })
    .execute();
}

export async function checkImprovement(
  handle: WriteHandle,
  id: string,
  check: Pick<ImprovementRecord, 'checkedOn' | 'outcome' | 'finding'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('improvements').set(check).where('id', '=', id).execute();
}

/** Obstacles by words and state, newest first; and how many there are in each state. */
export async function findObstacles(
  handle: ReadHandle,
  asked: { query: string; state: ObstacleState | null; size: number; page: number },
): Promise<{ lines: ObstacleRecord[]; total: number; byState: { state: ObstacleState; count: number }[] }> {
  const words = normaliseForSearch(asked.query)
    .split(' ')
    .filter((word) => word !== '');
  let found = handle.tables.selectFrom('obstacles');
  if (asked.state !== null) found = found.where('state', '=', asked.state);
  for (const word of words) found = found.where('whatNormalised', 'like', `%${word}%`);
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const lines = await found
    .selectAll()
    .orderBy('saidOn', 'desc')
    .orderBy('id')
    .limit(asked.size)
    .offset(asked.page * asked.size)
    .execute();
  const byState = await handle.tables
    .selectFrom('obstacles')
    .select((is) => ['state', is.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return { lines, total, byState };
}
