import type { Selectable, Updateable } from 'kysely';
import { isoDate } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { missingReasons } from '../domain/request/visit.ts';
import type { MissingReason, RequirementState } from '../domain/request/visit.ts';
import { screenSchema } from '../domain/policy/policy-schema.ts';
import type { Screen } from '../domain/policy/policy-schema.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import { forgetTypingOfScreen } from './typing.ts';
import type { RequestRequirementsTable, RequestsTable } from './tables.ts';

/** A request: its edition of the policy, channel, beneficiary and, apart from them, who came in their place. */
export type RequestRecord = Selectable<RequestsTable>;
/** One requirement of a request. `expiresOn` is kept for an expired paper too: since when it does not serve. */
export type RequirementRecord = { id: string; state: RequirementState; expiresOn: IsoDate | null };
/** A screen whose confirmation is on disk; the hash tells a repeated call from another one. */
export type Confirmation = { screen: Screen; contentHash: string };

export async function addRequest(
  handle: WriteHandle,
  request: Pick<RequestRecord, 'id' | 'number' | 'journey' | 'policyEditionId' | 'channelId'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('requests')
    .values({ ...request, createdAt: handle.at, updatedAt: handle.at })
    .execute();
}

export function requestById(handle: ReadHandle, id: string): Promise<RequestRecord> {
  return handle.tables.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Whether there is such a request; that alone is no reading of it. */
export async function requestExists(handle: ReadHandle, id: string): Promise<boolean> {
  const row = await handle.tables.selectFrom('requests').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Changes facts of a request. */
export async function changeRequest(
  handle: WriteHandle,
  id: string,
  facts: Omit<Updateable<RequestsTable>, 'id' | 'number' | 'createdAt' | 'updatedAt'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('requests')
    .set({ ...facts, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

/** The requirements in the order of the service. */
export async function requirementsOf(handle: ReadHandle, requestId: string): Promise<RequirementRecord[]> {
  const rows = await handle.tables
    .selectFrom('requestRequirements')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.requirementId,
    state: stateOf(row),
    expiresOn: row.expiresOn === null ? null : isoDate(row.expiresOn),
  }));
}

/** Replaces all requirements: another service was chosen. */
export async function replaceRequirements(
  handle: WriteHandle,
  requestId: string,
  requirements: readonly RequirementRecord[],
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.deleteFrom('requestRequirements').where('requestId', '=', requestId).execute();
  if (requirements.length === 0) return;
  await handle.tables
    .insertInto('requestRequirements')
    .values(
      requirements.map((requirement, position) => ({
        requestId,
        requirementId: requirement.id,
        position,
        ...columnsOf(requirement),
        changedAt: handle.at,
      })),
    )
    .execute();
}

export async function setRequirement(
  handle: WriteHandle,
  requestId: string,
  requirement: RequirementRecord,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('requestRequirements')
    .set({ ...columnsOf(requirement), changedAt: handle.at })
    .where('requestId', '=', requestId)
    .where('requirementId', '=', requirement.id)
    .execute();
}

export async function confirmationsOf(handle: ReadHandle, requestId: string): Promise<Confirmation[]> {
  const rows = await handle.tables
    .selectFrom('requestConfirmations')
    .select(['screen', 'contentHash'])
    .where('requestId', '=', requestId)
    .execute();
  return rows.map(({ screen, contentHash }) => ({ screen: screenSchema.parse(screen), contentHash }));
}

/** Puts a screen's confirmation on disk; a new one replaces it. */
export async function confirmScreen(
  handle: WriteHandle,
  confirmation: Confirmation & { requestId: string; visitId: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await unconfirmScreens(handle, confirmation.requestId, [confirmation.screen], recorded);
  await forgetTypingOfScreen(handle, confirmation.requestId, confirmation.screen);
  await handle.tables
    .insertInto('requestConfirmations')
    .values({ ...confirmation, confirmedAt: handle.at })
    .execute();
}

export async function unconfirmScreens(
  handle: WriteHandle,
  requestId: string,
  screens: readonly Screen[],
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .deleteFrom('requestConfirmations')
    .where('requestId', '=', requestId)
    .where('screen', 'in', screens)
    .execute();
}

/** Requests of a person that are not finished: what a change of their file may concern. */
export async function unfinishedRequestIds(handle: ReadHandle, personId: string): Promise<string[]> {
  const rows = await handle.tables
    .selectFrom('requests')
    .select('id')
    .where((is) => is.or([is('beneficiaryId', '=', personId), is('representativeId', '=', personId)]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('visits')
            .select('visits.id')
            .whereRef('visits.requestId', '=', 'requests.id')
            .where('visits.status', '=', 'finished'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function columnsOf({ state, expiresOn }: RequirementRecord) {
  return { state: state.state, reason: 'reason' in state ? state.reason : null, expiresOn };
}

function stateOf(row: Selectable<RequestRequirementsTable>): RequirementState {
  switch (row.state) {
    case 'open':
      return { state: 'open' };
    case 'met':
      return {
        state: 'met',
        matchedWithOriginal: true,
        expiresOn: row.expiresOn === null ? null : isoDate(row.expiresOn),
      };
    case 'missing':
      return { state: 'missing', reason: missingReason(row.reason) };
    case 'not-applicable':
      return { state: 'not-applicable', reason: row.reason ?? '' };
  }
}

function missingReason(reason: string | null): MissingReason {
  return missingReasons.find((each) => each === reason) ?? 'absent';
}
