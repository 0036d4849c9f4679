import type { OutreachOutcome, OutreachState } from '../../domain/outreach/outreach-outcome.ts';

export type OutreachEntriesTable = {
  id: string;
  kind: 'person' | 'organisation';
  name: string;
  nameNormalised: string;
  mobile: string | null;
  place: string;
  why: string;
  /** Who said so. */
  source: string;
  serviceId: string | null;
  state: OutreachState;
  closeReason: string | null;
  requestId: string | null;
  emptiedAt: string | null;
  emptiedBy: string | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
};

export type OutreachAttemptsTable = {
  id: string;
  entryId: string;
  /** 1 for the first of its entry. */
  position: number;
  at: string;
  byId: string;
  channelId: string;
  outcome: OutreachOutcome;
  note: string;
};
