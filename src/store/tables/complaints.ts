import type { ComplaintAbout } from '../../domain/complaints/about.ts';
import type { ComplaintKind, ComplaintOutcome, ComplaintState } from '../../domain/complaints/complaint.ts';

/** What was brought to be looked into. Whom it concerns stands in a table of its own. */
export type ComplaintsTable = {
  id: string;
  number: string;
  kind: ComplaintKind;
  channelId: string;
  policyEditionId: string;
  complainantKind: 'registered' | 'named' | 'anonymous';
  personId: string | null;
  complainantName: string | null;
  complainantPhone: string | null;
  representativeName: string | null;
  representativeCapacity: string | null;
  requestId: string | null;
  story: string;
  wish: string | null;
  /** How whoever complained will be told; null for an anonymous one. */
  replyChannelId: string | null;
  /** What of the request it is about; null: the request as such, or none. */
  about: ComplaintAbout | null;
  /** Who did what it is about: led the visit, or took or recorded the decision. */
  decisionBy: string | null;
  /** The committee that decided, as the decision names it. */
  decisionCommittee: string | null;
  state: ComplaintState;
  handlerId: string | null;
  /** Whoever looks into it outside the desk, because nobody at it may. */
  outsideName: string | null;
  outcome: ComplaintOutcome | null;
  reasons: string | null;
  receivedOn: string;
  receivedAt: string;
  receivedBy: string;
  /** By the association's own target; null while it has none. */
  dueOn: string | null;
  decidedOn: string | null;
  toldOn: string | null;
  closedOn: string | null;
  reopenedOn: string | null;
  /** Number and names, normalised, in one text to search in. */
  searchText: string;
};

export type ComplaintConcernsTable = { complaintId: string; staffId: string };

export type ComplaintEventKind =
  'received' | 'taken' | 'passed-outside' | 'settlement' | 'decided' | 'told' | 'closed' | 'reopened';

/** What was done, in the order in which it was: entries are added, never changed. */
export type ComplaintEventsTable = {
  complaintId: string;
  position: number;
  kind: ComplaintEventKind;
  at: string;
  by: string;
  /** The day on which it happened, where that may be another than the one of the entry. */
  happenedOn: string;
  text: string | null;
  isAgreed: 0 | 1 | null;
  outcome: ComplaintOutcome | null;
  channelId: string | null;
};

export type ComplaintTables = {
  complaints: ComplaintsTable;
  complaintConcerns: ComplaintConcernsTable;
  complaintEvents: ComplaintEventsTable;
};
