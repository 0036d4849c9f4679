import type { AttachmentType } from '../../domain/compensation/attachment.ts';
import type { ClaimState, CompensationGround } from '../../domain/compensation/claim.ts';

/** A beneficiary's claim to be compensated, on one ground. */
export type CompensationClaimsTable = {
  id: string;
  number: string;
  ground: CompensationGround;
  policyEditionId: string;
  personId: string | null;
  claimantName: string;
  claimantPhone: string | null;
  complaintId: string | null;
  harm: string;
  state: ClaimState;
  /** What the ground rests on so far. */
  factsJson: string;
  outcome: 'compensated' | 'not-compensated' | 'withdrawn' | null;
  /** What is given in compensation, in words and figures. */
  award: string | null;
  reasons: string | null;
  openedOn: string;
  openedAt: string;
  openedBy: string;
  decidedOn: string | null;
  decidedBy: string | null;
  toldOn: string | null;
  toldChannelId: string | null;
  toldBy: string | null;
  paymentReference: string | null;
  paidOn: string | null;
  closedOn: string | null;
  searchText: string;
};

/** A paper that the claim rests on. `label` says what it is; the file's own name is not kept. */
export type CompensationDocumentsTable = {
  id: string;
  claimId: string;
  label: string;
  type: AttachmentType;
  byteCount: number;
  sha256: string;
  bytes: Uint8Array;
  addedAt: string;
  addedBy: string;
};

export type CompensationTables = {
  compensationClaims: CompensationClaimsTable;
  compensationDocuments: CompensationDocumentsTable;
};
