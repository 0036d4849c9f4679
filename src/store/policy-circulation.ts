import type { Selectable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { PolicyReviewsTable } from './tables/policy.ts';

/** An adoption or a review, with who answered for it. */
export type PolicyReview = Selectable<PolicyReviewsTable> & { reviewerName: string; editionNumber: number };
/** The last copy that a department received. */
export type DepartmentCopy = {
  department: string;
  editionNumber: number;
  givenOn: string;
  notedByName: string;
};

const mostReviews = 100;

/** Keeps that an edition was adopted, or reviewed and left as it is. */
export async function addReview(
  handle: WriteHandle,
  review: Pick<PolicyReviewsTable, 'policyEditionId' | 'kind' | 'reviewedOn' | 'note'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('policyReviews')
    .values({ id: handle.ids.next(), ...review, reviewedBy: handle.actor, recordedAt: handle.at })
    .execute();
}

/** Adoptions and reviews, the last one first. The adoption at set-up is not among them: nobody had signed in. */
export function policyReviews(handle: ReadHandle): Promise<PolicyReview[]> {
  return handle.tables
    .selectFrom('policyReviews')
    .innerJoin('staff', 'staff.id', 'policyReviews.reviewedBy')
    .innerJoin('policies', 'policies.id', 'policyReviews.policyEditionId')
    .selectAll('policyReviews')
    .select(['staff.name as reviewerName', 'policies.number as editionNumber'])
    .orderBy('policyReviews.reviewedOn', 'desc')
    .orderBy('policyReviews.recordedAt', 'desc')
    .limit(mostReviews)
    .execute();
}

/** A department received a copy; noted twice for one edition, the later day stands. */
export async function addCopy(
  handle: WriteHandle,
  copy: { policyEditionId: string; department: string; givenOn: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const row = {
    ...copy,
    departmentNormalised: normaliseForSearch(copy.department),
    notedBy: handle.actor,
    notedAt: handle.at,
  };
  await handle.tables
    .insertInto('policyCopies')
    .values({ id: handle.ids.next(), ...row })
    .onConflict((on) => on.columns(['departmentNormalised', 'policyEditionId']).doUpdateSet(row))
    .execute();
}

/** Each department with the newest edition that it received, by name. */
export function departmentCopies(handle: ReadHandle): Promise<DepartmentCopy[]> {
  return handle.tables
    .selectFrom('policyCopies as copy')
    .innerJoin('policies', 'policies.id', 'copy.policyEditionId')
    .innerJoin('staff', 'staff.id', 'copy.notedBy')
    .select([
      'copy.department',
      'policies.number as editionNumber',
      'copy.givenOn',
      'staff.name as notedByName',
    ])
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('policyCopies as later')
            .innerJoin('policies as laterEdition', 'laterEdition.id', 'later.policyEditionId')
            .select('later.id')
            .whereRef('later.departmentNormalised', '=', 'copy.departmentNormalised')
            .whereRef('laterEdition.number', '>', 'policies.number'),
        ),
      ),
    )
    .orderBy('copy.departmentNormalised')
    .execute();
}
