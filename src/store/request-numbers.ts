import { toLatinDigits } from '../domain/people/digits.ts';
import type { ReadHandle } from './handle.ts';
import type { RequestRecord } from './requests.ts';

/** A request by its number or that of one of its slips, with whoever worked on it in its visits. */
export async function findRequestByNumber(
  handle: ReadHandle,
  typed: string,
): Promise<(RequestRecord & { staffIds: string[] }) | undefined> {
  const number = toLatinDigits(typed).trim();
  if (number === '') return undefined;
  const request =
    (await handle.tables
      .selectFrom('requests')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirst()) ??
    (await handle.tables
      .selectFrom('requests')
      .innerJoin('slips', 'slips.requestId', 'requests.id')
      .selectAll('requests')
      .where('slips.serial', '=', number)
      .executeTakeFirst());
  if (!request) return undefined;
  const actors = await handle.tables
    .selectFrom('audit')
    .select('actor')
    .distinct()
    .where('subjectKind', '=', 'request')
    .where('subjectId', '=', request.id)
    .where('action', 'like', 'visits.%')
    .execute();
  return { ...request, staffIds: actors.map(({ actor }) => actor) };
}
