import type { ReferenceToolsTables } from './tables/reference-tools.ts';
import type { PeopleFileTables } from './tables/people.ts';
import type { PrintJobsTable } from './tables/printing.ts';
import type { HandoverWay } from '../domain/printing/print-job.ts';
import type { Generated } from 'kysely';
import type { RequestStage } from '../domain/request/request-status.ts';
import type { SlipKind } from '../domain/slip-kinds.ts';
import type { TypedForm } from '../domain/request/typing.ts';
import type { CompensationTables } from './tables/compensation.ts';
import type { ComplaintTables } from './tables/complaints.ts';
import type { EntitlementTables } from './tables/entitlement.ts';
import type { OutreachAttemptsTable, OutreachEntriesTable } from './tables/outreach.ts';
import type { ReferralAttemptsTable, ReferralEndingsTable } from './tables/referrals.ts';
import type { DuesTable, RequestStepsTable } from './tables/requests.ts';
import type {
  AnswerRechecksTable,
  ChangedInformationTable,
  ChangedInformationToldTable,
  ContactOfficersTable,
} from './tables/information.ts';
import type { AnswerWordsTable, AnswersTable, InquiriesTable } from './tables/inquiries.ts';
import type { LetterheadTables } from './tables/letterheads.ts';
import type { PolicyTables } from './tables/policy.ts';
import type { SignOffTables } from './tables/sign-offs.ts';
import type { ImprovementsTables } from './tables/improvements.ts';
import type { SatisfactionTables } from './tables/satisfaction.ts';
import type { AgencyImportTables } from './tables/agencies.ts';

/**
 * The tables in the program's spelling; in the file the names are snake_case. Instants are ISO 8601 in
 * UTC, days 'YYYY-MM-DD', `…Json` canonical JSON, booleans 0 or 1.
 */
type Flag = 0 | 1;

export type StaffTable = {
  id: string;
  name: string;
  nameNormalised: string;
  role: 'receptionist' | 'researcher' | 'supervisor' | 'management';
  pinHash: string;
  wrongPins: number;
  lastWrongAt: string | null;
  createdAt: string;
  /** Since then they cannot sign in; what they did stays theirs. */
  deactivatedAt: string | null;
};

export type PeopleTable = {
  id: string;
  kind: 'person' | 'organisation';
  name: string;
  nameJson: string | null;
  nameNormalised: string;
  gender: 'male' | 'female' | null;
  identityKind: 'national-id' | 'iqama' | null;
  identityNumber: string | null;
  identityExpiresOn: string | null;
  mobile: string;
  addressJson: string;
  preferredChannelId: string;
  privacyNoticeAt: string;
  createdAt: string;
  updatedAt: string;
};

export type PoliciesTable = {
  id: string;
  policyId: string;
  sha256: string;
  document: string;
  adoptedAt: string;
  /** The desk's first edition is 1; the highest is in force. */
  number: number;
};

export type DeclarationTextsTable = {
  id: string;
  policyEditionId: string;
  edition: number;
  wordingJson: string;
  createdAt: string;
  createdBy: string;
};

export type SettingsTable = { name: string; valueJson: string; changedAt: string };

export type SerialCountersTable = {
  hijriYear: number;
  deskNumber: number;
  last: number;
};

export type RequestsTable = {
  id: string;
  number: string;
  journey: 'request' | 'referral';
  policyEditionId: string;
  channelId: string;
  beneficiaryId: string | null;
  representativeId: string | null;
  capacity: 'self' | 'agent' | 'guardian' | 'organisation-representative' | null;
  powerOfAttorneyNumber: string | null;
  privacyNoticeAt: string | null;
  hospitality: 'offered' | 'not-possible' | null;
  serviceId: string | null;
  completedOn: string | null;
  replyKind: 'latest' | 'earliest' | null;
  replyOn: string | null;
  agreedChannelId: string | null;
  servePlan: 'after-decision' | 'provided-now' | null;
  serveNote: string | null;
  need: string | null;
  agencyId: string | null;
  responsibleName: string | null;
  responsiblePhone: string | null;
  followUpOn: string | null;
  /** Where the request stands after its visit; of a referral it says nothing. */
  stage: Generated<RequestStage>;
  createdAt: string;
  updatedAt: string;
};

export type RequestRequirementsTable = {
  requestId: string;
  requirementId: string;
  position: number;
  state: 'open' | 'met' | 'missing' | 'not-applicable';
  reason: string | null;
  expiresOn: string | null;
  changedAt: string;
};

export type RequestConfirmationsTable = {
  requestId: string;
  screen: string;
  visitId: string;
  contentHash: string;
  confirmedAt: string;
};

export type VisitsTable = {
  id: string;
  requestId: string;
  status: 'open' | 'left-incomplete' | 'finished';
  startedAt: string;
  startedBy: string;
  endedAt: string | null;
  updatedAt: string;
  attendance: Generated<'at-desk' | 'remote' | 'at-their-place'>;
  hasOriginals: Generated<Flag>;
  place: 'home' | 'hospital' | 'mosque' | 'other' | null;
  placeAddress: string | null;
  wentBy: string | null;
};

/** Half-typed forms. Nothing of it outlives the screen that it was typed for. */
export type TypingTable = {
  requestId: string;
  form: TypedForm;
  visitId: string;
  typedJson: string;
  keptBy: string;
  keptAt: string;
};

export type DeclarationsTable = {
  id: string;
  requestId: string;
  visitId: string;
  status: 'presented' | 'signed' | 'declined' | 'recalled' | 'witnessed';
  signerId: string;
  signerName: string;
  capacity: 'self' | 'agent' | 'guardian' | 'organisation-representative';
  powerOfAttorneyNumber: string | null;
  beneficiaryId: string;
  documentSeen: string;
  text: string;
  textPartsJson: string;
  textEditionId: string;
  edition: number;
  textSha256: string;
  declaredJson: string;
  requestDataJson: string;
  requestDataSha256: string;
  desk: string;
  presentedAt: string;
  presentedBy: string;
  startedAt: string | null;
  endedAt: string | null;
  strokesJson: string | null;
  padJson: string | null;
  imageSvg: string | null;
  wasReadAloud: Flag | null;
  witnessId: string | null;
  witnessName: string | null;
  witnessedAt: string | null;
  previousEntryHash: string | null;
  auditSeq: number | null;
};

export type SlipsTable = {
  id: string;
  serial: string;
  kind: SlipKind;
  /** What it is about, as the audit chain names things. */
  subjectKind: string;
  subjectId: string;
  requestId: string | null;
  visitId: string | null;
  contentJson: string;
  /** Hash of what the slip says, serial and time apart: the same slip is not issued twice. */
  contentHash: string;
  pdf: Uint8Array;
  pdfSha256: string;
  issuedAt: string;
  issuedBy: string;
  handedOverAt: string | null;
  handedOverBy: string | null;
  handedOverHow: HandoverWay | null;
  /** It must come into the hand of whom it is for, and nobody has said that it did. */
  awaitsHandover: Flag;
};

export type AuditTable = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  contentHash: string | null;
  previousHash: string;
  hash: string;
};

export type AuditContentTable = { seq: number; salt: string; content: string };

/** Objects of HSDS 3.0 as tables of their own; `restJson` keeps every field that has no column here. */
export type OrganizationsTable = {
  id: string;
  name: string;
  description: string;
  position: Generated<number>;
  restJson: string;
};
export type ServicesTable = {
  id: string;
  organizationId: string;
  name: string;
  status: string;
  assuredDate: string | null;
  /** Made up for trying out, until a supervisor has confirmed it. */
  isSample: Flag;
  confirmedAt: string | null;
  confirmedBy: string | null;
  position: Generated<number>;
  restJson: string;
};
export type LocationsTable = {
  id: string;
  organizationId: string;
  locationType: string;
  name: string | null;
  position: Generated<number>;
  /** Listed by its organization; otherwise it stands within a service at it alone. */
  isListed: Generated<Flag>;
  restJson: string;
};
export type ServiceAtLocationsTable = {
  id: string;
  serviceId: string;
  locationId: string;
  position: Generated<number>;
  /** How the file named the location: by its id, with the whole of it, or both. */
  locationForm: Generated<'reference' | 'embedded' | 'both'>;
  restJson: string;
};
export type AddressesTable = {
  id: string;
  locationId: string;
  position: number;
  /** HSDS's address_1. */
  address1: string;
  city: string;
  stateProvince: string;
  postalCode: string;
  country: string;
  addressType: string;
  restJson: string;
};
/** Phones, contacts, schedules and documents belong to one of several kinds of object. */
type OwnedTable = { id: string; ownerKind: OwnerKind; ownerId: string; position: number; restJson: string };
export type OwnerKind = 'organization' | 'service' | 'location' | 'service-at-location' | 'contact';
export type PhonesTable = OwnedTable & { number: string };
export type ContactsTable = OwnedTable & { name: string | null };
export type SchedulesTable = OwnedTable & {
  byday: string | null;
  opensAt: string | null;
  closesAt: string | null;
};
export type RequiredDocumentsTable = OwnedTable & { document: string | null };

export type Tables = {
  staff: StaffTable;
  people: PeopleTable;
  policies: PoliciesTable;
  declarationTexts: DeclarationTextsTable;
  settings: SettingsTable;
  serialCounters: SerialCountersTable;
  requests: RequestsTable;
  requestSteps: RequestStepsTable;
  dues: DuesTable;
  requestRequirements: RequestRequirementsTable;
  requestConfirmations: RequestConfirmationsTable;
  visits: VisitsTable;
  typing: TypingTable;
  satisfactionAnswers: SatisfactionTables['satisfactionAnswers'];
  satisfactionReasons: SatisfactionTables['satisfactionReasons'];
  satisfactionMeasures: SatisfactionTables['satisfactionMeasures'];
  obstacles: ImprovementsTables['obstacles'];
  improvements: ImprovementsTables['improvements'];
  answers: AnswersTable;
  answerWords: AnswerWordsTable;
  inquiries: InquiriesTable;
  contactOfficers: ContactOfficersTable;
  changedInformation: ChangedInformationTable;
  changedInformationTold: ChangedInformationToldTable;
  answerRechecks: AnswerRechecksTable;
  declarations: DeclarationsTable;
  slips: SlipsTable;
  printJobs: PrintJobsTable;
  referralAttempts: ReferralAttemptsTable;
  referralEndings: ReferralEndingsTable;
  outreachEntries: OutreachEntriesTable;
  outreachAttempts: OutreachAttemptsTable;
  complaints: ComplaintTables['complaints'];
  complaintConcerns: ComplaintTables['complaintConcerns'];
  complaintEvents: ComplaintTables['complaintEvents'];
  compensationClaims: CompensationTables['compensationClaims'];
  compensationDocuments: CompensationTables['compensationDocuments'];
  audit: AuditTable;
  auditContent: AuditContentTable;
  organizations: OrganizationsTable;
  services: ServicesTable;
  locations: LocationsTable;
  serviceAtLocations: ServiceAtLocationsTable;
  addresses: AddressesTable;
  phones: PhonesTable;
  contacts: ContactsTable;
  schedules: SchedulesTable;
  requiredDocuments: RequiredDocumentsTable;
} & ReferenceToolsTables &
  LetterheadTables &
  EntitlementTables &
  PeopleFileTables &
  PolicyTables &
  SignOffTables &
  AgencyImportTables;
