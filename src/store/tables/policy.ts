/** An edition of the policy was adopted, or reviewed and left as it is. */
export type PolicyReviewsTable = {
  id: string;
  policyEditionId: string;
  kind: 'adopted' | 'unchanged';
  reviewedOn: string;
  note: string;
  reviewedBy: string;
  recordedAt: string;
};

/** A department received a copy of an edition. */
export type PolicyCopiesTable = {
  id: string;
  policyEditionId: string;
  department: string;
  departmentNormalised: string;
  givenOn: string;
  notedBy: string;
  notedAt: string;
};

export type PolicyTables = { policyReviews: PolicyReviewsTable; policyCopies: PolicyCopiesTable };
