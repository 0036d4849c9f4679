import { approvalOf } from '../domain/policy/edition-diff.ts';
import { nextReview } from '../domain/policy/review.ts';
import { isoDate, riyadhDay } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import type { ReadHandle } from '../store/handle.ts';
import { policyEditions } from '../store/policies.ts';
import type { PolicyEdition } from '../store/policies.ts';
import { departmentCopies, policyReviews } from '../store/policy-circulation.ts';
import type { PolicyReview } from '../store/policy-circulation.ts';
import type { OutputOf } from './contract/contract.ts';
import { today } from './office.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';

type EditionView = OutputOf<'policy.read'>['edition'];

/** An edition as it is listed; who adopted it is known from its review entry, and not for that of set-up. */
export function editionView(
  office: Office,
  { id, number, adoptedAt }: PolicyEdition,
  reviews: readonly PolicyReview[],
): EditionView {
  const policy = office.editions.get(id);
  if (!policy) throw new RangeError(`Edition ${id} was not opened`);
  const adoption = reviews.find(({ kind, policyEditionId }) => kind === 'adopted' && policyEditionId === id);
  return {
    id,
    number,
    isInForce: id === office.policy.editionId,
    adoptedOn: riyadhDay(new Date(adoptedAt)),
    adoptedBy: adoption?.reviewerName ?? null,
    title: policy.document.title,
    edition: policy.document.edition,
    approval: approvalOf(policy),
    clauseCount: policy.clauses.length,
  };
}

/** The editions with what happened to them: adopted, reviewed, given to departments. */
export async function editionsView(handle: ReadHandle, office: Office): Promise<OutputOf<'policy.editions'>> {
  const rows = await policyEditions(handle);
  const reviews = await policyReviews(handle);
  const inForce = rows[0]?.number ?? 0;
  const lastOn = lastReviewOn(rows, reviews);
  return {
    editions: rows.map((row) => editionView(office, row, reviews)),
    review: { lastOn, ...nextReview(lastOn, today(office)) },
    reviews: reviews.map(({ id, kind, reviewedOn, reviewerName, note, editionNumber }) => ({
      id,
      kind,
      on: reviewedOn,
      by: reviewerName,
      note,
      editionNumber,
    })),
    copies: (await departmentCopies(handle)).map(({ department, editionNumber, givenOn, notedByName }) => ({
      department,
      editionNumber,
      hasEditionInForce: editionNumber === inForce,
      givenOn,
      notedBy: notedByName,
    })),
  };
}

/** The day of the last adoption or review: the reminder counts from it. */
export function lastReviewOn(editions: readonly PolicyEdition[], reviews: readonly PolicyReview[]): IsoDate {
  const days = [
    ...editions.map(({ adoptedAt }) => riyadhDay(new Date(adoptedAt))),
    ...reviews.map(({ reviewedOn }) => isoDate(reviewedOn)),
  ].sort();
  const last = days.at(-1);
  if (last === undefined) throw new RangeError('The desk has no policy');
  return last;
}

/** The edition asked for, or the one in force. */
export async function editionRow(
  handle: ReadHandle,
  office: Office,
  id: string | null,
): Promise<PolicyEdition> {
  const wanted = id ?? office.policy.editionId;
  const row = (await policyEditions(handle)).find((edition) => edition.id === wanted);
  if (!row) throw new Refusal('unknown-edition', 'editionId');
  return row;
}
