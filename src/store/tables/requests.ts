import type { RequestStage, StatusStep } from '../../domain/request/request-status.ts';

/** What happened to a request after its visit, in order. An undone step stays, with who undid it and why. */
export type RequestStepsTable = {
  id: string;
  requestId: string;
  position: number;
  step: StatusStep;
  stageBefore: RequestStage;
  /** The day on which it happened, as stated by whoever recorded it. */
  happenedOn: string;
  detailsJson: string;
  slipId: string | null;
  recordedAt: string;
  recordedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
  undoneReason: string | null;
};

/** What is due to a beneficiary from a request. */
export type DuesTable = {
  id: string;
  requestId: string;
  what: string;
  dueOn: string;
  state: 'open' | 'settled' | 'withdrawn';
  settledOn: string | null;
  /** Who paid or provided it, as stated. */
  settledBy: string | null;
  reference: string | null;
  withdrawnReason: string | null;
  addedAt: string;
  addedBy: string;
  changedAt: string;
  changedBy: string;
};
