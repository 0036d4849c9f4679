import type {
  AppointmentHost,
  AppointmentKind,
  AppointmentState,
} from '../../domain/entitlement/appointment.ts';
import type { EvidenceFinding, ReopenCause, Verdict } from '../../domain/entitlement/decision.ts';

/** A service announced with its conditions. After publication only `replacedOn` changes. */
type AnnouncementsTable = {
  id: string;
  edition: number;
  previousId: string | null;
  /** Of the policy's catalogue; null for a service that is not in it. */
  serviceId: string | null;
  title: string;
  /** Title and places, normalised. */
  search: string;
  placesJson: string;
  conditionsJson: string;
  publishedOn: string | null;
  opensOn: string;
  closesOn: string | null;
  replacedOn: string | null;
  createdAt: string;
  createdBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
};

type EvidenceTable = {
  id: string;
  requestId: string;
  /** The requirement of the request whose paper this is; null for what was handed in besides. */
  requirementId: string | null;
  title: string;
  handedInOn: string;
  finding: EvidenceFinding | null;
  note: string;
  reviewedAt: string | null;
  reviewedBy: string | null;
  addedAt: string;
  addedBy: string;
};

type AppointmentsTable = {
  id: string;
  requestId: string;
  kind: AppointmentKind;
  host: AppointmentHost;
  hostName: string;
  /** Where the host is on the desk's staff. */
  hostStaffId: string | null;
  onDay: string;
  /** 'HH:MM' in Riyadh. */
  atTime: string;
  place: string;
  purpose: string;
  state: AppointmentState;
  outcome: string | null;
  outcomeAt: string | null;
  outcomeBy: string | null;
  movedToId: string | null;
  createdAt: string;
  createdBy: string;
};

type EntitlementDecisionsTable = {
  id: string;
  requestId: string;
  verdict: Verdict;
  /** Whose conditions were applied; null for those of the catalogue. */
  announcementId: string | null;
  conditionsJson: string;
  note: string;
  decidedAt: string;
  decidedBy: string;
  /** Null while it stands; a reopened one stays on record. */
  reopenedAt: string | null;
  reopenedBy: string | null;
  reopenCause: ReopenCause | null;
  reopenReason: string | null;
};

export type EntitlementTables = {
  announcements: AnnouncementsTable;
  evidence: EvidenceTable;
  appointments: AppointmentsTable;
  entitlementDecisions: EntitlementDecisionsTable;
};
